package org.bulwark.bench;

import java.util.Locale;

/** What a time is told as. */
enum Scale {
    /** Milliseconds of one run; fewer are better. */
    MILLISECONDS("ms", "≤"),
    /** Millions of rows a second; more are better. */
    MILLION_ROWS_A_SECOND("M rows/s", "≥"),
    /** Nanoseconds a row; fewer are better. */
    NANOSECONDS_A_ROW("ns", "≤");

    private final String unit;
    private final String bound;

    Scale(String unit, String bound) {
        this.unit = unit;
        this.bound = bound;
    }

    /** The figure of a run over some rows that took some seconds. */
    double of(double seconds, long rows) {
        return switch (this) {
            case MILLISECONDS -> seconds * 1e3;
            case MILLION_ROWS_A_SECOND -> rows / seconds / 1e6;
            case NANOSECONDS_A_ROW -> seconds / rows * 1e9;
        };
    }

    /** Whether a figure reaches its goal. */
    boolean reaches(double figure, double goal) {
        return this == MILLION_ROWS_A_SECOND ? figure >= goal : figure <= goal;
    }

    /** A goal with its bound: {@code ≤ 30 ms}. */
    String goal(double goal) {
        return bound + " " + text(goal) + " " + unit;
    }

    /** A figure with its unit. */
    String figure(double figure) {
        return text(figure) + " " + unit;
    }

    /** Three digits that matter, no exponent. */
    static String text(double figure) {
        int decimals = figure >= 100 ? 0 : figure >= 10 ? 1 : 2;
        String text = String.format(Locale.ROOT, "%." + decimals + "f", figure);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }
}
