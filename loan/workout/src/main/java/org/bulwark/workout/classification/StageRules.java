package org.bulwark.workout.classification;

import org.bulwark.workout.WorkoutProblem;

/**
 * When risk has risen significantly, and how a debt comes back.
 *
 * @param days more days past due than this presume it, which may be rebutted; 30 (IFRS 9, 5.5.11)
 * @param relativePdPpm a rise of the probability of default by this share of what it was at the beginning, or more; 1 000 000 is twofold
 * @param retailPdPpm of retail debtors a probability of default of this or more, whatever it was; 50 000
 * @param otherPdPpm of others; 30 000
 * @param notches a rating that fell by so many notches or more; 2
 * @param monthsToTwo months of probation from stage 3 to 2, beside those of the definition of default; 0
 * @param monthsToOne months of probation from stage 2 to 1; 3
 */
public record StageRules(
        int days,
        long relativePdPpm,
        long retailPdPpm,
        long otherPdPpm,
        int notches,
        int monthsToTwo,
        int monthsToOne) {

    /** As banks commonly apply it, at second hand: twofold, 5 % retail and 3 % others, two notches. */
    public static final StageRules COMMON = new StageRules(30, 1_000_000, 50_000, 30_000, 2, 0, 3);

    /** {@link WorkoutProblem#CLASSIFICATION_INVALID} for what cannot be a threshold. */
    public StageRules {
        boolean shares = relativePdPpm > 0
                && Math.min(retailPdPpm, otherPdPpm) > 0
                && Math.max(retailPdPpm, otherPdPpm) <= ClassRules.WHOLE;
        boolean times =
                days >= 0 && Math.min(monthsToTwo, monthsToOne) >= 0 && Math.max(monthsToTwo, monthsToOne) <= 120;
        if (!shares || !times || notches < 1) {
            throw WorkoutProblem.CLASSIFICATION_INVALID.with(
                    "Stages after " + days + " days, " + relativePdPpm + ", " + retailPdPpm + " and " + otherPdPpm
                            + " parts per million, " + notches + " notches, with probations of " + monthsToTwo + " and "
                            + monthsToOne + " months cannot be.",
                    "Give days of 0 or more, shares above 0, at least one notch, and 0 to 120 months.");
        }
    }

    long absolutePdPpm(boolean retail) {
        return retail ? retailPdPpm : otherPdPpm;
    }
}
