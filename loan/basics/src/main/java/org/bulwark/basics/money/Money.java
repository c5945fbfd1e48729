package org.bulwark.basics.money;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

/**
 * An amount of money: a whole number of minor units (cents, fen; ISO 4217) of one currency.
 *
 * <p>All arithmetic is exact. What does not fit is refused as {@link MoneyProblem#TOO_LARGE}, and two currencies never meet:
 * {@link MoneyProblem#CURRENCIES_DIFFER}. To add up many amounts use {@link MoneySum}, which has room for all of them.
 *
 * @param minor minor units, negative for what is owed the other way
 * @param currency a currency with minor units, which gold (XAU) is not
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /** Refuses a currency without minor units: {@link MoneyProblem#CURRENCY_INVALID}. */
    public Money {
        Currencies.checked(currency);
    }

    /** So many minor units of the currency with an ISO 4217 code: {@code of(1234, "CNY")} is 12.34 yuan. */
    public static Money of(long minor, String currency) {
        return new Money(minor, Currencies.of(currency));
    }

    /** Nothing, in a currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** Reads an amount and its currency, {@code 12345.67 CNY}, as {@link #toString} writes it; see {@link #parse(String, Currency)}. */
    public static Money parse(String text) {
        return MoneyText.parse(text);
    }

    /**
     * Reads an amount in major units: an optional minus, digits, and at most as many decimals after a point as the currency has. Nothing
     * else is taken, neither a comma nor a blank nor an exponent: {@link MoneyProblem#AMOUNT_INVALID}.
     */
    public static Money parse(String amount, Currency currency) {
        return MoneyText.parse(amount, currency);
    }

    /** The sum. */
    public Money plus(Money other) {
        same(other);
        long sum = minor + other.minor;
        // Overflow shows as a sign that neither summand has (Hacker's Delight 2-13).
        if (((minor ^ sum) & (other.minor ^ sum)) < 0) {
            throw tooLarge(this + " plus " + other);
        }
        return new Money(sum, currency);
    }

    /** The difference. */
    public Money minus(Money other) {
        same(other);
        long difference = minor - other.minor;
        if (((minor ^ other.minor) & (minor ^ difference)) < 0) {
            throw tooLarge(this + " minus " + other);
        }
        return new Money(difference, currency);
    }

    /** The same amount the other way. */
    public Money negated() {
        return zero(currency).minus(this);
    }

    /** The amount without its sign. */
    public Money magnitude() {
        return minor < 0 ? negated() : this;
    }

    /** So many times the amount. */
    public Money times(long factor) {
        return times(factor, 1, RoundingMode.UNNECESSARY);
    }

    /**
     * A fraction of the amount, rounded once, from the exact product.
     *
     * @param numerator the fraction's numerator
     * @param denominator its denominator, not 0
     * @param rounding how to round to whole minor units
     */
    public Money times(long numerator, long denominator, RoundingMode rounding) {
        BigInteger product = BigInteger.valueOf(minor).multiply(BigInteger.valueOf(numerator));
        return ofExact(Rounded.quotient(product, BigInteger.valueOf(denominator), rounding), currency);
    }

    /**
     * The amount divided by weights, so that the parts add up to it exactly: each part is rounded towards zero, and the units left over
     * go to the largest remainders, the earlier first (Hamilton's method).
     *
     * @param weights not negative and not all 0, else {@link MoneyProblem#WEIGHTS_INVALID}
     */
    public List<Money> allocated(long... weights) {
        return Allocation.of(this, weights);
    }

    /** The amount in so many parts, at least 1, that differ by one minor unit at most and add up to it. */
    public List<Money> split(int parts) {
        long[] weights = new long[Math.max(0, parts)];
        Arrays.fill(weights, 1);
        return allocated(weights);
    }

    /** Whether it is nothing. */
    public boolean isZero() {
        return minor == 0;
    }

    /** Whether it is above zero. */
    public boolean isPositive() {
        return minor > 0;
    }

    /** Whether it is below zero. */
    public boolean isNegative() {
        return minor < 0;
    }

    /** Whether it is more than another amount of the same currency. */
    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    /** The smaller of two amounts of one currency. */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The larger of two amounts of one currency. */
    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Compares amounts of one currency; of two it cannot be said which is more: {@link MoneyProblem#CURRENCIES_DIFFER}. */
    @Override
    public int compareTo(Money other) {
        same(other);
        return Long.compare(minor, other.minor);
    }

    /** The amount in major units with all decimals of the currency and no grouping: {@code 12345.60}. */
    public String amount() {
        return MoneyText.amount(minor, currency);
    }

    /** Amount and currency, the same in every locale: {@code 12345.60 CNY}. */
    @Override
    public String toString() {
        return amount() + " " + currency.getCurrencyCode();
    }

    static Money ofExact(BigInteger minor, Currency currency) {
        if (minor.bitLength() > 63) {
            throw tooLarge(minor + " minor units of " + currency.getCurrencyCode());
        }
        return new Money(minor.longValueExact(), currency);
    }

    private void same(Money other) {
        Currencies.same(currency, other.currency);
    }

    private static RuntimeException tooLarge(String what) {
        return MoneyProblem.TOO_LARGE.with(
                what + " is beyond what an amount can hold.",
                "Check the amounts; the largest is " + Long.MAX_VALUE + " minor units.");
    }
}
