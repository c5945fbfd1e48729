package org.bulwark.basics.standing;

import java.time.LocalDate;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.party.FacilityId;

/**
 * What was past due under a facility at the end of a business date, and until the facility's next record.
 *
 * <p>Daily data give a record a day, or one whenever something changes. From monthly data take the date on which the arrears began, not
 * the end of the month: days are counted from the first date on which they matter.
 *
 * @param from the business date
 * @param facility under which facility
 * @param pastDue what should have been paid and was not: principal, interest and fees
 * @param onBalance all that is owed under the facility, what is past due included
 */
public record Arrears(LocalDate from, FacilityId facility, Money pastDue, Money onBalance) {

    /** {@link StandingProblem#HISTORY_INVALID} for negative amounts. */
    public Arrears {
        if (pastDue.isNegative() || onBalance.isNegative()) {
            throw StandingProblem.HISTORY_INVALID.with(
                    "Facility " + facility + " has " + pastDue + " past due of " + onBalance + " on " + from + ".",
                    "Give amounts of 0 or more.");
        }
    }
}
