package org.bulwark.workout.classification;

import org.bulwark.workout.WorkoutProblem;

/**
 * From how many days past due a debt is in a class at best: more than the number, not at it.
 *
 * @param specialMention more than this many days, 0 or more
 * @param substandard more than this many, not fewer than before
 * @param doubtful more than this many, not fewer than before
 * @param loss more than this many, not fewer than before
 */
public record DayLimits(int specialMention, int substandard, int doubtful, int loss) {

    /** Any day, 90, 270, 360. */
    public static final DayLimits CHINA_2023 = new DayLimits(0, 90, 270, 360);
    /** Of cards: any day, 90, 120, 180. */
    public static final DayLimits CARDS = new DayLimits(0, 90, 120, 180);

    /** {@link WorkoutProblem#CLASSIFICATION_INVALID} for limits that fall. */
    public DayLimits {
        if (specialMention < 0 || substandard < specialMention || doubtful < substandard || loss < doubtful) {
            throw WorkoutProblem.CLASSIFICATION_INVALID.with(
                    "Limits of " + specialMention + ", " + substandard + ", " + doubtful + " and " + loss
                            + " days cannot be.",
                    "Give days of 0 or more that do not fall.");
        }
    }

    /** The class of so many days past due. */
    public RiskClass at(int days) {
        if (days > loss) {
            return RiskClass.LOSS;
        }
        if (days > doubtful) {
            return RiskClass.DOUBTFUL;
        }
        if (days > substandard) {
            return RiskClass.SUBSTANDARD;
        }
        return days > specialMention ? RiskClass.SPECIAL_MENTION : RiskClass.NORMAL;
    }

    /** More than how many days make a class; 0 for normal, which needs none. */
    public int over(RiskClass at) {
        return switch (at) {
            case NORMAL -> 0;
            case SPECIAL_MENTION -> specialMention;
            case SUBSTANDARD -> substandard;
            case DOUBTFUL -> doubtful;
            case LOSS -> loss;
        };
    }
}
