package org.bulwark.files.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.files.report.markup.Element;
import org.bulwark.files.report.markup.Node;
import org.bulwark.files.report.markup.Text;
import org.bulwark.score.binning.BinCounts;
import org.bulwark.score.scorecard.Characteristic;

/** Each characteristic on a card of its own: what it is worth, its bins as a chart and in figures. */
final class Details {

    private Details() {}

    static Section of(ReportContent content, Phrases phrases) {
        List<Node> cards = new ArrayList<>();
        List<Characteristic> characteristics = content.scorecard().characteristics();
        Optional<JudgedData> judged = content.judged().filter(data -> data.rows() > 0);
        for (int i = 0; i < characteristics.size(); i++) {
            int index = i;
            cards.add(card(
                    index,
                    characteristics.get(i),
                    judged.map(data -> data.counts().get(index)),
                    phrases));
        }
        return new Section("details", phrases.say("details"), cards);
    }

    private static Element card(
            int index, Characteristic characteristic, Optional<List<BinCounts>> now, Phrases phrases) {
        String id = Overview.anchor(index);
        String heading = id + "-heading";
        return Element.of(
                        "section",
                        Element.of("h3", Prose.name(characteristic.title())).with("id", heading),
                        facts(characteristic, phrases),
                        BinChart.of(characteristic, now, phrases),
                        BinTable.of(characteristic, now, phrases))
                .styled("characteristic")
                .with("id", id)
                .with("aria-labelledby", heading);
    }

    private static Element facts(Characteristic characteristic, Phrases phrases) {
        return Prose.terms(List.of(
                        Prose.term(phrases.say("details.variable"), Prose.name(characteristic.variable())),
                        Prose.term(
                                phrases.say("overview.iv"),
                                new Text(
                                        Figures.decimal(characteristic.binning().iv(), 3))),
                        Prose.term(
                                phrases.say("overview.trend"),
                                new Text(phrases.say(
                                        "trend", characteristic.binning().trend()))),
                        Prose.term(
                                phrases.say("overview.coefficient"),
                                new Text(phrases.say(
                                        "overview.error",
                                        "coefficient",
                                        Figures.decimal(characteristic.coefficient(), 3),
                                        "error",
                                        Figures.decimal(characteristic.standardError(), 3)))),
                        Prose.term(
                                phrases.say("details.average"),
                                new Text(Figures.decimal(characteristic.average(), 1)))))
                .styled("terms facts");
    }
}
