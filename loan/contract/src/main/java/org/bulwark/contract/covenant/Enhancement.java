package org.bulwark.contract.covenant;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.ContractProblem;

/**
 * Something that stands behind a loan and may be called on.
 *
 * @param id the bank's own id of it
 * @param kind what it is
 * @param value what it brings, after haircuts, 0 or more
 * @param daysToCall calendar days from the call to the money
 * @param validUntil the last date on which it can be called, if there is one
 */
public record Enhancement(String id, Kind kind, Money value, int daysToCall, Optional<LocalDate> validUntil) {

    /** What stands behind a loan, the easiest to call first. */
    public enum Kind {
        /** Cash at this bank. */
        DEPOSIT,
        /** Someone else's promise to pay. */
        GUARANTEE,
        /** A credit insurance. */
        INSURANCE,
        /** Things, rights or land. */
        COLLATERAL
    }

    /** {@link ContractProblem#COVENANT_INVALID} for a value or days below 0. */
    public Enhancement {
        if (value.isNegative() || daysToCall < 0) {
            throw ContractProblem.COVENANT_INVALID.with(
                    "'" + id + "' cannot bring " + value + " in " + daysToCall + " days.", "Give 0 or more of both.");
        }
    }

    boolean isCallableOn(LocalDate day) {
        return value.isPositive() && validUntil.filter(day::isAfter).isEmpty();
    }

    /** The easiest kind first, then the fastest, then the largest. */
    static Comparator<Enhancement> byEase() {
        return Comparator.comparing(Enhancement::kind)
                .thenComparingInt(Enhancement::daysToCall)
                .thenComparing(Enhancement::value, Comparator.reverseOrder())
                .thenComparing(Enhancement::id);
    }
}
