package org.bulwark.files.report;

import static org.bulwark.files.report.DataTable.Column.number;
import static org.bulwark.files.report.DataTable.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.files.report.chart.Axis;
import org.bulwark.files.report.chart.Plot;
import org.bulwark.files.report.chart.Point;
import org.bulwark.files.report.markup.Element;
import org.bulwark.score.scorecard.PointsScale;
import org.bulwark.score.validation.GainsRow;
import org.bulwark.score.validation.Judgement;
import org.bulwark.score.validation.Ks;
import org.bulwark.score.validation.RocCurve;

/** How well the score tells bads from goods: ROC curve, gains and lift. */
final class Discrimination {

    private final ReportContent content;
    private final Phrases phrases;

    private Discrimination(ReportContent content, Phrases phrases) {
        this.content = content;
        this.phrases = phrases;
    }

    static Section of(ReportContent content, Phrases phrases) {
        return new Discrimination(content, phrases).section();
    }

    private Section section() {
        String title = phrases.say("discrimination");
        Optional<JudgedData> shown = content.shown();
        Optional<Judgement> judgement = shown.flatMap(JudgedData::judgement);
        if (judgement.isEmpty()) {
            return Section.of("discrimination", title, Prose.missing(phrases.say("discrimination.missing")));
        }
        Judgement judged = judgement.orElseThrow();
        JudgedData data = shown.orElseThrow();
        Optional<Judgement> other = data.protocol() == Protocol.LEARNED_FROM
                ? Optional.empty()
                : content.learned().flatMap(JudgedData::judgement);
        return Section.of(
                "discrimination",
                title,
                Source.of(data, phrases),
                Prose.charts(roc(judged, other), gains(judged.gains().rows())),
                table(judged.gains().rows()));
    }

    private Element roc(Judgement judged, Optional<Judgement> other) {
        Ks ks = judged.ks();
        Plot plot = Plot.over(axis(phrases.say("discrimination.roc.x")), axis(phrases.say("discrimination.roc.y")))
                .line("chance", List.of(new Point(0, 0), new Point(1, 1)));
        other.ifPresent(learned -> plot.line("other", points(learned.roc())));
        String cut = Figures.points(cut(ks));
        String tooltip = phrases.say(
                "discrimination.ks.tooltip",
                "ks",
                Figures.decimal(ks.value(), 3),
                "score",
                cut,
                "bads",
                Figures.percent(ks.hitRate()),
                "goods",
                Figures.percent(ks.falseAlarmRate()));
        plot.area("main", points(judged.roc()))
                .line("main", points(judged.roc()))
                .line(
                        "gap",
                        List.of(
                                new Point(ks.falseAlarmRate(), ks.falseAlarmRate()),
                                new Point(ks.falseAlarmRate(), ks.hitRate())))
                .dot("main", new Point(ks.falseAlarmRate(), ks.hitRate()), tooltip)
                .label(
                        "",
                        new Point(ks.falseAlarmRate(), ks.hitRate()),
                        12,
                        16,
                        phrases.say("discrimination.ks.label", "ks", Figures.decimal(ks.value(), 3)));
        String auc = Figures.decimal(judged.auc().value(), 3);
        List<String> legend =
                new ArrayList<>(List.of("line-main", phrases.say("discrimination.roc.legend", "auc", auc)));
        other.ifPresent(learned -> legend.addAll(List.of(
                "line-other",
                phrases.say(
                        "discrimination.roc.legend.learned",
                        "auc",
                        Figures.decimal(learned.auc().value(), 3)))));
        legend.addAll(List.of("line-chance", phrases.say("discrimination.roc.legend.chance")));
        return Prose.figure(
                phrases.say("discrimination.roc"),
                plot.element(
                        "roc",
                        phrases.say("discrimination.roc"),
                        phrases.say("discrimination.roc.description", "auc", auc) + " " + tooltip),
                Prose.legend(legend.toArray(String[]::new)),
                Element.of("p", tooltip).styled("note"));
    }

    private static Axis axis(String label) {
        return Axis.linear(label, 0, 1, Figures::tickPercent);
    }

    private static List<Point> points(RocCurve curve) {
        return curve.points().stream()
                .map(p -> new Point(p.falseAlarmRate(), p.hitRate()))
                .toList();
    }

    /** The score at and below which the KS threshold flags. */
    private int cut(Ks ks) {
        PointsScale scale = content.scorecard().scale();
        return (int) Math.round(scale.score(Math.log((1 - ks.threshold()) / ks.threshold())));
    }

    private Element gains(List<GainsRow> rows) {
        List<Point> points = new ArrayList<>(List.of(new Point(0, 0)));
        rows.forEach(row -> points.add(new Point(row.share(), row.gain())));
        Plot plot = Plot.over(axis(phrases.say("discrimination.gains.x")), axis(phrases.say("discrimination.gains.y")))
                .line("chance", List.of(new Point(0, 0), new Point(1, 1)))
                .area("main", points)
                .line("main", points);
        rows.forEach(row -> plot.dot(
                "main",
                new Point(row.share(), row.gain()),
                phrases.say(
                        "discrimination.gains.tooltip",
                        "share",
                        Figures.percent(row.share()),
                        "gain",
                        Figures.percent(row.gain()))));
        GainsRow first = rows.getFirst();
        String said = phrases.say(
                "discrimination.gains.tooltip",
                "share",
                Figures.percent(first.share()),
                "gain",
                Figures.percent(first.gain()));
        return Prose.figure(
                phrases.say("discrimination.gains"),
                plot.element("gains", phrases.say("discrimination.gains"), said),
                Prose.legend(
                        "line-main",
                        phrases.say("discrimination.gains.legend"),
                        "line-chance",
                        phrases.say("discrimination.roc.legend.chance")),
                Element.of("p", said).styled("note"));
    }

    private Element table(List<GainsRow> rows) {
        DataTable table = DataTable.of(
                phrases.say("discrimination.gains.table"),
                text(phrases.say("discrimination.gains.share")),
                number(phrases.say("discrimination.gains.rate")),
                number(phrases.say("discrimination.gains.lift")),
                number(phrases.say("discrimination.gains.gain")),
                number(phrases.say("discrimination.gains.cumulative")));
        for (GainsRow row : rows) {
            table.row(
                    phrases.say("discrimination.gains.riskiest", "share", Figures.tickPercent(row.share())),
                    Figures.percent(row.rate()),
                    Figures.decimal(row.lift(), 2),
                    Figures.percent(row.gain()),
                    Figures.decimal(row.cumulativeLift(), 2));
        }
        return table.element();
    }
}
