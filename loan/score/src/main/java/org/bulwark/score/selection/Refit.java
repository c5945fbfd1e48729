package org.bulwark.score.selection;

import org.bulwark.data.Column;
import org.bulwark.data.Sample;
import org.bulwark.data.Weights;
import org.bulwark.score.binning.Binning;
import org.bulwark.score.regression.Wish;

/**
 * How a model is learned anew within a fold. Everything that looks at the outcome, bins included, must happen in here and on the rows
 * given, or the cross-validation flatters. Variables are numbered from 0. Calls come from several threads.
 */
@FunctionalInterface
public interface Refit {

    /**
     * Learns what all models on some rows share, for example the bins.
     *
     * @param rows the numbers of the rows to learn from, ascending; not to be changed
     */
    Prepared on(int[] rows);

    /** Ready to learn models from the rows of one fold. */
    @FunctionalInterface
    interface Prepared {
        /** Learns a model from some variables, ascending. */
        Fitted fit(int[] variables);
    }

    /** A model. */
    interface Fitted {
        /** How much the model needs each of its variables, in their order; in any unit, the more the higher. */
        double[] importance();

        /** The risk of rows, whether learned from or not; the higher the worse. */
        double[] risk(int[] rows);
    }

    /** Bins a column from rows of a fold. */
    @FunctionalInterface
    interface FoldBinner {
        /** The bins of a column; every wish must be settled in here, since nobody is there to ask. */
        Binning bin(Column column, byte[] bad, Weights weights);
    }

    /** Bins every input anew from the rows of the fold, then a regression on WOE; variables are the sample's inputs. */
    static Refit binning(Sample sample, FoldBinner binner, Wish wish) {
        return rows -> {
            Sample train = sample.take(rows);
            CodedSample all = CodedSample.of(
                    sample,
                    train.inputs().stream()
                            .parallel()
                            .map(c -> binner.bin(c, train.bad(), train.weights()))
                            .toList());
            return new WoeModels(all, all.take(rows), wish);
        };
    }

    /**
     * A regression on WOE whose bins stay as they are. Quick, and honest about the choice of variables, but not about the bins where they
     * were learned from the same rows.
     */
    static Refit ofBins(CodedSample sample, Wish wish) {
        return rows -> new WoeModels(sample, sample.take(rows), wish);
    }
}
