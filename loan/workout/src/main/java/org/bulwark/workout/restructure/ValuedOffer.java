package org.bulwark.workout.restructure;

import java.time.LocalDate;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.standing.Indication;
import org.bulwark.contract.schedule.Schedule;
import org.bulwark.workout.classification.ClassRules;

/**
 * An offer worked out.
 *
 * @param offer the offer
 * @param on the first day of the new terms
 * @param schedule the new schedule; of a consolidation that of the one new loan
 * @param largest the largest instalment after that day
 * @param bearable whether the client can bear it
 * @param before what the remaining flows of the old terms are worth on that day, at the original effective rate
 * @param after what those of the new terms are worth on that day, at the same rate
 */
public record ValuedOffer(
        Offer offer, LocalDate on, Schedule schedule, Money largest, boolean bearable, Money before, Money after) {

    /** What the bank loses by the change (IFRS 9, 5.4.3), below 0 for a gain. */
    public Money loss() {
        return before.minus(after);
    }

    /**
     * What it means for the definition of default: a distressed restructuring with its loss, which makes a default above the threshold of
     * the definition. It is a measure of forbearance in any case.
     */
    public Indication indication() {
        return Indication.restructured(on, before, after);
    }

    /** The first day on which its observation can be over: not before its months have passed and its periods are paid. */
    public LocalDate observedUntil(ClassRules.Observation rules) {
        LocalDate months = on.plusMonths(rules.months());
        return schedule.instalments().stream()
                .filter(one -> one.due().isAfter(on))
                .limit(rules.periods())
                .map(one -> one.payOn())
                .reduce(months, (a, b) -> a.isAfter(b) ? a : b);
    }
}
