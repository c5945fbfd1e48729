package org.bulwark.files.decision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bulwark.basics.ProblemException;
import org.bulwark.files.table.CsvField;

/** Cuts CSV after RFC 4180 into lines of fields. Commas, semicolons or tabs part them, whichever the first line has behind its first field. */
final class CsvLines {

    private static final int MOST_FIELDS = 200;
    private static final int LONGEST = 200_000;

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private CsvLines(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    /**
     * One line.
     *
     * @param number where it begins in the file, from 1
     * @param fields its fields, without the quotes
     */
    record Line(int number, List<String> fields) {
        /** A field, empty when the line is too short. */
        String field(int column) {
            return column < fields.size() ? fields.get(column) : "";
        }

        boolean isBlank() {
            return fields.stream().allMatch(String::isBlank);
        }
    }

    /** The lines of a file that are not blank. */
    static List<Line> of(byte[] bytes) {
        CsvLines lines = new CsvLines(decoded(bytes));
        List<Line> all = new ArrayList<>();
        while (lines.at < lines.text.length()) {
            Line line = lines.line();
            if (!line.isBlank()) {
                all.add(line);
            }
        }
        return all;
    }

    private static String decoded(byte[] bytes) {
        return Bytes.decoded(bytes, StandardCharsets.UTF_8)
                .orElseThrow(() -> DecisionFileProblem.TABLE_FILE_SYNTAX.with(
                        "The file is not UTF-8.", "Save it as 'CSV UTF-8' in the spreadsheet."));
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        return first.chars()
                .filter(c -> ",;\t".indexOf(c) >= 0)
                .mapToObj(c -> (char) c)
                .findFirst()
                .orElse(',');
    }

    private Line line() {
        int start = line;
        List<String> fields = new ArrayList<>();
        do {
            if (fields.size() == MOST_FIELDS) {
                throw DecisionFileProblem.TABLE_FILE_SIZE.with(
                        "Line " + start + " has more than " + MOST_FIELDS + " columns.", "Split the table.");
            }
            fields.add(CsvField.read(field(fields.size() + 1)));
        } while (take(separator));
        endOfLine(start, fields.size());
        return new Line(start, fields);
    }

    private String field(int column) {
        int from = at;
        while (at < text.length()
                && (text.charAt(at) == ' ' || text.charAt(at) == '\t')
                && text.charAt(at) != separator) {
            at++;
        }
        if (take('"')) {
            return quoted(column);
        }
        at = from;
        while (at < text.length() && text.charAt(at) != separator && !isEnd(text.charAt(at))) {
            at++;
        }
        return checked(text.substring(from, at).strip(), column);
    }

    private String quoted(int column) {
        int start = line;
        StringBuilder field = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && !take('"')) {
                while (at < text.length() && text.charAt(at) == ' ') {
                    at++;
                }
                return checked(field.toString(), column);
            }
            line += c == '\n' ? 1 : 0;
            field.append(c);
        }
        throw wrong(start, column, "has quotes that do not close", "Close them; write \"\" for a quote within.");
    }

    private String checked(String field, int column) {
        if (field.length() > LONGEST) {
            throw DecisionFileProblem.TABLE_FILE_SIZE.with(
                    "Line " + line + ", column " + column + " has " + field.length() + " characters.",
                    "Use at most " + LONGEST + ".");
        }
        return field;
    }

    private void endOfLine(int start, int column) {
        boolean carriage = take('\r');
        boolean feed = take('\n');
        line += feed || carriage ? 1 : 0;
        if (!feed && !carriage && at < text.length()) {
            throw wrong(start, column, "has letters behind closing quotes", "Write \"\" for a quote within quotes.");
        }
    }

    private boolean take(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private static boolean isEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static ProblemException wrong(int line, int column, String what, String remedy) {
        return DecisionFileProblem.TABLE_FILE_SYNTAX.with(
                "Line " + line + ", column " + column + " " + what + ".", remedy);
    }
}
