package org.bulwark.contract.schedule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.MoneyProblem;
import org.bulwark.contract.calendar.DayCount;

/**
 * Simple interest, exact until it is rounded. Its parts are whole numbers over one denominator, parts per million of a year, so that they
 * add up in any order.
 *
 * @param rates the rate on every date
 * @param dayCount how much of a year lies between two dates
 * @param maturity the last date of the contract
 */
public record Accrual(RateSteps rates, DayCount dayCount, LocalDate maturity) {

    private static final long WHOLE = 1_000_000;

    /** Interest of a contract without a last date. */
    public static Accrual of(RateSteps rates, DayCount dayCount) {
        return new Accrual(rates, dayCount, LocalDate.MAX);
    }

    /**
     * Interest on an amount, to be added to other parts and then {@link #rounded}. Where the rate steps in between, the parts before and
     * after are counted each by itself.
     *
     * @param amount what is owed, in minor units
     * @param from the first day that bears interest
     * @param to the first day that no longer does
     */
    public BigInteger part(Money amount, LocalDate from, LocalDate to) {
        BigInteger sum = BigInteger.ZERO;
        LocalDate start = from;
        while (start.isBefore(to)) {
            LocalDate change = rates.changesAfter(start);
            LocalDate end = change.isBefore(to) ? change : to;
            BigInteger years = BigInteger.valueOf(dayCount.numerator(start, end, maturity));
            sum = sum.add(BigInteger.valueOf(amount.minor())
                    .multiply(BigInteger.valueOf(rates.on(start).ppm()))
                    .multiply(years));
            start = end;
        }
        return sum;
    }

    /** What parts are worth, rounded to the minor unit, halves up; {@link MoneyProblem#TOO_LARGE} for more than an amount can hold. */
    public Money rounded(BigInteger parts, Currency currency) {
        BigInteger minor = new BigDecimal(parts)
                .divide(new BigDecimal(denominator()), 0, RoundingMode.HALF_UP)
                .toBigIntegerExact();
        if (minor.bitLength() > 62) {
            throw MoneyProblem.TOO_LARGE.with(
                    "Interest of " + minor + " minor units is beyond what an amount can hold.",
                    "Check the amount, the rate and the dates.");
        }
        return new Money(minor.longValueExact(), currency);
    }

    /** Interest on an amount between two dates, rounded to the minor unit. */
    public Money interest(Money amount, LocalDate from, LocalDate to) {
        return rounded(part(amount, from, to), amount.currency());
    }

    /** What parts are divided by. */
    BigInteger denominator() {
        return BigInteger.valueOf(WHOLE).multiply(BigInteger.valueOf(dayCount.denominator()));
    }
}
