package org.bulwark.server.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.version.Deployment;
import org.bulwark.basics.version.Status;
import org.bulwark.basics.version.Step;
import org.bulwark.basics.version.Timeline;
import org.bulwark.basics.version.Versioned;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.TimelineEntry;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/**
 * How versions of every kind look: their list, the steps that they took, and those that a reader may take.
 *
 * @param path the address of the kind, for example {@code /decision/policies}
 * @param edit who may write
 * @param approve who may approve
 */
public record VersionViews(String path, Permission edit, Permission approve) {

    /** The address of a version. */
    public String address(Versioned<?> version) {
        return path + "/" + version.key().id() + "/" + version.key().number();
    }

    /** All versions of a thing, the newest first. */
    public DataList list(Timeline<?> timeline) {
        List<Row> rows = timeline.versions().stream()
                .sorted(Comparator.comparingInt((Versioned<?> v) -> v.key().number())
                        .reversed())
                .map(this::row)
                .toList();
        return DataList.plain(
                "versions",
                Text.word("version.list"),
                List.of(
                        Column.of("number", "version.number"),
                        Column.of("status", "version.status"),
                        Column.of("author", "version.author"),
                        Column.of("part", "version.part"),
                        Column.of("from", "version.from"),
                        Column.of("until", "version.until")),
                rows,
                DataList.Empty.of(Text.word("version.empty"), Text.word("version.empty.how")));
    }

    private Row row(Versioned<?> version) {
        Optional<Deployment> deployment = version.deployment();
        String number = String.valueOf(version.key().number());
        return new Row(
                number,
                number,
                List.of(
                        new Cell.Link(Text.word("version.of", version.key().number()), address(version)),
                        Cell.mark(Badge.status(version.status())),
                        Cell.text(String.join(", ", version.authors())),
                        deployment
                                .map(d -> Cell.word(
                                        "version.part." + d.part().name().toLowerCase(Locale.ROOT), d.permille() / 10))
                                .orElse(Cell.none()),
                        deployment.map(d -> Cell.moment(d.from())).orElse(Cell.none()),
                        deployment.flatMap(Deployment::until).map(Cell::moment).orElse(Cell.none())));
    }

    /** The steps that a version took, the last one first. */
    public List<TimelineEntry> history(Versioned<?> version) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (Step step : version.history().reversed()) {
            Badge badge = Badge.status(step.to());
            entries.add(new TimelineEntry(
                    step.act().at(),
                    Text.plain(step.act().by()),
                    badge.tone(),
                    badge.text(),
                    step.act().note()));
        }
        return entries;
    }

    /** The steps that a reader may take now. Nobody is offered to approve what they wrote. */
    public List<Confirm> steps(Versioned<?> version, Caller caller) {
        boolean writes = caller.may(edit);
        boolean approves = caller.may(approve) && !version.authors().contains(caller.login());
        List<Confirm> steps = new ArrayList<>();
        switch (version.status()) {
            case DRAFT -> {
                add(writes, version, Status.TESTED, Tone.ACTIVE, steps);
                add(writes, version, Status.WITHDRAWN, Tone.NEUTRAL, steps);
            }
            case TESTED -> {
                add(approves, version, Status.APPROVED, Tone.APPROVE, steps);
                add(approves, version, Status.REJECTED, Tone.DECLINE, steps);
                add(writes, version, Status.WITHDRAWN, Tone.NEUTRAL, steps);
            }
            case APPROVED -> add(caller.may(approve), version, Status.ACTIVE, Tone.APPROVE, steps);
            case ACTIVE -> add(caller.may(approve), version, Status.RETIRED, Tone.DECLINE, steps);
            case RETIRED, REJECTED, WITHDRAWN -> {}
        }
        return steps;
    }

    private void add(boolean may, Versioned<?> version, Status to, Tone tone, List<Confirm> steps) {
        if (may) {
            String word = to.name().toLowerCase(Locale.ROOT);
            String key = "version.step." + word;
            steps.add(new Confirm(
                    StepPages.address(version.key(), to),
                    tone,
                    Text.word(key),
                    Text.word(key + ".question", version.key().number()),
                    Text.word(key + ".consequence"),
                    Text.word(key),
                    fields(to),
                    Map.of("digest", version.digest().hex())));
        }
    }

    private static List<Field> fields(Status to) {
        Field note = Field.of("note", Field.Kind.AREA, "version.note");
        return switch (to) {
            case TESTED -> List.of();
            case ACTIVE ->
                List.of(
                        Field.of("part", Field.Kind.CHOICE, "version.part")
                                .options(List.of(
                                        new Filter.Option("CHAMPION", Text.word("version.part.champion")),
                                        new Filter.Option("CHALLENGER", Text.word("version.as.challenger")),
                                        new Filter.Option("SHADOW", Text.word("version.as.shadow"))))
                                .value("CHAMPION"),
                        Field.of("percent", Field.Kind.NUMBER, "version.percent")
                                .value("100")
                                .hint(Text.word("version.percent.hint")),
                        Field.of("from", Field.Kind.MOMENT, "version.from")
                                .hint(Text.word("version.from.hint"))
                                .optional(),
                        note);
            default -> List.of(note);
        };
    }
}
