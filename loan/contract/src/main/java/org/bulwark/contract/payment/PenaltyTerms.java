package org.bulwark.contract.payment;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.bulwark.contract.ContractProblem;
import org.bulwark.contract.calendar.DayCount;
import org.bulwark.contract.schedule.Accrual;
import org.bulwark.contract.schedule.RateSteps;

/**
 * Interest on what is past due. It bears none itself.
 *
 * @param rates the nominal rate a year
 * @param dayCount a count of actual days, whose parts add up
 * @param graceDays it begins so many days after the due date, 0 or more
 * @param on which kinds of claims bear it
 */
public record PenaltyTerms(RateSteps rates, DayCount dayCount, int graceDays, Set<ClaimKind> on) {

    /** {@link ContractProblem#TERMS_INVALID} for months of thirty days, negative days, or penalty on penalty. */
    public PenaltyTerms {
        EnumSet<ClaimKind> kinds = EnumSet.noneOf(ClaimKind.class);
        kinds.addAll(on);
        on = Collections.unmodifiableSet(kinds);
        boolean actual =
                dayCount == DayCount.ACT_360 || dayCount == DayCount.ACT_365_FIXED || dayCount == DayCount.ACT_ACT_ISDA;
        if (!actual || graceDays < 0 || kinds.contains(ClaimKind.PENALTY_INTEREST)) {
            throw ContractProblem.TERMS_INVALID.with(
                    "Penalty interest by " + dayCount + " after " + graceDays + " days on " + kinds + " cannot be.",
                    "Count actual days, give 0 or more of them, and leave penalty interest itself out.");
        }
    }

    Accrual accrual() {
        return Accrual.of(rates, dayCount);
    }
}
