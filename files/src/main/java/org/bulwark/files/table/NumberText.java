package org.bulwark.files.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Reads decimal numbers from bytes: {@code [+-] digits [. digits] [e [+-] digits]}, {@code inf}, {@code infinity} and {@code nan} in
 * any case. The value is the double nearest to the text, as {@link Double#parseDouble} gives it. One instance serves one thread.
 *
 * <p>Most numbers in files have at most 15 digits and a small exponent; then both the digits and the power of ten are exact doubles
 * and one multiplication or division rounds correctly (Clinger 1990, "How to read floating point numbers accurately").
 */
final class NumberText {

    private static final long EXACT = 1L << 53;
    private static final int LONGEST = 400;
    private static final double[] POWERS = new double[23];

    static {
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = Double.parseDouble("1e" + i);
        }
    }

    private double value;
    private boolean code;

    /** The number last read; NaN where the text was {@code nan}. */
    double value() {
        return value;
    }

    /**
     * Whether the number last read would lose something as a double: a whole number with leading zeros ({@code 00123}) or one of more
     * digits than a double holds (a 64-bit id). Such a text is a name made of digits.
     */
    boolean isCode() {
        return code;
    }

    /** Reads {@code bytes[from, to)}; false when that is no number. */
    boolean read(byte[] bytes, int from, int to) {
        code = false;
        int p = from;
        boolean negative = false;
        if (p < to && (bytes[p] == '-' || bytes[p] == '+')) {
            negative = bytes[p] == '-';
            p++;
        }
        if (p == to || to - from > LONGEST) {
            return false;
        }
        byte first = bytes[p];
        if (first > '9') {
            return word(bytes, p, to, negative);
        }
        int digitsFrom = p;
        long digits = 0;
        while (p < to && isDigit(bytes[p])) {
            digits = digits * 10 + bytes[p++] - '0';
        }
        int whole = p - digitsFrom;
        int fraction = 0;
        boolean isWhole = p == to;
        if (p < to && bytes[p] == '.') {
            p++;
            int fractionFrom = p;
            while (p < to && isDigit(bytes[p])) {
                digits = digits * 10 + bytes[p++] - '0';
            }
            fraction = p - fractionFrom;
        }
        if (whole + fraction == 0) {
            return false;
        }
        int exponent = 0;
        if (p < to && (bytes[p] | 0x20) == 'e') {
            p++;
            boolean down = p < to && bytes[p] == '-';
            if (p < to && (bytes[p] == '-' || bytes[p] == '+')) {
                p++;
            }
            int exponentFrom = p;
            while (p < to && isDigit(bytes[p])) {
                exponent = Math.min(exponent * 10 + bytes[p++] - '0', 1_000_000);
            }
            if (p == exponentFrom) {
                return false;
            }
            exponent = down ? -exponent : exponent;
        }
        if (p != to) {
            return false;
        }
        int scale = exponent - fraction;
        if (whole + fraction <= 18 && digits <= EXACT && scale >= -22 && scale <= 22) {
            double magnitude = scale < 0 ? digits / POWERS[-scale] : digits * POWERS[scale];
            value = negative ? -magnitude : magnitude;
            code = isWhole && whole > 1 && bytes[digitsFrom] == '0';
            return true;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        value = Double.parseDouble(text);
        code = isWhole && (bytes[digitsFrom] == '0' || Double.isInfinite(value) || !sameNumber(value, text));
        return true;
    }

    private static boolean sameNumber(double value, String text) {
        return new BigDecimal(value).compareTo(new BigDecimal(text)) == 0;
    }

    private boolean word(byte[] bytes, int from, int to, boolean negative) {
        if (matches(bytes, from, to, "nan")) {
            value = Double.NaN;
            return true;
        }
        if (matches(bytes, from, to, "inf") || matches(bytes, from, to, "infinity")) {
            value = negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            return true;
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int from, int to, String lowerCase) {
        if (to - from != lowerCase.length()) {
            return false;
        }
        for (int i = 0; i < lowerCase.length(); i++) {
            if ((bytes[from + i] | 0x20) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
