package org.bulwark.files.report.markup;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * Writes a page as HTML that is well-formed XML too: every element is closed, every attribute quoted, every text escaped, and no entity is
 * used that XML does not know. Characters that neither may hold become U+FFFD.
 */
public final class MarkupWriter {

    private static final Set<String> VOID = Set.of("meta", "br", "hr", "img", "link", "input", "col");

    /** Elements after which a line ends, so that a page can be read and compared as text. */
    private static final Set<String> LINES = Set.of(
            "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "nav", "section", "figure",
            "div", "dl", "h1", "h2", "h3", "h4", "p", "ul", "li", "table", "caption", "thead", "tbody", "tr", "svg");

    private final Appendable out;
    private int svgDepth;

    private MarkupWriter(Appendable out) {
        this.out = out;
    }

    /** Writes a whole page. */
    public static void writePage(Element html, Appendable out) throws IOException {
        out.append("<!DOCTYPE html>\n");
        new MarkupWriter(out).node(html);
    }

    private void node(Node node) throws IOException {
        switch (node) {
            case Text(String text) -> escape(text, false);
            case StyleSheet(String css) -> out.append(css);
            case Element element -> element(element);
        }
    }

    private void element(Element element) throws IOException {
        String name = element.name();
        boolean graphic = name.equals("svg");
        svgDepth += graphic ? 1 : 0;
        out.append('<').append(name);
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            out.append(' ').append(attribute.getKey()).append("=\"");
            escape(attribute.getValue(), true);
            out.append('"');
        }
        // HTML knows an element that closes itself only inside SVG and from a list of its own
        if (element.children().isEmpty() && (svgDepth > 0 || VOID.contains(name))) {
            out.append("/>");
        } else {
            out.append('>');
            for (Node child : element.children()) {
                node(child);
            }
            out.append("</").append(name).append('>');
        }
        svgDepth -= graphic ? 1 : 0;
        if (svgDepth == 0 && LINES.contains(name)) {
            out.append('\n');
        }
    }

    private void escape(String text, boolean quoted) throws IOException {
        int from = 0;
        int next;
        for (int i = 0; i < text.length(); i += Character.charCount(next)) {
            next = text.codePointAt(i);
            String instead = instead(next, quoted);
            if (!instead.isEmpty()) {
                out.append(text, from, i).append(instead);
                from = i + Character.charCount(next);
            }
        }
        out.append(text, from, text.length());
    }

    /** What is written in the place of a character; empty for one that may stand as it is. */
    private static String instead(int character, boolean quoted) {
        return switch (character) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> quoted ? "&quot;" : "";
            case '\t', '\n' -> quoted ? "&#" + character + ";" : "";
            default -> allowed(character) ? "" : "\uFFFD";
        };
    }

    private static boolean allowed(int character) {
        boolean control = character < 0x20 || (character >= 0x7F && character <= 0x9F);
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return !control && !surrogate && (character & 0xFFFE) != 0xFFFE;
    }
}
