package org.bulwark.files.report;

import static org.bulwark.files.report.DataTable.Column.graphic;
import static org.bulwark.files.report.DataTable.Column.name;
import static org.bulwark.files.report.DataTable.Column.number;
import static org.bulwark.files.report.DataTable.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.files.report.chart.Axis;
import org.bulwark.files.report.chart.Plot;
import org.bulwark.files.report.chart.Point;
import org.bulwark.files.report.chart.Scale;
import org.bulwark.files.report.chart.Strip;
import org.bulwark.files.report.chart.Tick;
import org.bulwark.files.report.markup.Element;
import org.bulwark.files.report.markup.Node;
import org.bulwark.files.report.markup.Text;
import org.bulwark.score.binning.BinCounts;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.validation.Interval;
import org.bulwark.score.validation.Stability;

/**
 * Whether the population has shifted since learning: PSI of the score, CSI of each characteristic.
 *
 * <p>Where weights are used and the rows learned from are not given, their number stands in for the effective number, which a scorecard
 * does not keep; critical values are then a little too low.
 */
final class Shifts {

    private static final List<Tick> BANDS = List.of(new Tick(0.10, "0.10"), new Tick(0.25, "0.25"));

    private record Line(Node name, Stability stability) {}

    private final ReportContent content;
    private final JudgedData judged;
    private final Phrases phrases;

    private Shifts(ReportContent content, JudgedData judged, Phrases phrases) {
        this.content = content;
        this.judged = judged;
        this.phrases = phrases;
    }

    static Section of(ReportContent content, Phrases phrases) {
        String title = phrases.say("stability");
        return content.judged()
                .filter(data -> data.rows() > 0)
                .map(data -> new Section("stability", title, new Shifts(content, data, phrases).nodes()))
                .orElseGet(() -> Section.of("stability", title, Prose.missing(phrases.say("stability.missing"))));
    }

    private List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Source.of(judged, phrases));
        Element words = Element.of(
                "div",
                Prose.paragraph(phrases.say("stability.words")),
                Prose.legend(
                        "box-plain",
                        phrases.say("stability.legend.index"),
                        "line-risk",
                        phrases.say("stability.legend.critical"),
                        "line-grid",
                        phrases.say("stability.legend.bands")));
        Optional<JudgedData> learned = content.learned().filter(data -> data.rows() > 0);
        List<Line> lines = new ArrayList<>();
        if (learned.isPresent()) {
            ScoreBands then = ScoreBands.tenths(learned.orElseThrow());
            ScoreBands now = then.of(judged);
            nodes.add(Prose.charts(chart(then, now), words));
            lines.add(new Line(
                    Element.of("strong", phrases.say("stability.score")),
                    stability(then.counts(), now.counts(), learned.orElseThrow().effectiveRows())));
        } else {
            nodes.add(words);
            nodes.add(Prose.missing(phrases.say("stability.score.missing")));
        }
        List<Characteristic> characteristics = content.scorecard().characteristics();
        for (int i = 0; i < characteristics.size(); i++) {
            Characteristic characteristic = characteristics.get(i);
            double rows = learned.map(JudgedData::effectiveRows)
                    .orElse((double) characteristic.binning().counts().rows());
            List<BinCounts> then = characteristic.binning().bins().stream()
                    .map(bin -> bin.counts())
                    .toList();
            lines.add(new Line(
                    Prose.name(characteristic.title()),
                    stability(then, judged.counts().get(i), rows)));
        }
        nodes.add(table(lines));
        return nodes;
    }

    private Stability stability(List<BinCounts> then, List<BinCounts> now, double rows) {
        return Stability.of(weights(then), weights(now), rows, judged.effectiveRows());
    }

    private static double[] weights(List<BinCounts> counts) {
        return counts.stream().mapToDouble(BinCounts::weight).toArray();
    }

    private Element chart(ScoreBands then, ScoreBands now) {
        double most = 0;
        List<String> names = new ArrayList<>();
        for (int band = 0; band < then.size(); band++) {
            most = Math.max(most, Math.max(share(then, band), share(now, band)));
            names.add((band == 0 ? "<" : "≥") + " "
                    + Figures.points(then.starts().get(band == 0 ? Math.min(1, then.size() - 1) : band)));
        }
        Plot plot = Plot.over(
                Axis.names(phrases.say("distribution.score"), names, 5),
                Axis.linear(phrases.say("stability.share"), 0, most * 1.05, Figures::tickPercent));
        for (int band = 0; band < then.size(); band++) {
            String tooltip = phrases.say(
                    "stability.tooltip",
                    "band",
                    names.get(band),
                    "then",
                    Figures.percent(share(then, band)),
                    "now",
                    Figures.percent(share(now, band)));
            plot.column("plain", band - 0.42, band + 0.42, share(then, band), tooltip)
                    .diamond("risk", new Point(band, share(now, band)), tooltip);
        }
        return Prose.figure(
                phrases.say("stability.chart"),
                plot.element("stability-chart", phrases.say("stability.chart"), phrases.say("stability.description")),
                Prose.legend("box-plain", phrases.say("stability.then"), "diamond-risk", phrases.say("stability.now")));
    }

    private static double share(ScoreBands bands, int band) {
        return (double) bands.counts().get(band).weight() / bands.all().weight();
    }

    private Element table(List<Line> lines) {
        double most = lines.stream().mapToDouble(l -> l.stability.index()).max().orElse(0);
        Scale scale = Scale.linear(0, Math.max(0.3, Math.min(1, most)));
        DataTable table = DataTable.of(
                phrases.say("stability.table"),
                name(phrases.say("stability.of")),
                number(phrases.say("stability.index")),
                graphic(""),
                text(phrases.say("stability.band")),
                number(phrases.say("stability.critical")),
                number(phrases.say("stability.p")),
                text(phrases.say("stability.chance")));
        for (Line line : lines) {
            Stability stability = line.stability;
            double critical = stability.criticalValue(Interval.USUAL);
            table.row(List.of(
                    line.name,
                    new Text(Figures.decimal(stability.index(), 4)),
                    Strip.over(scale)
                            .grid(BANDS)
                            .bar("plain", 0, stability.index())
                            .rule("critical", critical)
                            .element(),
                    new Text(phrases.say("stability.band", stability.band())),
                    new Text(Figures.decimal(critical, 4)),
                    new Text(Figures.p(stability.p())),
                    new Text(phrases.say(
                            stability.index() > critical ? "stability.beyond-chance" : "stability.within-chance"))));
        }
        return table.element();
    }
}
