package org.bulwark.decision.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.rule.FactType;

/** A text being read, one mark or literal after the other; what cannot be read becomes a problem that says what to write. */
final class Literals {

    private static final int LONGEST = 100_000;
    private static final int LONGEST_NUMBER = 400;
    private static final int SHOWN = 60;

    private final String text;
    private final ColumnType type;
    private final String where;
    private int at;

    Literals(String text, ColumnType type, String where) {
        this.text = text;
        this.type = type;
        this.where = where;
        if (text.length() > LONGEST) {
            throw wrong("has " + text.length() + " characters", "Use at most " + LONGEST + ".");
        }
    }

    boolean isBlank() {
        return text.isBlank();
    }

    boolean isDash() {
        return text.strip().equals("-");
    }

    boolean take(char mark) {
        return take(String.valueOf(mark));
    }

    boolean take(String mark) {
        blanks();
        boolean there = text.startsWith(mark, at);
        at += there ? mark.length() : 0;
        return there;
    }

    /** Takes a word that no other letter follows. */
    boolean word(String word) {
        blanks();
        int end = at + word.length();
        boolean there =
                text.startsWith(word, at) && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
        at = there ? end : at;
        return there;
    }

    void expect(char mark) {
        if (!take(mark)) {
            throw unexpected("'" + mark + "'");
        }
    }

    void end() {
        blanks();
        if (at < text.length()) {
            throw unexpected("the end");
        }
    }

    /** Refuses what needs an order where there is none. */
    void ordered() {
        if (!type.isOrdered()) {
            throw wrong(
                    "compares, but a " + type.text() + " has no order",
                    type.fact() == FactType.TEXT
                            ? "Name the values: \"A\",\"B\" or not(\"A\")."
                            : "Write true, false or -.");
        }
    }

    /** A value of the column's type. */
    Object literal() {
        blanks();
        return switch (type.fact()) {
            case WHOLE -> whole();
            case NUMBER -> number();
            case MONEY -> money();
            case TEXT -> string();
            case FLAG -> flag();
            case DATE -> date();
        };
    }

    private Object whole() {
        String digits = digits(false);
        try {
            return new BigDecimal(digits).longValueExact();
        } catch (ArithmeticException e) {
            throw wrong("has " + digits + ", which is no whole number of 64 bits", "Write a whole number.");
        }
    }

    private Object number() {
        String digits = digits(true);
        double value = Double.parseDouble(digits);
        if (Double.isInfinite(value)) {
            throw wrong("has " + digits + ", which is too large", "Write a number below 1e308.");
        }
        return Values.plain(value);
    }

    private Object money() {
        String digits = digits(false);
        try {
            return new BigDecimal(digits).movePointRight(type.digits()).longValueExact();
        } catch (ArithmeticException e) {
            throw wrong(
                    "has the amount " + digits + ", which is too large or has more than " + type.digits() + " decimals",
                    "Write the amount in major units with at most " + type.digits() + " decimals.");
        }
    }

    /** A number's characters; a point belongs to it only before a digit, because two points part an interval. */
    private String digits(boolean exponent) {
        int from = at;
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
        int some = run();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(at + 1)) {
            at++;
            some += run();
        }
        if (some > 0 && exponent && at < text.length() && (text.charAt(at) | 32) == 'e') {
            at++;
            at += at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? 1 : 0;
            some = run();
        }
        if (some == 0 || at - from > LONGEST_NUMBER) {
            at = from;
            throw unexpected(type.fact() == FactType.WHOLE ? "a whole number" : "a number");
        }
        return text.substring(from, at);
    }

    private int run() {
        int from = at;
        while (isDigit(at)) {
            at++;
        }
        return at - from;
    }

    private boolean isDigit(int place) {
        return place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
    }

    private Object flag() {
        if (word("true")) {
            return true;
        }
        if (word("false")) {
            return false;
        }
        throw unexpected("true or false");
    }

    private Object date() {
        boolean call = word("date");
        if (call) {
            expect('(');
        } else if (!take('@')) {
            throw unexpected("a date such as date(\"2026-01-31\")");
        }
        String day = string();
        if (call) {
            expect(')');
        }
        if (!day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            throw wrong("has the date \"" + shown(day) + "\"", "Write year, month and day: date(\"2026-01-31\").");
        }
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw wrong("has the date \"" + day + "\", which no calendar has", "Write a day that there is.");
        }
    }

    private String string() {
        if (!take('"')) {
            throw unexpected("a text in double quotes");
        }
        StringBuilder string = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            string.append(c == '\\' ? escaped() : c);
        }
        if (at == text.length()) {
            throw wrong("has a text without closing quotes", "Close it with \"; write \\\" for a quote within.");
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        return switch (c) {
            case '"', '\\', '/', '\'' -> c;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                String code = text.substring(at, Math.min(text.length(), at + 4));
                if (!code.matches("[0-9a-fA-F]{4}")) {
                    throw wrong("has \\u without four digits", "Write \\u and four hexadecimal digits.");
                }
                at += 4;
                yield (char) Integer.parseInt(code, 16);
            }
            default -> throw wrong("has an escape that means nothing", "Write \\\\ for a backslash.");
        };
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    ProblemException unexpected(String expected) {
        blanks();
        String rest = at == text.length() ? "its end" : "'" + shown(text.substring(at)) + "'";
        return wrong("has " + rest + " where " + expected + " is expected", remedy());
    }

    ProblemException wrong(String what, String remedy) {
        return TableProblem.TABLE_CELL.with(where + ": '" + shown(text) + "' " + what + ".", remedy);
    }

    private String remedy() {
        return switch (type.fact()) {
            case WHOLE -> "Write for example 5, < 5, [1..5], 1,2,3, null or -.";
            case NUMBER -> "Write for example 0.5, < 0.5, [0..0.5), null or -.";
            case MONEY -> "Write amounts in major units, for example 1000, < 1000.50, [0..1000), null or -.";
            case TEXT -> "Write texts in quotes, for example \"A\", \"A\",\"B\", not(\"A\"), null or -.";
            case FLAG -> "Write true, false, null or -.";
            case DATE -> "Write for example >= date(\"2026-01-31\"), null or -.";
        };
    }

    private static String shown(String text) {
        String clean = text.replaceAll("\\p{Cntrl}|\\p{Cs}", "�");
        return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "…";
    }
}
