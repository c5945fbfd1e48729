package org.bulwark.files.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bulwark.files.report.markup.Element;
import org.bulwark.files.report.markup.Text;
import org.bulwark.score.scorecard.PointsScale;
import org.bulwark.score.scorecard.Provenance;

/** Where the scorecard comes from: enough to make it again and to see that it is the same. */
final class Origins {

    private Origins() {}

    static Section of(ReportContent content, Phrases phrases) {
        Provenance provenance = content.scorecard().provenance();
        PointsScale scale = content.scorecard().scale();
        List<Element> terms = new ArrayList<>();
        terms.add(Prose.term(phrases.say("figures.data"), Prose.name(provenance.data())));
        terms.add(term(phrases, "provenance.hash", provenance.dataHash()));
        terms.add(term(phrases, "provenance.target", provenance.target()));
        terms.add(term(phrases, "provenance.bad", provenance.bad()));
        terms.add(term(phrases, "figures.rows", Figures.count(provenance.rows())));
        terms.add(term(phrases, "figures.bads", Figures.count(provenance.bads())));
        terms.add(term(phrases, "figures.bad-rate", Figures.percent(provenance.badRate())));
        terms.add(term(phrases, "provenance.version", provenance.codeVersion()));
        terms.add(term(
                phrases,
                "provenance.scale",
                phrases.say(
                        "provenance.scale.value",
                        "score",
                        Figures.tick(scale.score()),
                        "odds",
                        Figures.tick(scale.odds()),
                        "pdo",
                        Figures.tick(scale.pdo()))));
        terms.add(term(
                phrases,
                "provenance.intercept",
                Figures.decimal(content.scorecard().intercept(), 6)));
        List<Element> parameters = new ArrayList<>();
        for (Map.Entry<String, String> parameter : provenance.parameters().entrySet()) {
            parameters.add(Prose.term(parameter.getKey(), new Text(parameter.getValue())));
        }
        return Section.of(
                "provenance",
                phrases.say("provenance"),
                Prose.paragraph(phrases.say("provenance.words")),
                Prose.terms(terms).styled("terms long"),
                Element.of("h3", phrases.say("provenance.parameters")),
                Prose.terms(parameters).styled("terms long"));
    }

    private static Element term(Phrases phrases, String key, String value) {
        return Prose.term(
                phrases.say(key), value.isEmpty() ? new Text(phrases.say("provenance.unknown")) : Prose.name(value));
    }
}
