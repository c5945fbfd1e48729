package org.bulwark.server.decision.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.decision.EvidenceRecord;
import org.bulwark.server.screening.HitRow;
import org.bulwark.server.screening.HitState;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/** What screening found, on an application's page: hits on lists without names, and earlier applications that it has much in common with. */
final class HitsView {

    private static final String STAGE = "screening/";

    private HitsView() {}

    /** The hits; empty when there is none. */
    static Optional<DataList> list(List<HitRow> hits, Caller caller) {
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        boolean leads = caller.may(Permission.HIT_REVIEW);
        return Optional.of(DataList.plain(
                "hits",
                Text.word("application.hits"),
                List.of(
                        Column.of("list", "hit.list"),
                        Column.of("basis", "hit.basis"),
                        Column.of("score", "hit.score").right(),
                        Column.of("state", "hit.state")),
                hits.stream().map(hit -> row(hit, leads)).toList(),
                DataList.Empty.of(Text.word("hits.empty"), Text.word("hits.empty.how"))));
    }

    private static Row row(HitRow hit, boolean leads) {
        return new Row(
                hit.id().toString(),
                hit.title(),
                List.of(
                        leads ? Cell.link(hit.title(), "/screening/hits/" + hit.id()) : Cell.text(hit.title()),
                        Cell.word("hit.basis." + hit.met()),
                        new Cell.Share(hit.score() / 10_000.0, 1),
                        Cell.mark(badge(hit.state()))));
    }

    private static Badge badge(HitState state) {
        Tone tone = switch (state) {
            case OPEN -> Tone.REFER;
            case CONFIRMED -> Tone.DECLINE;
            case CLEARED -> Tone.APPROVE;
        };
        return Badge.of(tone, "hit.state." + state.word());
    }

    /** What was found besides hits, as the evidence has it; nothing where it was taken before there were such findings. */
    static List<Text> findings(EvidenceRecord evidence) {
        List<Text> findings = new ArrayList<>();
        if (evidence.part("screening").orElse(null) instanceof Map<?, ?> screening
                && screening.get("findings") instanceof List<?> told) {
            for (Object one : told) {
                if (one instanceof Map<?, ?> finding
                        && finding.get("code") instanceof String code
                        && finding.get("parameters") instanceof Map<?, ?> parameters) {
                    findings.add(text(code, parameters));
                }
            }
        }
        return findings;
    }

    private static Text text(String code, Map<?, ?> parameters) {
        Object many = parameters.containsKey("parties") ? parameters.get("parties") : parameters.get("count");
        return Text.word(
                "finding." + code.substring(STAGE.length()),
                many == null ? "" : many,
                parameters.containsKey("window") ? String.valueOf(parameters.get("window")) : "");
    }
}
