package org.bulwark.decision.product;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.bulwark.decision.DecisionProblem;

/**
 * Records that must be there before a product is decided about.
 *
 * @param source the code of the source
 * @param months how many whole months before the application's they must reach back; 0 for any record
 * @param oldestDays how many days before the application the newest may have occurred; empty for any age
 */
public record DataNeed(String source, int months, OptionalInt oldestDays) {

    private static final int MOST_MONTHS = 240;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Checks the numbers: {@link DecisionProblem#PRODUCT_INVALID}. */
    public DataNeed {
        boolean fits = CODE.matcher(source).matches()
                && months >= 0
                && months <= MOST_MONTHS
                && (oldestDays.isEmpty() || oldestDays.getAsInt() >= 0);
        if (!fits) {
            throw DecisionProblem.PRODUCT_INVALID.with(
                    "What is needed of the source '" + source + "' makes no sense.",
                    "Name a source, 0 to " + MOST_MONTHS + " months, and an age of 0 days or more.");
        }
    }

    /**
     * Whether what there is meets it.
     *
     * @param permitted whether the records may be read
     * @param there how far they reach back in months, and how many days old the newest is; both empty when there are none
     */
    public Supply supply(boolean permitted, OptionalInt there, OptionalInt ageDays) {
        if (!permitted) {
            return Supply.NO_CONSENT;
        }
        if (there.isEmpty() || ageDays.isEmpty()) {
            return Supply.SILENT;
        }
        if (there.getAsInt() < months) {
            return Supply.SHORT;
        }
        return oldestDays.isPresent() && ageDays.getAsInt() > oldestDays.getAsInt() ? Supply.OLD : Supply.ENOUGH;
    }
}
