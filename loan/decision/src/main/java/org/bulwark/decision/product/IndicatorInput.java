package org.bulwark.decision.product;

import java.util.OptionalInt;
import org.bulwark.decision.DecisionProblem;

/**
 * A fact that the bank reads from an indicator, as known when the application came in.
 *
 * @param fact the name of the field that it fills
 * @param indicator the name of the indicator
 * @param times what the indicator's value is multiplied by: 100 makes per cent of a fraction; 1 for amounts and whole numbers
 * @param oldestDays how many days before the application the newest record of its sources may have occurred: what is older is missing;
 *     empty for any age
 * @param stated whether the applicant may state it too: that stands in where the bank reads nothing, and is held against what it reads
 */
public record IndicatorInput(String fact, String indicator, double times, OptionalInt oldestDays, boolean stated) {

    /** Checks the numbers: {@link DecisionProblem#PRODUCT_INVALID}. */
    public IndicatorInput {
        boolean fits = Double.isFinite(times) && times != 0 && (oldestDays.isEmpty() || oldestDays.getAsInt() >= 0);
        if (!fits || indicator.isBlank()) {
            throw DecisionProblem.PRODUCT_INVALID.with(
                    "The field '" + fact + "' cannot be read from '" + indicator + "' in this way.",
                    "Name an indicator, a factor other than 0, and an age of 0 days or more.");
        }
    }
}
