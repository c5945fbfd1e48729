package org.bulwark.score.binning;

import java.util.Collection;
import java.util.List;
import org.bulwark.data.Column;

/**
 * The bins of one variable. A value's code is the index of its bin in {@link #bins}; regular bins come first, then special codes, then
 * missing, then (for categories) levels that learning never saw. There are at most {@link #MOST_BINS}.
 */
public sealed interface Binning permits NumberBinning, CategoryBinning {

    /** The most bins of one variable, special, missing and unseen ones included: a code is an unsigned byte. */
    int MOST_BINS = 255;

    /** The variable's name in the data. */
    String variable();

    /** The trend of the bad rate over the regular bins: what was asked for or, when the choice was free, what was found. */
    Trend trend();

    /** The bins, in the order of their codes. */
    List<Bin> bins();

    /** The code of a missing value. */
    int missingCode();

    /**
     * Ready to write the codes of a column's values.
     *
     * @param column the values; any type of column whose texts or numbers this variable can read
     * @throws org.bulwark.basics.ProblemException {@code score/input-missing} when the column's type does not fit
     */
    Encoding encoding(Column column);

    /** The codes of a whole column, one unsigned byte a row; fails as {@link #encoding} does. */
    default byte[] encode(Column column) {
        byte[] codes = new byte[column.size()];
        encoding(column).encode(0, codes.length, codes, 0);
        return codes;
    }

    /** The information value: the sum over all bins, missing and special ones included. */
    default double iv() {
        double sum = 0;
        for (Bin bin : bins()) {
            sum += bin.iv();
        }
        return sum;
    }

    /** What fell into all bins together. */
    default BinCounts counts() {
        return bins().stream().map(Bin::counts).reduce(BinCounts.NONE, BinCounts::plus);
    }

    /** Whether each code is that of a bin, and the bins are few enough for codes. */
    static boolean haveCodes(List<Bin> bins, Collection<Integer> codes) {
        return bins.size() <= MOST_BINS && codes.stream().allMatch(code -> code >= 0 && code < bins.size());
    }

    /** How many bins are regular: intervals or groups of levels. */
    default int regularBins() {
        return (int) bins().stream()
                .filter(b -> b.kind() == BinKind.INTERVAL || b.kind() == BinKind.LEVELS)
                .count();
    }
}
