package org.bulwark.server.decision.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.decision.Outcome;
import org.bulwark.server.decision.policy.BackTestReport;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Figure;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/**
 * A back-test for people to read.
 *
 * @param figures how many, and the shares then and by this version
 * @param matrix how many went from which outcome to which
 * @param segments the same shares part by part
 * @param switched some of those that change side
 */
record TrialView(List<Figure> figures, List<Line> matrix, DataList segments, DataList switched) {

    private static final int SHOWN = 50;

    /**
     * What became of those with one outcome.
     *
     * @param from the outcome of the time
     * @param to how many have which outcome now: approve, refer, decline
     */
    record Line(Badge from, List<Long> to) {}

    static TrialView of(BackTestReport report) {
        return new TrialView(figures(report), matrix(report), segments(report), switched(report));
    }

    private static List<Figure> figures(BackTestReport report) {
        Optional<Text> left = report.erased() + report.unreadable() == 0
                ? Optional.empty()
                : Optional.of(Text.word("trial.skipped", report.erased() + report.unreadable()));
        return List.of(
                new Figure(Text.word("trial.tried"), Cell.number(report.read()), left, Tone.NEUTRAL, ""),
                new Figure(
                        Text.word("trial.rate.then"),
                        share(report.all().approvalBefore()),
                        bad(report.all().badBefore()),
                        Tone.NEUTRAL,
                        ""),
                new Figure(
                        Text.word("trial.rate.now"),
                        share(report.all().approvalAfter()),
                        bad(report.all().badAfter()),
                        Tone.ACTIVE,
                        ""),
                new Figure(
                        Text.word("trial.changed"),
                        Cell.number(report.switchedInAll()),
                        Optional.empty(),
                        report.switchedInAll() > 0 ? Tone.REFER : Tone.APPROVE,
                        ""));
    }

    private static Optional<Text> bad(BackTestReport.Bad bad) {
        return bad.rate().map(rate -> Text.word("trial.bad", new Text.Share(rate, 1)));
    }

    private static Cell share(Optional<Double> share) {
        return share.<Cell>map(known -> new Cell.Share(known, 1)).orElse(Cell.none());
    }

    private static List<Line> matrix(BackTestReport report) {
        List<Line> lines = new ArrayList<>();
        for (Outcome from : Outcome.values()) {
            lines.add(new Line(
                    badge(from),
                    report.all().counts().stream()
                            .filter(cell -> cell.before() == from)
                            .map(BackTestReport.Cell::count)
                            .toList()));
        }
        return lines;
    }

    private static DataList segments(BackTestReport report) {
        return DataList.plain(
                "segments",
                Text.word("trial.segments"),
                List.of(
                        Column.of("segment", "trial.segment"),
                        Column.of("tried", "trial.tried").right(),
                        Column.of("then", "trial.rate.then").right(),
                        Column.of("now", "trial.rate.now").right()),
                report.segments().stream().map(TrialView::segment).toList(),
                DataList.Empty.of(Text.word("trial.same"), Text.word("trial.same.how")));
    }

    private static Row segment(BackTestReport.Part part) {
        long tried =
                part.counts().stream().mapToLong(BackTestReport.Cell::count).sum();
        return new Row(
                part.name() + part.value(),
                part.value(),
                List.of(
                        new Cell.Lines(Text.plain(part.value()), Text.word("application." + part.name()), ""),
                        Cell.number(tried),
                        share(part.approvalBefore()),
                        share(part.approvalAfter())));
    }

    private static DataList switched(BackTestReport report) {
        return DataList.plain(
                "changed",
                Text.word("trial.changed"),
                List.of(
                        Column.of("application", "application.number"),
                        Column.of("then", "trial.then"),
                        Column.of("now", "trial.now")),
                report.switched().stream().limit(SHOWN).map(TrialView::row).toList(),
                DataList.Empty.of(Text.word("trial.same"), Text.word("trial.same.how")));
    }

    private static Row row(BackTestReport.Switched one) {
        return new Row(
                one.id(),
                one.id(),
                List.of(
                        Cell.link(one.id(), ApplicationListPage.PATH + "/" + one.id()),
                        Cell.mark(badge(one.before())),
                        Cell.mark(badge(one.after()))));
    }

    private static Badge badge(Outcome outcome) {
        return Badge.outcome(outcome.name().toLowerCase(Locale.ROOT));
    }
}
