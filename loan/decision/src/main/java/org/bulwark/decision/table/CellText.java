package org.bulwark.decision.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bulwark.basics.rule.FactType;
import org.bulwark.data.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Cells and values as text, and back. There is one way of writing each, after the unary tests of DMN, and it reads back as the same:
 *
 * <table>
 * <caption>Cells</caption>
 * <tr><td>{@code -}</td><td>anything, also a missing value</td></tr>
 * <tr><td>{@code "A"}, {@code 5}, {@code 1200.50}, {@code true}, {@code date("2026-01-01")}</td><td>this value</td></tr>
 * <tr><td>{@code < 5}, {@code <= 5}, {@code > 5}, {@code >= 5}</td><td>a side of a bound</td></tr>
 * <tr><td>{@code [0..10)}, {@code (0..10]}</td><td>an interval; a square bracket includes the bound</td></tr>
 * <tr><td>{@code null}</td><td>a missing value</td></tr>
 * <tr><td>{@code "A","B"}, {@code null,< 5}</td><td>one of these</td></tr>
 * <tr><td>{@code not("A","B")}, {@code not(null)}</td><td>known, and none of these</td></tr>
 * </table>
 *
 * <p>Amounts are written in major units ({@code 1200.50}) and held in minor ones. Text is in double quotes with the escapes of JSON.
 * Besides, {@code @"2026-01-01"} is read as a date and {@code ]0..10[} as an interval without its bounds.
 */
public final class CellText {

    private CellText() {}

    /**
     * Reads a cell.
     *
     * @param text the text
     * @param type the column's type
     * @param where the place, to begin a sentence with: {@code Row 'R1', column 'amount'}
     * @throws org.bulwark.basics.ProblemException {@link TableProblem#TABLE_CELL}, naming place, text and what to write instead
     */
    public static Cell parse(String text, ColumnType type, String where) {
        return new CellParser(text, type, where).cell();
    }

    /**
     * Reads a value as it stands in an output; null for {@code null}.
     *
     * @param text the text
     * @param type the column's type
     * @param where the place, to begin a sentence with
     * @throws org.bulwark.basics.ProblemException {@link TableProblem#TABLE_CELL}
     */
    public static @Nullable Object parseValue(String text, ColumnType type, String where) {
        return new CellParser(text, type, where).value();
    }

    /** The one text of a cell. */
    public static String print(Cell cell, ColumnType type) {
        return switch (cell) {
            case Cell.Any _ -> "-";
            case Cell.Test test -> print(test, type);
            case Cell.OneOf(List<Cell.Test> tests) -> list(tests, type);
            case Cell.Not(List<Cell.Test> tests) -> "not(" + list(tests, type) + ")";
        };
    }

    /** The one text of a value; {@code null} when there is none. */
    public static String print(@Nullable Object value, ColumnType type) {
        return switch (value) {
            case null -> "null";
            case Long whole when type.fact() == FactType.MONEY -> money(whole, type.digits());
            case Double number -> Numbers.text(number);
            case String text -> quoted(text);
            case LocalDate date -> "date(\"" + date + "\")";
            default -> value.toString();
        };
    }

    private static String print(Cell.Test test, ColumnType type) {
        return switch (test) {
            case Cell.Missing _ -> "null";
            case Cell.Equal(Object value) -> print(value, type);
            case Cell.Comparison(Order order, Object bound) -> order.sign() + " " + print(bound, type);
            case Cell.Interval(Object low, boolean lowIncluded, Object high, boolean highIncluded) ->
                (lowIncluded ? "[" : "(") + print(low, type) + ".." + print(high, type) + (highIncluded ? "]" : ")");
        };
    }

    private static String list(List<Cell.Test> tests, ColumnType type) {
        return tests.stream().map(test -> print(test, type)).collect(Collectors.joining(","));
    }

    /** Major units; without decimals when they are all zero. */
    private static String money(long minor, int digits) {
        BigDecimal major = BigDecimal.valueOf(minor, digits);
        return major.stripTrailingZeros().scale() <= 0 ? major.toBigInteger().toString() : major.toPlainString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (mustHide(text, i)) {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** What files cannot hold as it is: control characters, halves of characters, what is none. */
    private static boolean mustHide(String text, int i) {
        char c = text.charAt(i);
        boolean half = (Character.isHighSurrogate(c)
                        && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))))
                || (Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1))));
        return Character.isISOControl(c) || half || c == '\u2028' || c == '\u2029' || c >= '\ufffe' || c == '\ufeff';
    }
}
