package org.bulwark.files.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bulwark.basics.ProblemException;
import org.bulwark.files.FilesProblem;

/** The words of one line of an ARFF header: bare, or in single or double quotes with backslashes. */
final class ArffWords {

    private final String line;
    private final String place;
    private int position;

    /** @param place file and line, for messages */
    ArffWords(String line, String place) {
        this.line = line;
        this.place = place;
    }

    /** The first word in lower case; empty for a blank line and for a comment. */
    String keyword() {
        skipBlanks();
        return isAtEnd() ? "" : bare().toLowerCase(Locale.ROOT);
    }

    boolean isAtEnd() {
        skipBlanks();
        return position == line.length() || line.charAt(position) == '%';
    }

    boolean isAtBrace() {
        skipBlanks();
        return position < line.length() && line.charAt(position) == '{';
    }

    /** The next word; a line that ends before it is a problem. */
    String word() {
        if (isAtEnd()) {
            throw problem("ends too early");
        }
        char first = line.charAt(position);
        return first == '\'' || first == '"' ? quoted(first) : bare();
    }

    /** The names between braces. */
    List<String> levels() {
        List<String> levels = new ArrayList<>();
        position++;
        while (true) {
            skipBlanks();
            if (position == line.length()) {
                throw problem("opens a brace and does not close it");
            }
            char c = line.charAt(position);
            if (c == '}') {
                position++;
                return levels.stream().distinct().toList();
            }
            if (c == ',') {
                position++;
            } else {
                levels.add(c == '\'' || c == '"' ? quoted(c) : bare());
            }
        }
    }

    private String bare() {
        int from = position;
        while (position < line.length() && " \t,{}".indexOf(line.charAt(position)) < 0) {
            position++;
        }
        if (position == from) {
            throw problem("has a '" + line.charAt(position) + "' where a word should be");
        }
        return line.substring(from, position);
    }

    private String quoted(char quote) {
        StringBuilder word = new StringBuilder();
        position++;
        while (position < line.length() && line.charAt(position) != quote) {
            if (line.charAt(position) == '\\' && position + 1 < line.length()) {
                position++;
            }
            word.append(line.charAt(position++));
        }
        if (position == line.length()) {
            throw problem("opens a quote and does not close it");
        }
        position++;
        return word.toString();
    }

    private void skipBlanks() {
        while (position < line.length() && (line.charAt(position) == ' ' || line.charAt(position) == '\t')) {
            position++;
        }
    }

    ProblemException problem(String what) {
        String shown = line.length() > 80 ? line.substring(0, 80) + "…" : line;
        return FilesProblem.ARFF_HEADER.with(
                place + " " + what + ": " + shown.strip(),
                "Write lines such as: @attribute 'net income' numeric, @attribute class {0,1}, @data.");
    }
}
