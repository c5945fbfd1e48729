package org.bulwark.score.validation.split;

import org.bulwark.score.validation.Interval;
import org.bulwark.score.validation.Probability;
import org.bulwark.score.validation.ValidationProblem;

/**
 * Is one model better than another over the same splits: the corrected resampled t-test of Nadeau and Bengio (2003).
 *
 * <p>Splits share rows, so their results move together and an ordinary t-test finds differences that are not there. The variance of the
 * mean is taken as (1/J + test/train)·s² for J splits, with J − 1 degrees of freedom.
 *
 * @param splits how many splits, J
 * @param difference the mean of first less second
 * @param standardError of that mean, corrected
 */
public record PairedComparison(int splits, double difference, double standardError) {

    /**
     * Over repeated k-fold cross-validation, where a test set is 1/(k − 1) of its training set.
     *
     * @param first a measure of the first model in every fold of every repeat
     * @param second the same of the second model
     * @param folds k
     */
    public static PairedComparison overFolds(double[] first, double[] second, int folds) {
        return over(first, second, 1.0 / (folds - 1));
    }

    /**
     * Over any random splits.
     *
     * @param testToTrain the size of a test set over that of its training set
     */
    public static PairedComparison over(double[] first, double[] second, double testToTrain) {
        int splits = first.length;
        if (splits != second.length) {
            throw ValidationProblem.VALIDATION_LENGTHS_DIFFER.with(
                    "There are " + splits + " results of one model and " + second.length + " of the other.",
                    "Judge both over the same splits.");
        }
        if (splits < 2) {
            throw ValidationProblem.VALIDATION_GROUPS_TOO_FEW.with(
                    "There is no spread over " + splits + " splits.", "Judge both over two splits or more.");
        }
        double mean = 0;
        for (int split = 0; split < splits; split++) {
            mean += (first[split] - second[split]) / splits;
        }
        double squares = 0;
        for (int split = 0; split < splits; split++) {
            double off = first[split] - second[split] - mean;
            squares += off * off;
        }
        double variance = (1.0 / splits + testToTrain) * squares / (splits - 1);
        return new PairedComparison(splits, mean, Math.sqrt(variance));
    }

    /** The difference in standard errors; 0 when there is no difference at all. */
    public double statistic() {
        return difference == 0 ? 0 : difference / standardError;
    }

    /** The two-sided p-value of "both are equally good". */
    public double p() {
        return Probability.studentTwoSided(statistic(), splits - 1.0);
    }

    /** Where the true difference may lie. */
    public Interval interval(double level) {
        double reach = Probability.studentQuantile(0.5 + level / 2, splits - 1.0) * standardError;
        return new Interval(level, difference - reach, difference + reach);
    }
}
