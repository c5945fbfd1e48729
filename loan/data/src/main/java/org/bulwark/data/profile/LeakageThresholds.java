package org.bulwark.data.profile;

/**
 * From where on a column is suspected of telling the outcome. The defaults let the strongest honest columns of the public sets pass (the
 * missing debt ratio of HMEQ has an information value near 2) and catch dates and amounts that exist only after a default.
 *
 * @param evidence rows of each outcome with a value (or, for missing values, in all) below which nothing is suspected
 * @param coverage share of rows that must have a value before the ranks of known values alone can raise a suspicion
 * @param plain the bar for any column
 * @param hinted the lower bar for a column whose name speaks of what comes after the outcome; any other column that separates as well is
 *     told as strong
 * @param later share of rows above which a date later than the row's time is suspect
 * @param miscoded share of each outcome that may stand under the wrong value when a column repeats the target
 */
public record LeakageThresholds(int evidence, double coverage, Bar plain, Bar hinted, double later, double miscoded) {

    /** 20 rows of each outcome, 5 % coverage, more than half of the dates later, 0.1 % miscoded, and the two bars. */
    public static final LeakageThresholds STANDARD =
            new LeakageThresholds(20, 0.05, new Bar(0.95, 4, 0.5, 0.01), new Bar(0.80, 2, 0.05, 0.001), 0.5, 0.001);

    /**
     * What separates too well. AUC 0.95 is an information value of 5.4 and 4 one of 0.92, were both outcomes normal with one variance.
     *
     * @param auc univariate area under the curve, either direction
     * @param iv information value over the coarse bins
     * @param covers share of one outcome that some values (or all others) hold …
     * @param strays … while they hold at most this share of the other
     */
    public record Bar(double auc, double iv, double covers, double strays) {

        boolean isReached(double auc, double iv) {
            return auc >= this.auc || iv >= this.iv;
        }
    }
}
