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
import org.bulwark.files.report.markup.Text;
import org.bulwark.score.validation.CalibrationBin;
import org.bulwark.score.validation.Judgement;

/** Whether the PDs that scores stand for came true. */
final class Calibration {

    /** PDs that differ by more than this factor are drawn on a logarithmic scale, or the small ones would lie in one corner. */
    private static final double WIDE = 30;

    private final Judgement judged;
    private final Phrases phrases;

    private Calibration(Judgement judged, Phrases phrases) {
        this.judged = judged;
        this.phrases = phrases;
    }

    static Section of(ReportContent content, Phrases phrases) {
        String title = phrases.say("calibration");
        Optional<JudgedData> shown = content.shown();
        return shown.flatMap(JudgedData::judgement)
                .map(judged -> {
                    Calibration calibration = new Calibration(judged, phrases);
                    return Section.of(
                            "calibration",
                            title,
                            Source.of(shown.orElseThrow(), phrases),
                            Prose.charts(calibration.chart(), calibration.tests()),
                            calibration.table());
                })
                .orElseGet(
                        () -> Section.of("calibration", title, Prose.missing(phrases.say("discrimination.missing"))));
    }

    private Element chart() {
        List<CalibrationBin> bins = judged.calibration().bins();
        double least = bins.getFirst().meanPd();
        double most = bins.stream()
                .mapToDouble(b -> Math.max(b.meanPd(), b.interval().high()))
                .max()
                .orElse(1);
        boolean wide = least > 0 && bins.getLast().meanPd() / least > WIDE;
        double low = wide ? least / 2 : 0;
        double high = wide ? Math.min(1, most * 1.2) : most;
        Plot plot = Plot.over(axis("calibration.x", wide, low, high), axis("calibration.y", wide, low, high))
                .line("chance", List.of(new Point(low, low), new Point(high, high)));
        bins.forEach(bin -> draw(bin, plot));
        String title = phrases.say(wide ? "calibration.chart.logarithmic" : "calibration.chart");
        long agreeing = bins.stream().filter(CalibrationBin::agrees).count();
        String said = phrases.say(
                "calibration.agreeing", "agreeing", Long.toString(agreeing), "groups", Integer.toString(bins.size()));
        return Prose.figure(
                title,
                plot.element("calibration-chart", title, said),
                Prose.legend(
                        "dot-main", phrases.say("calibration.legend"), "line-chance", phrases.say("calibration.true")),
                Element.of("p", said).styled("note"));
    }

    private Axis axis(String key, boolean wide, double low, double high) {
        String label = phrases.say(key);
        return wide
                ? Axis.logarithmic(label, low, high, Figures::tickPercent)
                : Axis.linear(label, low, high, Figures::tickPercent);
    }

    private void draw(CalibrationBin bin, Plot plot) {
        String tooltip = phrases.say(
                "calibration.tooltip",
                "pd",
                Figures.percent(bin.meanPd()),
                "rate",
                Figures.percent(bin.badRate()),
                "ends",
                Figures.percentEnds(bin.interval()),
                "rows",
                Figures.count(bin.rows()));
        plot.whisker("main", bin.meanPd(), bin.interval().low(), bin.interval().high())
                .dot(bin.agrees() ? "main" : "main off", new Point(bin.meanPd(), bin.badRate()), tooltip);
    }

    private Element tests() {
        List<Element> terms = new ArrayList<>();
        terms.add(Prose.term(
                phrases.say("calibration.mean"),
                new Text(phrases.say(
                        "calibration.mean.value",
                        "pd",
                        Figures.percent(judged.meanPd()),
                        "rate",
                        Figures.percent(judged.baseRate())))));
        terms.add(Prose.term(
                phrases.say("calibration.error"),
                new Text(Figures.percent(judged.calibration().meanError()))));
        judged.hosmerLemeshow()
                .ifPresent(test -> terms.add(Prose.term(
                        phrases.say("calibration.hosmer-lemeshow"),
                        new Text(phrases.say(
                                "calibration.hosmer-lemeshow.value",
                                "statistic",
                                Figures.decimal(test.statistic(), 2),
                                "freedom",
                                Integer.toString(test.degreesOfFreedom()),
                                "p",
                                Figures.p(test.p()))))));
        terms.add(Prose.term(
                phrases.say("calibration.spiegelhalter"),
                new Text(phrases.say(
                        "calibration.spiegelhalter.value",
                        "statistic",
                        Figures.decimal(judged.spiegelhalter().statistic(), 2),
                        "p",
                        Figures.p(judged.spiegelhalter().p())))));
        judged.recalibration()
                .ifPresent(line -> terms.add(Prose.term(
                        phrases.say("calibration.recalibration"),
                        new Text(phrases.say(
                                "calibration.recalibration.value",
                                "slope",
                                Figures.decimal(line.slope(), 3),
                                "slope-error",
                                Figures.decimal(line.slopeError(), 3),
                                "intercept",
                                Figures.decimal(line.intercept(), 3),
                                "intercept-error",
                                Figures.decimal(line.interceptError(), 3))))));
        terms.add(Prose.term(
                phrases.say("calibration.brier"),
                new Text(phrases.say(
                        "calibration.brier.value",
                        "reliability",
                        Figures.decimal(judged.brier().reliability(), 4),
                        "resolution",
                        Figures.decimal(judged.brier().resolution(), 4),
                        "uncertainty",
                        Figures.decimal(judged.brier().uncertainty(), 4)))));
        return Element.of(
                "div",
                Element.of("h3", phrases.say("calibration.tests")),
                Prose.terms(terms),
                Element.of("p", phrases.say("calibration.words")).styled("note"));
    }

    private Element table() {
        DataTable table = DataTable.of(
                phrases.say("calibration.table"),
                text(phrases.say("calibration.range")),
                number(phrases.say("figures.rows")),
                number(phrases.say("calibration.x")),
                number(phrases.say("calibration.y")),
                number(phrases.say("calibration.interval")),
                text(phrases.say("calibration.agrees")));
        for (CalibrationBin bin : judged.calibration().bins()) {
            table.row(
                    Figures.percent(bin.leastPd()) + " – " + Figures.percent(bin.greatestPd()),
                    Figures.count(bin.rows()),
                    Figures.percent(bin.meanPd()),
                    Figures.percent(bin.badRate()),
                    Figures.percentEnds(bin.interval()),
                    phrases.say(
                            bin.agrees()
                                    ? "calibration.inside"
                                    : bin.meanPd() < bin.badRate() ? "calibration.too-low" : "calibration.too-high"));
        }
        return table.element();
    }
}
