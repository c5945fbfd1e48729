package org.bulwark.server.data.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.bulwark.data.quality.FieldDrift;
import org.bulwark.data.quality.FlowState;
import org.bulwark.data.quality.VolumeDrift;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.data.quarantine.ToldFlaw;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Figure;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/** How a source keeps its word: how much comes and how late, how its fields are filled, what is found wrong, who fell silent. */
final class SourceConduct {

    private static final int GAPS_SHOWN = 10;
    private static final double MANY_QUARANTINED = 0.05;

    private SourceConduct() {}

    /** The figures at the head of its page. */
    static List<Figure> figures(
            Glance glance, Optional<VolumeDrift> drift, String code, List<FieldQuality.FieldOverTime> fields) {
        Counted month = glance.month();
        return List.of(
                new Figure(
                        Text.word("source.last"),
                        glance.last().map(Cell::moment).orElse(Cell.none()),
                        Optional.of(Text.word("source.last.note")),
                        glance.state() == FlowState.FLOWING ? Tone.APPROVE : Tone.WARNING,
                        ""),
                new Figure(
                        Text.word("source.accepted.month"),
                        Cell.number(month.accepted()),
                        Optional.of(Text.word("source.day.note", glance.day().accepted())),
                        Tone.NEUTRAL,
                        ""),
                new Figure(
                        Text.word("source.late"),
                        SourceCells.share(month.lateShare(), month.accepted()),
                        Optional.of(Text.word("source.delay", Math.round(month.meanDelayHours()))),
                        Tone.NEUTRAL,
                        ""),
                new Figure(
                        Text.word("source.quarantined"),
                        SourceCells.share(month.quarantinedShare(), month.received()),
                        Optional.of(Text.word("source.quarantined.note", month.quarantined())),
                        month.quarantinedShare() > MANY_QUARANTINED ? Tone.WARNING : Tone.NEUTRAL,
                        "/data/quarantine?state=waiting&source=" + code),
                drift(drift),
                drifted(fields));
    }

    private static Figure drifted(List<FieldQuality.FieldOverTime> fields) {
        long notable =
                fields.stream().filter(field -> field.drift().isNotable()).count();
        return new Figure(
                Text.word("source.drifted"),
                Cell.number(notable),
                Optional.of(Text.word("source.drifted.note", fields.size())),
                notable > 0 ? Tone.WARNING : Tone.NEUTRAL,
                "#over-time");
    }

    private static Figure drift(Optional<VolumeDrift> drift) {
        OptionalDouble z = drift.map(VolumeDrift::z).orElse(OptionalDouble.empty());
        return new Figure(
                Text.word("source.drift"),
                z.isPresent() ? new Cell.Quantity(z.getAsDouble(), 1) : Cell.none(),
                drift.map(one -> Text.word("source.drift.note", Math.round(one.recent()), Math.round(one.usual()))),
                drift.filter(VolumeDrift::isNotable).isPresent() ? Tone.WARNING : Tone.NEUTRAL,
                "");
    }

    /** How each field is filled and whether it drifts. */
    static DataList overTime(List<FieldQuality.FieldOverTime> fields) {
        return DataList.plain(
                "over-time",
                Text.word("source.over-time"),
                List.of(
                        Column.of("field", "source.field"),
                        Column.of("filled", "source.filled").right(),
                        Column.of("before", "source.filled.before").right(),
                        Column.of("course", "source.filled.course"),
                        Column.of("index", "source.index").right(),
                        Column.of("marks", "source.found")),
                fields.stream()
                        .map(one -> new Row(
                                one.field().name(),
                                one.field().fact().title(),
                                List.of(
                                        new Cell.Lines(
                                                Text.plain(one.field().fact().title()),
                                                Text.plain(one.field().name()),
                                                ""),
                                        new Cell.Share(one.drift().filledLast(), 1),
                                        new Cell.Share(one.drift().filledBefore(), 1),
                                        new Cell.Spark(
                                                one.filled(),
                                                Text.word(
                                                        "source.filled.words",
                                                        one.filled().stream()
                                                                        .mapToLong(Long::longValue)
                                                                        .min()
                                                                        .orElse(0)
                                                                / 10.0)),
                                        Math.min(
                                                                one.drift().before(),
                                                                one.drift().last())
                                                        < FieldDrift.FEWEST
                                                ? Cell.none()
                                                : new Cell.Quantity(one.drift().psi(), 2),
                                        marks(one))))
                        .toList(),
                DataList.Empty.of(Text.word("source.over-time.none"), Text.word("source.over-time.none.how")));
    }

    private static Cell marks(FieldQuality.FieldOverTime field) {
        List<Badge> marks = new ArrayList<>();
        if (field.drift().isMoved()) {
            marks.add(Badge.of(Tone.WARNING, "source.moved"));
        }
        if (field.drift().isFilledOtherwise()) {
            marks.add(Badge.of(Tone.WARNING, "source.filled-otherwise"));
        }
        return marks.isEmpty() ? Cell.none() : new Cell.Marks(marks);
    }

    /** What is wrong with its records that wait. */
    static DataList flaws(String code, List<SourceFigures.Frequent> flaws) {
        return DataList.plain(
                "flaws",
                Text.word("source.flaws"),
                List.of(
                        Column.of("flaw", "record.flaw"),
                        Column.of("count", "source.count").right()),
                flaws.stream()
                        .map(one -> new Row(
                                one.code(),
                                one.code(),
                                List.of(
                                        new Cell.Link(
                                                ToldFlaw.title(one.code()),
                                                "/data/quarantine?state=waiting&source=" + code + "&flaw="
                                                        + one.code()),
                                        Cell.number(one.count()))))
                        .toList(),
                DataList.Empty.of(Text.word("source.flaws.none"), Text.word("source.flaws.none.how")));
    }

    /** Parties are named to those who may see them; to others it is told how many there are. */
    static DataList gaps(SourceFigures.Gaps gaps, Caller caller) {
        boolean may = caller.may(Permission.PARTY_READ);
        return DataList.plain(
                "gaps",
                Text.word("source.gaps"),
                List.of(Column.of("party", "party.name"), Column.of("last", "source.gaps.last")),
                gaps.gaps().stream()
                        .filter(gap -> may && caller.sees(gap.branch()))
                        .limit(GAPS_SHOWN)
                        .map(gap -> new Row(
                                gap.party().toString(),
                                gap.label(),
                                List.of(
                                        new Cell.Lines(
                                                Text.plain(gap.label()),
                                                Text.plain(gap.branch()),
                                                "/data/parties/" + gap.party()),
                                        Cell.moment(gap.last()))))
                        .toList(),
                DataList.Empty.of(
                        Text.word(gaps.gaps().isEmpty() ? "source.gaps.none" : "source.gaps.hidden"),
                        Text.word("source.gaps.how")));
    }
}
