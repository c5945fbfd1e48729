package org.bulwark.workout.restructure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.schedule.CashFlow;
import org.bulwark.contract.schedule.EffectiveRate;
import org.bulwark.contract.schedule.Schedule;
import org.bulwark.workout.WorkoutProblem;

/**
 * A loan that the client cannot pay as agreed.
 *
 * @param id the bank's own id of the facility
 * @param schedule as promised
 * @param pastDue what should have been paid by now and was not, 0 or more; it becomes principal of new terms
 */
public record Loan(String id, Schedule schedule, Money pastDue) {

    /** {@link WorkoutProblem#OFFER_INVALID} for less than nothing past due, or another currency. */
    public Loan {
        if (pastDue.isNegative()
                || !pastDue.currency().equals(schedule.terms().principal().currency())) {
            throw WorkoutProblem.OFFER_INVALID.with(
                    "Loan '" + id + "' has " + pastDue + " past due.", "Give 0 or more in the loan's currency.");
        }
    }

    /** The effective rate a year at which it was lent: that of its flows as promised. */
    public double effectiveRate() {
        return EffectiveRate.of(schedule.flows());
    }

    /** What the client is to pay from a date on under the terms that hold: what is past due at once, the rest as promised. */
    List<CashFlow> remaining(LocalDate date) {
        List<CashFlow> flows = new ArrayList<>();
        if (pastDue.isPositive()) {
            flows.add(new CashFlow(date, pastDue));
        }
        flows.addAll(after(schedule, date));
        return flows;
    }

    /** The instalments of a schedule that are due after a date, as what the bank gets. */
    static List<CashFlow> after(Schedule schedule, LocalDate date) {
        return schedule.instalments().stream()
                .filter(one -> one.due().isAfter(date))
                .map(one -> new CashFlow(one.payOn(), one.amount()))
                .toList();
    }
}
