package org.bulwark.basics.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * A nominal rate a year, in parts per million: 72 500 is 7.25 %. May be negative.
 *
 * @param ppm parts per million a year
 */
public record Rate(long ppm) implements Comparable<Rate> {

    /** No interest. */
    public static final Rate ZERO = new Rate(0);

    private static final long WHOLE = 1_000_000;
    private static final int DECIMALS = 4;
    private static final Pattern PERCENT = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,4})?");

    /** A rate from parts per million a year. */
    public static Rate ofPpm(long ppm) {
        return new Rate(ppm);
    }

    /** A rate from basis points a year: 725 is 7.25 %. */
    public static Rate ofBasisPoints(long basisPoints) {
        return new Rate(Math.multiplyExact(basisPoints, 100L));
    }

    /**
     * A rate from per cent a year, {@code 7.25}: an optional minus, digits, and at most four decimals after a point, else
     * {@link MoneyProblem#RATE_INVALID}.
     */
    public static Rate percent(String text) {
        if (!PERCENT.matcher(text).matches()) {
            throw MoneyProblem.RATE_INVALID.with(
                    "'" + MoneyText.shown(text) + "' is not a rate in per cent.",
                    "Write per cent a year with a point and at most four decimals, like 7.25.");
        }
        return new Rate(new BigDecimal(text)
                .movePointRight(DECIMALS)
                .toBigIntegerExact()
                .longValueExact());
    }

    /** The sum of two rates: a base rate and a margin. */
    public Rate plus(Rate other) {
        return new Rate(Math.addExact(ppm, other.ppm));
    }

    /** The difference of two rates. */
    public Rate minus(Rate other) {
        return new Rate(Math.subtractExact(ppm, other.ppm));
    }

    /** What the rate makes of an amount in one year, simple, rounded once. */
    public Money yearOn(Money amount, RoundingMode rounding) {
        return amount.times(ppm, WHOLE, rounding);
    }

    /** The rate as a fraction of 1, for formulas that are not exact: 0.0725. */
    public double fraction() {
        return ppm / (double) WHOLE;
    }

    /** Per cent as {@link #percent} reads it, without zeros at the end: {@code 7.25}. */
    public String percent() {
        BigDecimal percent = BigDecimal.valueOf(ppm, DECIMALS).stripTrailingZeros();
        return percent.toPlainString();
    }

    @Override
    public int compareTo(Rate other) {
        return Long.compare(ppm, other.ppm);
    }

    /** The rate as people write it, the same in every locale: {@code 7.25 %}. */
    @Override
    public String toString() {
        return percent() + " %";
    }
}
