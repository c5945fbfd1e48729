package org.bulwark.score.binning;

import java.util.List;
import org.bulwark.basics.Problem;

/** What came of a wish for bins: it was fulfilled, or it was refused; it is never silently changed. */
public sealed interface BinningOutcome {

    /**
     * The best binning there is under the rules.
     *
     * @param binning the bins
     * @param tried what each trend that was tried was worth, in the order of trying
     */
    record Binned(Binning binning, List<Tried> tried) implements BinningOutcome {
        /** Copies the list. */
        public Binned {
            tried = List.copyOf(tried);
        }
    }

    /**
     * No binning fulfils the rules.
     *
     * @param problem why, and what to do
     * @param nearest the rules changed as little as needed to be fulfilled
     */
    record Refused(Problem problem, BinningRules nearest) implements BinningOutcome {}

    /**
     * One trend's best split.
     *
     * @param trend the trend
     * @param worth what the objective is worth over its regular bins
     * @param bins how many regular bins it has
     */
    record Tried(Trend trend, double worth, int bins) {}
}
