package org.bulwark.workout.classification;

import org.bulwark.workout.WorkoutProblem;

/**
 * Every threshold of the five classes. Shares are in parts per million.
 *
 * @param days by days past due
 * @param cards the same for cards
 * @param doubtfulLossPpm doubtful from this share that is expected to be lost; 500 000
 * @param lossLossPpm loss from this share; 900 000
 * @param ownDebtsPpm all debts of a non-retail debtor are non-performing above this share that is; 100 000
 * @param crossBankPpm a non-retail debtor is substandard at best above this share, over all banks, that is long past due; 200 000
 * @param observation of what was restructured
 */
public record ClassRules(
        DayLimits days,
        DayLimits cards,
        long doubtfulLossPpm,
        long lossLossPpm,
        long ownDebtsPpm,
        long crossBankPpm,
        Observation observation) {

    /** All of it, in parts per million. */
    static final long WHOLE = 1_000_000;

    /** Those of Order 2023 No. 1. */
    public static final ClassRules CHINA_2023 = new ClassRules(
            DayLimits.CHINA_2023, DayLimits.CARDS, 500_000, 900_000, 100_000, 200_000, new Observation(2, 12));

    /**
     * How long a restructured debt is observed: until both are over.
     *
     * @param periods repayment periods paid as agreed; 2
     * @param months since the restructuring, or since it fell past due again; 12
     */
    public record Observation(int periods, int months) {
        /** {@link WorkoutProblem#CLASSIFICATION_INVALID} for less than nothing, or more than 1200. */
        public Observation {
            if (Math.min(periods, months) < 0 || Math.max(periods, months) > 1200) {
                throw WorkoutProblem.CLASSIFICATION_INVALID.with(
                        "An observation of " + periods + " periods and " + months + " months cannot be.",
                        "Give 0 to 1200 of each.");
            }
        }
    }

    /** {@link WorkoutProblem#CLASSIFICATION_INVALID} for shares that are none, or a loss that begins before doubt. */
    public ClassRules {
        checked(doubtfulLossPpm, "doubtful");
        checked(lossLossPpm, "loss");
        checked(ownDebtsPpm, "own debts");
        checked(crossBankPpm, "cross-bank debts");
        if (lossLossPpm < doubtfulLossPpm) {
            throw WorkoutProblem.CLASSIFICATION_INVALID.with(
                    "Loss would begin at " + lossLossPpm + " parts per million, before doubt at " + doubtfulLossPpm
                            + ".",
                    "Let loss begin at a share that is not smaller.");
        }
    }

    private static void checked(long ppm, String what) {
        if (ppm < 0 || ppm > WHOLE) {
            throw WorkoutProblem.CLASSIFICATION_INVALID.with(
                    "A share of " + ppm + " parts per million for " + what + " cannot be.",
                    "Give 0 to 1000000 parts per million.");
        }
    }
}
