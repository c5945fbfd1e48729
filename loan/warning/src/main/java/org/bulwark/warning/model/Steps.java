package org.bulwark.warning.model;

import java.util.List;
import org.bulwark.warning.WarningProblem;

/**
 * What a model makes of one indicator: a number for each interval of its values, and one for no value.
 *
 * @param indicator its name
 * @param cuts where intervals begin, ascending; value k holds from cut k − 1 up to, not including, cut k
 * @param values one more than the cuts
 * @param missing the number where the indicator has no value
 * @param usual the mean over the months that it was learned from, which pushes neither way
 */
public record Steps(String indicator, List<Double> cuts, List<Double> values, double missing, double usual) {

    /** Copies the lists and checks them: {@link WarningProblem#MODEL_INVALID}. */
    public Steps {
        cuts = List.copyOf(cuts);
        values = List.copyOf(values);
        if (values.size() != cuts.size() + 1) {
            throw WarningProblem.MODEL_INVALID.with(
                    "'" + indicator + "' has " + cuts.size() + " cuts and " + values.size() + " values.",
                    "Give one value more than cuts.");
        }
        for (int i = 1; i < cuts.size(); i++) {
            if (!(cuts.get(i - 1) < cuts.get(i))) {
                throw WarningProblem.MODEL_INVALID.with(
                        "The cuts of '" + indicator + "' do not ascend.", "Write them from the least to the greatest.");
            }
        }
    }

    /** The number of a value; that of no value for NaN. */
    public double at(double value) {
        if (Double.isNaN(value)) {
            return missing;
        }
        int step = 0;
        while (step < cuts.size() && value >= cuts.get(step)) {
            step++;
        }
        return values.get(step);
    }

    /** How far a value pushes away from the usual. */
    double push(double value) {
        return at(value) - usual;
    }
}
