package org.bulwark.trust.log.entry;

import java.util.HexFormat;

/** JSON strings, written as RFC 8785 §3.2.2.2 asks, and read one after the other out of a document whose other parts are known. */
final class JsonText {

    private static final String ESCAPED = "\"\\\b\f\n\r\t";
    private static final String ESCAPES = "\"\\bfnrt";

    private final String json;
    private int at;

    JsonText(String json) {
        this.json = json;
    }

    static void write(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escape = ESCAPED.indexOf(c);
            if (escape >= 0) {
                json.append('\\').append(ESCAPES.charAt(escape));
            } else if (c < ' ') {
                json.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    /** Steps over characters that must come now. */
    JsonText expect(String next) {
        if (!json.startsWith(next, at)) {
            throw LogEntry.malformed("character " + at + " is not the beginning of '" + next + "'");
        }
        at += next.length();
        return this;
    }

    /** Steps over a character if it comes now. */
    boolean follows(char next) {
        boolean follows = at < json.length() && json.charAt(at) == next;
        at += follows ? 1 : 0;
        return follows;
    }

    /** Steps over a string and gives what it says. */
    String read() {
        expect("\"");
        StringBuilder text = new StringBuilder();
        while (!follows('"')) {
            char c = next();
            text.append(c == '\\' ? escaped() : c);
        }
        return text.toString();
    }

    private char escaped() {
        char c = next();
        int escape = ESCAPES.indexOf(c);
        if (escape >= 0) {
            return ESCAPED.charAt(escape);
        }
        if (c == 'u' && json.length() - at >= 4) {
            int begin = at;
            at += 4;
            if (json.substring(begin, at).matches("[0-9a-f]{4}")) {
                return (char) HexFormat.fromHexDigits(json, begin, at);
            }
        }
        throw LogEntry.malformed("character " + at + " ends no escape of JSON");
    }

    private char next() {
        if (at == json.length()) {
            throw LogEntry.malformed("it breaks off in a string");
        }
        return json.charAt(at++);
    }
}
