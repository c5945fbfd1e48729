package org.bulwark.files.decision;

/** Builds XML, two blanks a level, every name and text escaped. */
final class XmlText {

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    /** Opens an element with attributes as name, value, name, value …; those with an empty value are left out. */
    void open(String element, String... attributes) {
        begin(element, attributes);
        xml.append(">\n");
        depth++;
    }

    /** An element with attributes only. */
    void empty(String element, String... attributes) {
        begin(element, attributes);
        xml.append("/>\n");
    }

    /** An element with text only. */
    void line(String element, String text) {
        begin(element);
        xml.append('>');
        escape(text);
        xml.append("</").append(element).append(">\n");
    }

    void close(String element) {
        depth--;
        xml.append("  ".repeat(depth)).append("</").append(element).append(">\n");
    }

    private void begin(String element, String... attributes) {
        xml.append("  ".repeat(depth)).append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                xml.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]);
                xml.append('"');
            }
        }
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                case '\n', '\r', '\t' -> xml.append("&#").append(c).append(';'); // else readers make blanks of them
                default -> xml.appendCodePoint(held(c, text));
            }
        });
    }

    /** XML 1.0, 2.2: characters that a document can hold. */
    private static int held(int c, String text) {
        boolean holds = (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
        if (!holds) {
            throw DecisionFileProblem.TABLE_FILE_TEXT.with(
                    "'" + text.replaceAll("\\p{Cntrl}|\\p{Cs}", "�") + "' holds characters that XML cannot hold.",
                    "Remove them from the name or note, or write CSV.");
        }
        return c;
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
