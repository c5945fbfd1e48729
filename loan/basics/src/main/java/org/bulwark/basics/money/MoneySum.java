package org.bulwark.basics.money;

import java.math.BigInteger;
import java.util.Currency;

/**
 * A sum of amounts of one currency in 128 bits, which no number of amounts that a bank can have overflows. Being exact it comes out the
 * same in every order, so partial sums of many threads may be joined as they come.
 *
 * @param high the upper 64 bits, with the sign
 * @param low the lower 64 bits, without a sign
 * @param currency the currency
 */
public record MoneySum(long high, long low, Currency currency) {

    /** Refuses a currency without minor units: {@link MoneyProblem#CURRENCY_INVALID}. */
    public MoneySum {
        Currencies.checked(currency);
    }

    /** The sum of nothing. */
    public static MoneySum zero(Currency currency) {
        return new MoneySum(0, 0, currency);
    }

    /** The sum of some amounts of a currency. */
    public static MoneySum of(Iterable<Money> amounts, Currency currency) {
        MoneySum sum = zero(currency);
        for (Money amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    /** The sum with one amount more. */
    public MoneySum plus(Money amount) {
        Currencies.same(currency, amount.currency());
        return plus(amount.minor() >> 63, amount.minor());
    }

    /** The sum of two sums. */
    public MoneySum plus(MoneySum other) {
        Currencies.same(currency, other.currency);
        return plus(other.high, other.low);
    }

    private MoneySum plus(long otherHigh, long otherLow) {
        long sum = low + otherLow;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        return new MoneySum(Math.addExact(Math.addExact(high, otherHigh), carry), sum, currency);
    }

    /** The sum as an amount; {@link MoneyProblem#TOO_LARGE} when it does not fit into one. */
    public Money total() {
        return Money.ofExact(minor(), currency);
    }

    /** The sum in minor units, whatever its size. */
    public BigInteger minor() {
        BigInteger lower = new BigInteger(Long.toUnsignedString(low));
        return BigInteger.valueOf(high).shiftLeft(64).add(lower);
    }
}
