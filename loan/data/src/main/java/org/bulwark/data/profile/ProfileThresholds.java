package org.bulwark.data.profile;

/**
 * From where on a profile finds something worth saying.
 *
 * @param bins how many quantile bins the target rate is shown in, at least 2; also the most distinct numbers shown one by one
 * @param topLevels how many levels of a category are shown, at least 1, the most frequent first
 * @param nearConstant share of rows with one value from which a column is nearly constant
 * @param manyLevels levels of a category from which there are many
 * @param rowsPerLevel rows a level on average below which a draft leaves such a category out
 * @param idRows rows from which whole numbers without a repetition are an id, whatever their name and spacing; with an id's name, or as
 *     an unbroken or ascending sequence, 20 rows will do
 * @param spike share of known rows that a lone value at an end of the range needs to be taken for a code
 * @param leakage when to suspect leakage
 */
public record ProfileThresholds(
        int bins,
        int topLevels,
        double nearConstant,
        int manyLevels,
        double rowsPerLevel,
        int idRows,
        double spike,
        LeakageThresholds leakage) {

    /** 10 bins, 20 levels shown; 99 % near-constant; 50 levels many, 10 rows each enough; ids from 1,000 rows; spikes from 0.1 %. */
    public static final ProfileThresholds STANDARD =
            new ProfileThresholds(10, 20, 0.99, 50, 10, 1_000, 0.001, LeakageThresholds.STANDARD);

    /** Refuses fewer than two bins and a list of no levels. */
    public ProfileThresholds {
        if (bins < 2 || topLevels < 1) {
            throw new IllegalArgumentException("bins " + bins + ", levels shown " + topLevels);
        }
    }

    /** The same with other thresholds of leakage. */
    public ProfileThresholds with(LeakageThresholds leakage) {
        return new ProfileThresholds(bins, topLevels, nearConstant, manyLevels, rowsPerLevel, idRows, spike, leakage);
    }
}
