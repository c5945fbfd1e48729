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
import org.bulwark.score.binning.BinCounts;
import org.bulwark.score.scorecard.PointsScale;

/** How scores are spread, of goods and of bads, and what each band of the score means. */
final class Distribution {

    /** Room above the greatest bad rate for whiskers; those of bands with few rows are cut, or they would flatten all others. */
    private static final double HEADROOM = 1.35;

    private final ScoreBands bands;
    private final BinCounts all;
    private final PointsScale scale;
    private final Phrases phrases;

    private Distribution(ScoreBands bands, PointsScale scale, Phrases phrases) {
        this.bands = bands;
        this.all = bands.all();
        this.scale = scale;
        this.phrases = phrases;
    }

    static Section of(ReportContent content, Phrases phrases) {
        String title = phrases.say("distribution");
        Optional<JudgedData> shown = content.shown().filter(data -> data.rows() > 0);
        if (shown.isEmpty()) {
            return Section.of("distribution", title, Prose.missing(phrases.say("distribution.missing")));
        }
        JudgedData data = shown.orElseThrow();
        Distribution distribution =
                new Distribution(ScoreBands.even(data), content.scorecard().scale(), phrases);
        return Section.of(
                "distribution",
                title,
                Source.of(data, phrases),
                Prose.charts(distribution.shares(), distribution.rates()),
                distribution.table());
    }

    private double goods(int band) {
        return share(bands.counts().get(band).goodWeight(), all.goodWeight());
    }

    private double bads(int band) {
        return share(bands.counts().get(band).badWeight(), all.badWeight());
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private Axis scores() {
        return Axis.linear(phrases.say("distribution.score"), bands.starts().getFirst(), bands.end(), Figures::tick);
    }

    private Element shares() {
        double most = 0;
        for (int band = 0; band < bands.size(); band++) {
            most = Math.max(most, Math.max(goods(band), bads(band)));
        }
        Plot plot = Plot.over(
                scores(), Axis.linear(phrases.say("distribution.share"), 0, most * 1.05, Figures::tickPercent));
        List<Point> steps = new ArrayList<>(List.of(new Point(bands.starts().getFirst(), 0)));
        for (int band = 0; band < bands.size(); band++) {
            int from = bands.starts().get(band);
            plot.column("safe", from, bands.endOf(band), goods(band), tooltip(band));
            steps.add(new Point(from, bads(band)));
            steps.add(new Point(bands.endOf(band), bads(band)));
        }
        steps.add(new Point(bands.end(), 0));
        plot.area("risk", steps).line("risk", steps);
        return Prose.figure(
                phrases.say("distribution.chart"),
                plot.element(
                        "distribution-chart",
                        phrases.say("distribution.chart"),
                        phrases.say("distribution.description")),
                Prose.legend(
                        "box-safe", phrases.say("distribution.goods"), "line-risk", phrases.say("distribution.bads")),
                Element.of("p", phrases.say("distribution.note")).styled("note"));
    }

    private String tooltip(int band) {
        return phrases.say(
                "distribution.tooltip",
                "band",
                range(band),
                "goods",
                Figures.percent(goods(band)),
                "bads",
                Figures.percent(bads(band)),
                "rate",
                Figures.percent(bands.counts().get(band).badRate()));
    }

    private String range(int band) {
        int last = bands.endOf(band) - 1;
        int first = bands.starts().get(band);
        return first == last ? Figures.points(first) : Figures.points(first) + " – " + Figures.points(last);
    }

    private double middle(int band) {
        return (bands.starts().get(band) + bands.endOf(band) - 1) / 2.0;
    }

    private Element rates() {
        double most = 0;
        for (int band = 0; band < bands.size(); band++) {
            BinCounts counts = bands.counts().get(band);
            if (counts.weight() > 0) {
                most = Math.max(most, Math.max(counts.badRate(), scale.pd(middle(band))));
            }
        }
        double high = Math.min(1, most * HEADROOM);
        Plot plot = Plot.over(scores(), Axis.linear(phrases.say("distribution.rate"), 0, high, Figures::tickPercent));
        List<Point> promised = new ArrayList<>();
        for (int score = bands.starts().getFirst(); score <= bands.end(); score += step()) {
            if (scale.pd(score) <= high) {
                promised.add(new Point(score, scale.pd(score)));
            }
        }
        plot.line("other", promised);
        for (int band = 0; band < bands.size(); band++) {
            BinCounts counts = bands.counts().get(band);
            double at = (bands.starts().get(band) + bands.endOf(band)) / 2.0;
            if (counts.weight() > 0) {
                BinChart.interval(counts).ifPresent(i -> plot.whisker("risk", at, i.low(), Math.min(i.high(), high)));
                plot.dot("risk", new Point(at, counts.badRate()), tooltip(band));
            }
        }
        return Prose.figure(
                phrases.say("distribution.rates"),
                plot.element(
                        "score-rates",
                        phrases.say("distribution.rates"),
                        phrases.say("distribution.rates.description")),
                Prose.legend(
                        "dot-risk",
                        phrases.say("distribution.seen"),
                        "line-other",
                        phrases.say("distribution.promised")));
    }

    private int step() {
        return Math.max(1, (bands.end() - bands.starts().getFirst()) / 100);
    }

    private Element table() {
        DataTable table = DataTable.of(
                phrases.say("distribution.table"),
                text(phrases.say("distribution.score")),
                number(phrases.say("figures.rows")),
                number(phrases.say("bins.share")),
                number(phrases.say("distribution.below")),
                number(phrases.say("figures.bads")),
                number(phrases.say("figures.bad-rate")),
                number(phrases.say("distribution.pd")));
        long below = 0;
        for (int band = 0; band < bands.size(); band++) {
            BinCounts counts = bands.counts().get(band);
            below += counts.weight();
            table.row(
                    range(band),
                    Figures.count(counts.rows()),
                    Figures.percent(share(counts.weight(), all.weight())),
                    Figures.percent(share(below, all.weight())),
                    Figures.count(counts.bads()),
                    Figures.percent(counts.badRate()),
                    Figures.percent(scale.pd(middle(band))));
        }
        return table.element();
    }
}
