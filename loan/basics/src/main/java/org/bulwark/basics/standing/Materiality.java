package org.bulwark.basics.standing;

import java.math.BigInteger;
import org.bulwark.basics.money.Money;

/**
 * When an amount past due matters: when it exceeds both an absolute limit and a share of all that is owed on the balance sheet (Delegated
 * Regulation (EU) 2018/171, Art. 1 and 2).
 *
 * @param retail the absolute limit for retail obligors; at most 100 EUR there
 * @param other the absolute limit for others; at most 500 EUR there
 * @param relativePpm the share, in parts per million; 10 000 there
 */
public record Materiality(Money retail, Money other, long relativePpm) {

    /** The limits of the European Union: 100 EUR, 500 EUR, 1 %. */
    public static final Materiality EUROPEAN =
            new Materiality(Money.parse("100.00 EUR"), Money.parse("500.00 EUR"), 10_000);

    static final long WHOLE = 1_000_000;

    /** {@link StandingProblem#DEFINITION_INVALID} for negative limits, two currencies, or a share that is not between 0 and 1. */
    public Materiality {
        boolean amounts =
                !retail.isNegative() && !other.isNegative() && retail.currency().equals(other.currency());
        if (!amounts || relativePpm < 0 || relativePpm > WHOLE) {
            throw StandingProblem.DEFINITION_INVALID.with(
                    "Limits of " + retail + " and " + other + " with " + relativePpm
                            + " parts per million cannot part what matters from what does not.",
                    "Give two amounts in one currency, not negative, and 0 to 1000000 parts per million.");
        }
    }

    /** Whether an amount past due exceeds both limits; amounts are in the currency of the limits. */
    boolean isExceeded(boolean isRetail, Money pastDue, Money onBalance) {
        BigInteger share = BigInteger.valueOf(onBalance.minor()).multiply(BigInteger.valueOf(relativePpm));
        BigInteger due = BigInteger.valueOf(pastDue.minor()).multiply(BigInteger.valueOf(WHOLE));
        return pastDue.isMoreThan(isRetail ? retail : other) && due.compareTo(share) > 0;
    }
}
