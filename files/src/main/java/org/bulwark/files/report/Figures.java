package org.bulwark.files.report;

import java.util.Locale;
import org.bulwark.score.validation.Interval;

/** Numbers as a report writes them, the same in every language and on every machine. */
final class Figures {

    /** Where there is no number. */
    static final String NONE = "–";

    private static final char MINUS = '−';

    private Figures() {}

    /** A whole number with its thousands parted: {@code 1,000}. */
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace('-', MINUS);
    }

    /** Points: {@code −12}. */
    static String points(int value) {
        return Integer.toString(value).replace('-', MINUS);
    }

    /** A number with so many decimals. */
    static String decimal(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? NONE : value > 0 ? "∞" : MINUS + "∞";
        }
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        boolean zero = text.chars().allMatch(c -> c == '-' || c == '0' || c == '.');
        return zero ? text.replace("-", "") : text.replace('-', MINUS);
    }

    /** A share in per cent; small ones with one decimal more. */
    static String percent(double share) {
        if (Double.isNaN(share)) {
            return NONE;
        }
        boolean small = share != 0 && Math.abs(share) < 0.00995; // what would round to less than 1.0
        return decimal(100 * share, small ? 2 : 1) + "%";
    }

    /** A share for an axis: as many decimals as it needs, and no more. */
    static String tickPercent(double share) {
        double value = 100 * share;
        int decimals = 0;
        for (double scaled = value; decimals < 6 && Math.abs(scaled - Math.rint(scaled)) > 1e-6; scaled *= 10) {
            decimals++;
        }
        return decimal(value, decimals) + "%";
    }

    /** A number for an axis: as many decimals as it needs, and no more. */
    static String tick(double value) {
        String percent = tickPercent(value / 100);
        return percent.substring(0, percent.length() - 1);
    }

    /** A p-value; very small ones only as such. */
    static String p(double value) {
        return value < 0.0005 ? "< 0.001" : decimal(value, 3);
    }

    /** The ends of an interval. */
    static String ends(Interval interval, int decimals) {
        return decimal(interval.low(), decimals) + " – " + decimal(interval.high(), decimals);
    }

    /** The ends of an interval of shares. */
    static String percentEnds(Interval interval) {
        return percent(interval.low()) + " – " + percent(interval.high());
    }
}
