package org.bulwark.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How results look on a terminal: aligned tables of text, plain when piped. */
public final class Terminal {

    private final List<String[]> rows = new ArrayList<>();
    private final boolean[] right;

    private Terminal(boolean... right) {
        this.right = right;
    }

    /**
     * A table.
     *
     * @param alignment one letter a column: {@code l} left, {@code r} right
     */
    public static Terminal table(String alignment) {
        boolean[] right = new boolean[alignment.length()];
        for (int i = 0; i < right.length; i++) {
            right[i] = alignment.charAt(i) == 'r';
        }
        return new Terminal(right);
    }

    /** Adds a row; a value that is longer than 48 characters is cut. */
    public Terminal row(Object... cells) {
        String[] row = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            String text = String.valueOf(cells[i]);
            row[i] = text.length() > 48 ? text.substring(0, 47) + "…" : text;
        }
        rows.add(row);
        return this;
    }

    /** Adds a row of which nothing is cut, because names in it are to be typed again. */
    public Terminal wholeRow(String... cells) {
        rows.add(cells.clone());
        return this;
    }

    /** The table's lines, indented by two. */
    public List<String> lines() {
        int[] widths = new int[right.length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            String gap = " ".repeat(widths[i] - row[i].length());
            line.append("  ").append(right[i] ? gap + row[i] : row[i] + gap);
        }
        return line.toString().stripTrailing();
    }

    /** A number with a fixed number of decimals; {@code –} for NaN. */
    public static String fixed(double value, int decimals) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** A share as percent with two decimals. */
    public static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    /** A whole number with thin groups of three. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
