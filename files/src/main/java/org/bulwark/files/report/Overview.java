package org.bulwark.files.report;

import static org.bulwark.files.report.DataTable.Column.graphic;
import static org.bulwark.files.report.DataTable.Column.name;
import static org.bulwark.files.report.DataTable.Column.number;
import static org.bulwark.files.report.DataTable.Column.text;

import java.util.List;
import org.bulwark.files.report.chart.Scale;
import org.bulwark.files.report.chart.Strip;
import org.bulwark.files.report.markup.Element;
import org.bulwark.files.report.markup.Node;
import org.bulwark.files.report.markup.Text;
import org.bulwark.score.scorecard.Characteristic;

/** All characteristics in one table, a line each, with the way to its section. */
final class Overview {

    private final List<Characteristic> characteristics;
    private final Phrases phrases;
    private final Scale iv;
    private final Scale points;

    private Overview(List<Characteristic> characteristics, Phrases phrases) {
        this.characteristics = characteristics;
        this.phrases = phrases;
        this.iv = Scale.linear(
                0,
                characteristics.stream()
                        .mapToDouble(c -> c.binning().iv())
                        .max()
                        .orElse(1));
        this.points = Scale.linear(
                characteristics.stream().mapToInt(Characteristic::worst).min().orElse(0),
                characteristics.stream().mapToInt(Characteristic::best).max().orElse(1));
    }

    static Section of(ReportContent content, Phrases phrases) {
        List<Characteristic> characteristics = content.scorecard().characteristics();
        return Section.of(
                "characteristics",
                phrases.say("overview"),
                Prose.paragraph(phrases.say("overview.words")),
                new Overview(characteristics, phrases).table());
    }

    /** The anchor of a characteristic's section; by number, because names may hold anything. */
    static String anchor(int index) {
        return "characteristic-" + (index + 1);
    }

    private Element table() {
        DataTable table = DataTable.of(
                phrases.say("overview.table"),
                name(phrases.say("overview.characteristic")),
                number(phrases.say("overview.iv")),
                graphic(""),
                number(phrases.say("overview.bins")),
                text(phrases.say("overview.trend")),
                number(phrases.say("overview.points")),
                graphic(""),
                number(phrases.say("overview.coefficient")));
        for (int i = 0; i < characteristics.size(); i++) {
            table.row(row(i, characteristics.get(i)));
        }
        return table.element();
    }

    private List<Node> row(int index, Characteristic characteristic) {
        Element title = Element.of("a", Prose.name(characteristic.title())).with("href", "#" + anchor(index));
        return List.of(
                characteristic.title().equals(characteristic.variable())
                        ? title
                        : Element.of(
                                "span",
                                title,
                                Element.of("span", Prose.name(characteristic.variable()))
                                        .styled("variable")),
                new Text(Figures.decimal(characteristic.binning().iv(), 3)),
                Strip.over(iv).bar("plain", 0, characteristic.binning().iv()).element(),
                new Text(Integer.toString(characteristic.binning().bins().size())),
                new Text(phrases.say("trend", characteristic.binning().trend())),
                new Text(phrases.say(
                        "overview.range",
                        "worst",
                        Figures.points(characteristic.worst()),
                        "best",
                        Figures.points(characteristic.best()))),
                Strip.over(points)
                        .bar("range", characteristic.worst(), characteristic.best())
                        .element(),
                new Text(phrases.say(
                        "overview.error",
                        "coefficient",
                        Figures.decimal(characteristic.coefficient(), 3),
                        "error",
                        Figures.decimal(characteristic.standardError(), 3))));
    }
}
