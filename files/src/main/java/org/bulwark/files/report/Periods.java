package org.bulwark.files.report;

import static org.bulwark.files.report.DataTable.Column.number;
import static org.bulwark.files.report.DataTable.Column.text;

import java.util.ArrayList;
import java.util.List;
import org.bulwark.files.report.chart.Axis;
import org.bulwark.files.report.chart.Plot;
import org.bulwark.files.report.chart.Point;
import org.bulwark.files.report.markup.Element;
import org.bulwark.score.trial.ByTime;
import org.bulwark.score.validation.Auc;
import org.bulwark.score.validation.Interval;

/** How the score did period by period: what it promised, what came, and whether it still told the two apart. */
final class Periods {

    private static final int MOST_NAMES = 8;

    private final List<ByTime> periods;
    private final Phrases phrases;

    private Periods(List<ByTime> periods, Phrases phrases) {
        this.periods = periods;
        this.phrases = phrases;
    }

    /** The section; there must be periods. */
    static Section of(ReportContent content, Phrases phrases) {
        Periods periods = new Periods(content.periods(), phrases);
        return Section.of(
                "periods", phrases.say("periods"), Prose.charts(periods.rates(), periods.aucs()), periods.table());
    }

    private Axis names() {
        return Axis.names(
                phrases.say("periods.period"), periods.stream().map(this::name).toList(), MOST_NAMES);
    }

    private String name(ByTime period) {
        return period.period().isEmpty() ? phrases.say("periods.unknown") : period.period();
    }

    private static Interval interval(ByTime period) {
        return Interval.jeffreys(period.badRate() * period.rows(), period.rows(), Interval.USUAL);
    }

    private Element rates() {
        double most = periods.stream()
                .mapToDouble(p -> Math.max(p.meanPd(), interval(p).high()))
                .max()
                .orElse(1);
        Plot plot = Plot.over(names(), Axis.linear(phrases.say("periods.rate"), 0, most * 1.05, Figures::tickPercent));
        List<Point> promised = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            promised.add(new Point(i, periods.get(i).meanPd()));
        }
        plot.line("other", promised);
        for (int i = 0; i < periods.size(); i++) {
            ByTime period = periods.get(i);
            Interval interval = interval(period);
            String tooltip = phrases.say(
                    "periods.tooltip",
                    "period",
                    name(period),
                    "rate",
                    Figures.percent(period.badRate()),
                    "pd",
                    Figures.percent(period.meanPd()),
                    "rows",
                    Figures.count(period.rows()));
            plot.diamond("other", promised.get(i), tooltip)
                    .whisker("risk", i, interval.low(), interval.high())
                    .dot("risk", new Point(i, period.badRate()), tooltip);
        }
        return Prose.figure(
                phrases.say("periods.rates"),
                plot.element("period-rates", phrases.say("periods.rates"), phrases.say("periods.rates.description")),
                Prose.legend("dot-risk", phrases.say("periods.seen"), "line-other", phrases.say("periods.promised")));
    }

    private Element aucs() {
        double low = periods.stream()
                .flatMap(p -> p.auc().stream())
                .mapToDouble(a -> a.interval(Interval.USUAL).low())
                .min()
                .orElse(0.5);
        Plot plot = Plot.over(
                names(),
                Axis.linear(phrases.say("figures.auc"), Math.min(0.5, Math.floor(low * 10) / 10), 1, Figures::tick));
        List<Point> line = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            if (periods.get(i).auc().isPresent()) {
                line.add(new Point(i, periods.get(i).auc().orElseThrow().value()));
            }
        }
        if (!line.isEmpty()) {
            plot.line("main thin", line);
        }
        for (Point point : line) {
            ByTime period = periods.get((int) point.x());
            Auc auc = period.auc().orElseThrow();
            Interval interval = auc.interval(Interval.USUAL);
            String tooltip = phrases.say(
                    "periods.auc.tooltip",
                    "period",
                    name(period),
                    "auc",
                    Figures.decimal(auc.value(), 3),
                    "ends",
                    Figures.ends(interval, 3));
            plot.whisker("main", point.x(), interval.low(), interval.high()).dot("main", point, tooltip);
        }
        return Prose.figure(
                phrases.say("periods.aucs"),
                plot.element("period-aucs", phrases.say("periods.aucs"), phrases.say("periods.aucs.description")),
                Element.of("p", phrases.say("periods.aucs.description")).styled("note"));
    }

    private Element table() {
        DataTable table = DataTable.of(
                phrases.say("periods.table"),
                text(phrases.say("periods.period")),
                number(phrases.say("figures.rows")),
                number(phrases.say("figures.bads")),
                number(phrases.say("figures.bad-rate")),
                number(phrases.say("calibration.interval")),
                number(phrases.say("calibration.x")),
                number(phrases.say("figures.auc")),
                number(phrases.say("periods.auc.interval")));
        for (ByTime period : periods) {
            table.row(
                    name(period),
                    Figures.count(period.rows()),
                    Figures.count(period.bads()),
                    Figures.percent(period.badRate()),
                    Figures.percentEnds(interval(period)),
                    Figures.percent(period.meanPd()),
                    period.auc().map(a -> Figures.decimal(a.value(), 3)).orElse(Figures.NONE),
                    period.auc()
                            .map(a -> Figures.ends(a.interval(Interval.USUAL), 3))
                            .orElse(Figures.NONE));
        }
        return table.element();
    }
}
