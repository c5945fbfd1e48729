package org.bulwark.workout.classification;

import java.time.LocalDate;
import java.util.Optional;
import org.bulwark.workout.WorkoutProblem;

/**
 * A restructuring under distress and what came after.
 *
 * @param on its business date
 * @param before the class in which the debt was then
 * @param redefaultedOn the last date on which it fell past due again; empty where it did not
 * @param periodsPaid repayment periods paid as agreed since the later of both dates
 */
public record Restructuring(LocalDate on, RiskClass before, Optional<LocalDate> redefaultedOn, int periodsPaid) {

    /** {@link WorkoutProblem#DEBTOR_INVALID} for periods below 0, or a default before the restructuring. */
    public Restructuring {
        if (periodsPaid < 0 || redefaultedOn.filter(on::isAfter).isPresent()) {
            throw WorkoutProblem.DEBTOR_INVALID.with(
                    "A restructuring on " + on + " with " + periodsPaid + " periods paid and a default on "
                            + redefaultedOn.map(LocalDate::toString).orElse("no date") + " cannot be.",
                    "Give 0 or more periods, and dates in order.");
        }
    }

    /** From when it is observed. */
    LocalDate observedFrom() {
        return redefaultedOn.orElse(on);
    }

    /** Whether the observation still runs on a date: too few periods were paid, or too little time has passed. */
    public boolean isObserved(ClassRules.Observation rules, LocalDate date) {
        return periodsPaid < rules.periods() || date.isBefore(observedFrom().plusMonths(rules.months()));
    }

    /** The best class while it is observed: no better than before, and substandard once it fell past due again. */
    RiskClass best() {
        return before.or(redefaultedOn.isPresent() ? RiskClass.SUBSTANDARD : RiskClass.SPECIAL_MENTION);
    }
}
