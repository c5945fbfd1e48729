package org.bulwark.score.selection;

import java.util.List;
import org.bulwark.score.regression.LogisticFit;

/**
 * What stepwise selection chose.
 *
 * @param chosen the variables' names, in the order of the sample
 * @param fit the regression on them, columns in the same order
 * @param steps how it came to that
 */
public record StepwiseSelection(List<String> chosen, LogisticFit fit, List<Step> steps) {

    /** Copies the lists. */
    public StepwiseSelection {
        chosen = List.copyOf(chosen);
        steps = List.copyOf(steps);
    }
}
