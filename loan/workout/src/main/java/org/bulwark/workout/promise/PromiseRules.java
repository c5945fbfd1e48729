package org.bulwark.workout.promise;

import java.math.RoundingMode;
import org.bulwark.basics.money.Money;
import org.bulwark.workout.WorkoutProblem;

/**
 * How strictly promises are judged.
 *
 * @param tolerancePpm the share of the amount that may be missing, in parts per million
 * @param graceWorkingDays so many working days after the date a payment still keeps it
 */
public record PromiseRules(long tolerancePpm, int graceWorkingDays) {

    private static final long WHOLE = 1_000_000;

    /** To the unit and to the day. */
    public static final PromiseRules STRICT = new PromiseRules(0, 0);

    /** {@link WorkoutProblem#PROMISE_INVALID} for a share that is none, or a grace outside 0 to 60 days. */
    public PromiseRules {
        if (tolerancePpm < 0 || tolerancePpm >= WHOLE || graceWorkingDays < 0 || graceWorkingDays > 60) {
            throw WorkoutProblem.PROMISE_INVALID.with(
                    "Promises with a tolerance of " + tolerancePpm + " parts per million and a grace of "
                            + graceWorkingDays + " days cannot be judged.",
                    "Give 0 to 999999 parts per million and 0 to 60 days.");
        }
    }

    /** The least that keeps a promise, rounded up. */
    Money least(Money promised) {
        return promised.times(WHOLE - tolerancePpm, WHOLE, RoundingMode.CEILING);
    }
}
