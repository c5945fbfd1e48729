package org.bulwark.files.report.markup;

/** Lengths and places as text. */
public final class Length {

    private Length() {}

    /** The shortest text of a number to a hundredth, the same on every machine: {@code 3}, {@code 0.5}, {@code -12.25}. */
    public static String text(double value) {
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        if (rest == 0) {
            return sign + whole;
        }
        return sign + whole + (rest % 10 == 0 ? "." + rest / 10 : (rest < 10 ? ".0" : ".") + rest);
    }
}
