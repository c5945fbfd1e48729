package org.bulwark.server.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.data.quality.FlowState;
import org.bulwark.data.source.About;
import org.bulwark.data.source.Cadence;
import org.bulwark.data.source.Source;
import org.bulwark.files.tree.Form;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.fold.SourceState;
import org.bulwark.server.data.PartyTabs;
import org.bulwark.server.data.intake.SourceBook;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Component;

/**
 * Which sources are silent about a customer, against their cadence. A source that comes whenever something happens is never silent; one that
 * needs a consent is looked for once the customer has given it.
 */
@Component
class CustomerGaps {

    private final SourceBook sources;

    CustomerGaps(SourceBook sources) {
        this.sources = sources;
    }

    /**
     * A source and when it last told of the customer.
     *
     * @param source which
     * @param last when what it told of last happened; empty for never
     * @param events how many records of it are known
     * @param state whether it is silent
     */
    record Heard(Source source, Optional<Instant> last, long events, FlowState state) {}

    /** Sources of which something is known, and those that should have told, the silent ones first. */
    List<Heard> of(PartyState state, Set<String> consents, Instant now) {
        List<Heard> heard = new ArrayList<>();
        for (Source source : sources.sources()) {
            Optional<SourceState> kept = state.plan().place(source.code()).flatMap(state::source);
            Optional<Instant> last = kept.filter(one -> one.events() > 0).map(one -> Microseconds.instant(one.last()));
            boolean regular = source.rhythm().cadence() != Cadence.IRREGULAR;
            boolean awaited = regular
                    && source.handling().consent().filter(consents::contains).isPresent();
            if (source.about() == About.PARTY && (last.isPresent() || awaited)) {
                FlowState flow = regular ? FlowState.of(source.rhythm(), last, now) : FlowState.FLOWING;
                heard.add(new Heard(source, last, kept.map(SourceState::events).orElse(0L), flow));
            }
        }
        heard.sort(Comparator.comparing(Heard::state).reversed());
        return heard;
    }

    /** How many of them are silent. */
    static long silent(List<Heard> heard) {
        return heard.stream().filter(one -> one.state != FlowState.FLOWING).count();
    }

    /** As a list; each leads to the events of its source. */
    static DataList list(UUID party, List<Heard> heard, Locale language) {
        return DataList.plain(
                "gaps",
                Text.word("customer.gaps"),
                List.of(
                        Column.of("source", "event.source"),
                        Column.of("state", "source.state"),
                        Column.of("last", "customer.gap.last"),
                        Column.of("cadence", "source.cadence"),
                        Column.of("events", "customer.gap.events").right()),
                heard.stream().map(one -> row(party, one, language)).toList(),
                DataList.Empty.of(Text.word("customer.gaps.empty"), Text.word("events.empty.how")));
    }

    private static Row row(UUID party, Heard one, Locale language) {
        Tone tone = switch (one.state) {
            case FLOWING -> Tone.APPROVE;
            case LATE -> Tone.WARNING;
            case QUIET -> Tone.DECLINE;
        };
        String title = one.source.title(language.getLanguage());
        return new Row(
                one.source.code(),
                title,
                List.of(
                        Cell.link(title, PartyTabs.PARTIES + party + "/events?source=" + one.source.code()),
                        Cell.mark(Badge.of(tone, "source.state." + Form.word(one.state))),
                        one.last.map(Cell::moment).orElse(Cell.word("customer.gap.never")),
                        Cell.word("cadence." + Form.word(one.source.rhythm().cadence())),
                        Cell.number(one.events)));
    }
}
