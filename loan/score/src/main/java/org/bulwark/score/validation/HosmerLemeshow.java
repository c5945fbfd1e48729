package org.bulwark.score.validation;

/**
 * The test of Hosmer and Lemeshow (1980): do the rates seen fit the PDs, over groups of like PD.
 *
 * <p>Σ n(rate − PD)²/(PD(1 − PD)) with the mean PD of each group. A group whose PD is 0 or 1 adds nothing when it came true, and makes
 * the statistic infinite when it did not.
 *
 * @param statistic the sum
 * @param groups over how many groups
 * @param fit where the PDs come from
 * @param p the chance of a sum as great when the PDs are true
 */
public record HosmerLemeshow(double statistic, int groups, Fit fit, double p) {

    /**
     * Over a calibration curve, whose grouping is the test's.
     *
     * @throws org.bulwark.basics.ProblemException with {@link ValidationProblem#VALIDATION_GROUPS_TOO_FEW} when no degree of freedom is
     *     left
     */
    public static HosmerLemeshow of(CalibrationCurve curve, Fit fit) {
        int groups = curve.bins().size();
        if (groups - fit.taken() < 1) {
            throw ValidationProblem.VALIDATION_GROUPS_TOO_FEW.with(
                    "There are " + groups + " groups of distinct PD, and the test takes off " + fit.taken() + ".",
                    "Group more finely, or judge PDs that take more values.");
        }
        double statistic = 0;
        for (CalibrationBin bin : curve.bins()) {
            double off = bin.badRate() - bin.meanPd();
            if (off != 0) {
                statistic += bin.effectiveRows() * off * off / (bin.meanPd() * (1 - bin.meanPd()));
            }
        }
        return new HosmerLemeshow(statistic, groups, fit, Probability.chiSquareAbove(statistic, groups - fit.taken()));
    }

    /** Groups less what the fit has taken. */
    public int degreesOfFreedom() {
        return groups - fit.taken();
    }
}
