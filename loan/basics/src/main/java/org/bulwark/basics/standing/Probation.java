package org.bulwark.basics.standing;

import java.time.LocalDate;

/**
 * How long an obligor must behave before it performs again.
 *
 * @param months after nothing makes a default any more; 3 in EBA/GL/2016/07
 * @param monthsAfterRestructuring after a distressed restructuring, counted from the latest of the restructuring, the default, and
 *     the end of the grace that it gave; 12 there
 */
public record Probation(int months, int monthsAfterRestructuring) {

    /** Three months, and a year after a distressed restructuring. */
    public static final Probation EUROPEAN = new Probation(3, 12);

    /** {@link StandingProblem#DEFINITION_INVALID} for negative times, or more than ten years. */
    public Probation {
        if (Math.min(months, monthsAfterRestructuring) < 0 || Math.max(months, monthsAfterRestructuring) > 120) {
            throw StandingProblem.DEFINITION_INVALID.with(
                    "A probation of " + months + " or " + monthsAfterRestructuring + " months cannot be.",
                    "Give 0 to 120 months.");
        }
    }

    LocalDate after(LocalDate cured) {
        return cured.plusMonths(months);
    }

    LocalDate afterRestructuring(LocalDate latest) {
        return latest.plusMonths(monthsAfterRestructuring);
    }
}
