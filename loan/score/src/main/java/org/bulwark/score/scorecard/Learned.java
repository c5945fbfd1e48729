package org.bulwark.score.scorecard;

import java.util.List;
import org.bulwark.basics.Reason;
import org.bulwark.score.binning.Binning;
import org.bulwark.score.regression.LogisticFit;

/**
 * What learning yields besides the scorecard.
 *
 * @param scorecard the scorecard
 * @param fit the regression behind it, columns in the order of the characteristics
 * @param binnings the bins of every input that could be binned, most informative first
 * @param notes what was left out or done otherwise than wished, and why: codes {@code score/…} with the parameter {@code variable}
 */
public record Learned(Scorecard scorecard, LogisticFit fit, List<Binning> binnings, List<Reason> notes) {

    /** Copies the lists. */
    public Learned {
        binnings = List.copyOf(binnings);
        notes = List.copyOf(notes);
    }
}
