package org.bulwark.files.report;

import java.util.List;
import org.bulwark.files.report.markup.Element;
import org.bulwark.files.report.markup.Node;

/** Small forms that sections share. */
final class Prose {

    private Prose() {}

    /** A paragraph. */
    static Element paragraph(String text) {
        return Element.of("p", text);
    }

    /** A paragraph that says what is not there and how to have it. */
    static Element missing(String text) {
        return Element.of("p", text).styled("missing");
    }

    /** A paragraph that must not be overlooked. */
    static Element caution(String text) {
        return Element.of("p", text).styled("caution").with("role", "note");
    }

    /** A name that comes from data: it may be of any script and direction. */
    static Element name(String text) {
        return Element.of("bdi", text);
    }

    /** Charts side by side where there is room. */
    static Element charts(Element... figures) {
        return Element.of("div", figures).styled("charts");
    }

    /** A chart with its title above and words below. */
    static Element figure(String title, Element chart, Node... words) {
        return Element.of("figure", Element.of("figcaption", title), chart)
                .and(words)
                .styled("chart");
    }

    /** What the marks of a chart mean: style, words, style, words. */
    static Element legend(String... stylesAndWords) {
        Element[] entries = new Element[stylesAndWords.length / 2];
        for (int i = 0; i < entries.length; i++) {
            Element key =
                    Element.of("span").styled("key " + stylesAndWords[2 * i]).with("aria-hidden", "true");
            entries[i] = Element.of("span", key).and(Element.of("span", stylesAndWords[2 * i + 1]));
        }
        return Element.of("p", entries).styled("legend");
    }

    /** Terms and what they are: term, value, term, value. */
    static Element terms(List<Element> pairs) {
        return Element.of("dl", pairs).styled("terms");
    }

    /** One term and what it is. */
    static Element term(String term, Node value) {
        return Element.of("div", Element.of("dt", term), Element.of("dd", value));
    }
}
