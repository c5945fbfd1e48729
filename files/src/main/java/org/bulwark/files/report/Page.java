package org.bulwark.files.report;

import java.util.ArrayList;
import java.util.List;
import org.bulwark.data.Weights;
import org.bulwark.files.report.markup.Element;
import org.bulwark.files.report.markup.Node;
import org.bulwark.files.report.markup.Text;
import org.bulwark.score.binning.BinCounts;
import org.bulwark.score.scorecard.PointsScale;
import org.bulwark.score.scorecard.Provenance;
import org.bulwark.score.scorecard.Scorecard;

/** The page: head, the sections in the order in which a reader asks, foot. */
final class Page {

    private final ReportContent content;
    private final Phrases phrases;

    private Page(ReportContent content, Phrases phrases) {
        this.content = content;
        this.phrases = phrases;
    }

    static Element of(ReportContent content, Phrases phrases) {
        return new Page(content, phrases).html();
    }

    private Element html() {
        List<Section> sections = sections();
        Element body = Element.of(
                "body",
                header(),
                contents(sections),
                Element.of("main", sections.stream().map(Section::element).toList()),
                footer());
        return Element.of("html", head(), body).with("lang", phrases.language());
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>(List.of(
                KeyFigures.of(content, phrases),
                reading(),
                Overview.of(content, phrases),
                Discrimination.of(content, phrases),
                Calibration.of(content, phrases),
                Distribution.of(content, phrases)));
        if (!content.periods().isEmpty()) { // a scorecard without times is none the worse for it
            sections.add(Periods.of(content, phrases));
        }
        sections.addAll(List.of(
                Shifts.of(content, phrases),
                Details.of(content, phrases),
                PointsTable.of(content, phrases),
                LeftOut.of(content, phrases),
                Origins.of(content, phrases)));
        return sections;
    }

    private Element head() {
        Style style = Style.load();
        return Element.of(
                "head",
                Element.of("meta").with("charset", "utf-8"),
                Element.of("meta").with("http-equiv", "Content-Security-Policy").with("content", style.policy()),
                meta("viewport", "width=device-width, initial-scale=1"),
                meta("color-scheme", "light dark"),
                meta("referrer", "no-referrer"),
                Element.of(
                        "title",
                        phrases.say("title", "name", content.scorecard().name())),
                Element.of("style", style.sheet()));
    }

    private static Element meta(String name, String value) {
        return Element.of("meta").with("name", name).with("content", value);
    }

    private Element header() {
        Provenance provenance = content.scorecard().provenance();
        List<Node> nodes = new ArrayList<>();
        nodes.add(Element.of("p", phrases.say("scorecard")).styled("eyebrow"));
        nodes.add(Element.of("h1", Prose.name(content.scorecard().name())));
        List<Element> facts = new ArrayList<>();
        facts.add(Prose.term(
                phrases.say("overview"),
                new Text(Integer.toString(content.scorecard().characteristics().size()))));
        facts.add(Prose.term(phrases.say("header.learned"), Prose.name(provenance.data())));
        facts.add(Prose.term(phrases.say("figures.rows"), new Text(Figures.count(provenance.rows()))));
        if (!provenance.target().isEmpty()) {
            facts.add(Prose.term(phrases.say("provenance.target"), Prose.name(provenance.target())));
        }
        content.made().ifPresent(made -> facts.add(Prose.term(phrases.say("header.made"), Prose.name(made))));
        nodes.add(Prose.terms(facts).styled("terms facts"));
        return Element.of("header", nodes);
    }

    private Element contents(List<Section> sections) {
        return Element.of(
                        "nav",
                        Element.of(
                                "ul",
                                sections.stream()
                                        .map(section -> Element.of("li", section.link()))
                                        .toList()))
                .with("aria-label", phrases.say("contents"));
    }

    private Section reading() {
        Scorecard scorecard = content.scorecard();
        PointsScale scale = scorecard.scale();
        List<Node> nodes = new ArrayList<>();
        nodes.add(Prose.paragraph(phrases.say(
                "reading.words",
                "score",
                Figures.tick(scale.score()),
                "odds",
                Figures.tick(scale.odds()),
                "pdo",
                Figures.tick(scale.pdo()))));
        BinCounts counts = scorecard.characteristics().getFirst().binning().counts();
        if (counts.weight() != counts.rows() * Weights.ONE) {
            nodes.add(Prose.paragraph(phrases.say("reading.weights")));
        }
        return new Section("reading", phrases.say("reading"), nodes);
    }

    private Element footer() {
        String version = content.scorecard().provenance().codeVersion();
        return Element.of("footer", Prose.paragraph(phrases.say("footer", "version", version)));
    }
}
