package org.bulwark.score.validation.grade;

import java.util.Arrays;
import org.bulwark.score.validation.ValidationProblem;

/**
 * The PDs of a bank's grades, and the grade of a PD: that whose PD is nearest on the logarithmic scale, the worse one of two as near.
 *
 * @param pd the PD of each grade, the best first, ascending, above 0 and at most 1
 */
public record MasterScale(double[] pd) {

    /** Copies the PDs; refuses none at all and such as do not ascend inside (0, 1]. */
    public MasterScale {
        pd = pd.clone();
        if (pd.length == 0) {
            throw ValidationProblem.VALIDATION_SETTING_INVALID.with(
                    "The scale has no grades.", "Give it one at least.");
        }
        for (int grade = 0; grade < pd.length; grade++) {
            if (!(pd[grade] > (grade == 0 ? 0 : pd[grade - 1]) && pd[grade] <= 1)) {
                throw ValidationProblem.VALIDATION_SETTING_INVALID.with(
                        "Grade " + grade + " of the scale has the PD " + pd[grade] + ".",
                        "Let PDs ascend from above 0 to at most 1.");
            }
        }
    }

    /**
     * A geometric scale: PD_k = first·ratio^(k − 1).
     *
     * @param first the PD of the best grade
     * @param ratio of a grade's PD to that of the next better one, above 1
     * @param grades how many, at least 1
     */
    public static MasterScale geometric(double first, double ratio, int grades) {
        double[] pd = new double[Math.max(grades, 0)];
        for (int grade = 0; grade < pd.length; grade++) {
            pd[grade] = first * Math.pow(ratio, grade);
        }
        return new MasterScale(pd);
    }

    /** The grade of a PD, counted from 0. */
    public int gradeOf(double probability) {
        int place = Arrays.binarySearch(pd, probability);
        if (place >= 0) {
            return place;
        }
        int above = -place - 1;
        if (above == 0 || above == pd.length) {
            return Math.min(above, pd.length - 1);
        }
        return probability * probability >= pd[above - 1] * pd[above] ? above : above - 1;
    }
}
