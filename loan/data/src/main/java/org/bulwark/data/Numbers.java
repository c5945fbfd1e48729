package org.bulwark.data;

import java.math.BigDecimal;

/** One way of writing a number, everywhere: the shortest decimal that reads back as the same double, without exponent where short. */
public final class Numbers {

    private Numbers() {}

    /**
     * The shortest text that reads back as exactly this double: {@code 26}, {@code 0.1}, {@code -999}, {@code 1e30}. Whole numbers
     * below 10<sup>15</sup> have no fraction and no exponent, amounts with cents have none either; zero has no sign. Infinities are {@code Infinity} and {@code -Infinity}.
     */
    public static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        String text = Double.toString(value);
        int exponent = text.indexOf('E');
        if (exponent < 0) {
            return text;
        }
        if (value != Math.rint(value) && exponent > 0 && text.charAt(exponent + 1) != '-') {
            return new BigDecimal(text).toPlainString();
        }
        String digits = text.substring(0, exponent);
        String mantissa = digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
        return mantissa + "e" + text.substring(exponent + 1);
    }
}
