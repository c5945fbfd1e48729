package org.bulwark.workout.classification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.bulwark.basics.standing.Standing;
import org.bulwark.workout.WorkoutProblem;

/**
 * What is known of a debt on a business date.
 *
 * @param on the date
 * @param retail whether it is a retail debtor's
 * @param standing how it stands by the bank's {@link org.bulwark.basics.standing.DefaultDefinition}
 * @param daysPastDue 0 or more
 * @param rebutted why the days past due do not mean more risk; empty where nobody showed it
 * @param probability of default, where there is one
 * @param notchesDown by how many notches the rating fell since the beginning, below 0 where it rose; empty where there is none
 * @param watchList whether it is on the watch list
 * @param forborne whether it is forborne and under probation for that
 */
public record StageFacts(
        LocalDate on,
        boolean retail,
        Standing standing,
        int daysPastDue,
        Optional<String> rebutted,
        Optional<Probability> probability,
        OptionalInt notchesDown,
        boolean watchList,
        boolean forborne) {

    /**
     * A probability of default, over the same time at both dates.
     *
     * @param beginPpm when the debt began, in parts per million, above 0
     * @param nowPpm now
     */
    public record Probability(long beginPpm, long nowPpm) {
        /** {@link WorkoutProblem#DEBTOR_INVALID} for what is no probability. */
        public Probability {
            if (beginPpm < 1 || nowPpm < 0 || Math.max(beginPpm, nowPpm) > ClassRules.WHOLE) {
                throw WorkoutProblem.DEBTOR_INVALID.with(
                        "Probabilities of default of " + beginPpm + " and " + nowPpm + " parts per million cannot be.",
                        "Give 1 to 1000000 at the beginning and 0 to 1000000 now.");
            }
        }

        /** By which share of what it was it rose, rounded down; below 0 where it fell. */
        long risePpm() {
            return Math.floorDiv((nowPpm - beginPpm) * ClassRules.WHOLE, beginPpm);
        }
    }

    /** {@link WorkoutProblem#DEBTOR_INVALID} for days below 0. */
    public StageFacts {
        if (daysPastDue < 0) {
            throw WorkoutProblem.DEBTOR_INVALID.with(daysPastDue + " days past due cannot be.", "Give 0 days or more.");
        }
    }

    /** A debt of which nothing is known but how it stands and how late it is. */
    public static StageFacts of(LocalDate on, Standing standing, int daysPastDue) {
        return new StageFacts(
                on,
                false,
                standing,
                daysPastDue,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                false,
                false);
    }
}
