package org.bulwark.score.validation.grade;

import java.util.Arrays;
import org.bulwark.score.validation.ValidationProblem;

/**
 * How unevenly obligors (or exposures) lie over the grades, by the ECB's instructions of February 2019.
 *
 * @param grades how many grades, K
 * @param variation CV = √(K·Σ(share − 1/K)²): 0 when even, √(K − 1) when all are in one grade
 * @param index HI = 1 + ln((CV² + 1)/K)/ln K: 0 when even, 1 when all are in one grade
 * @param herfindahl Σ share²
 */
public record Concentration(int grades, double variation, double index, double herfindahl) {

    /**
     * Of the numbers or amounts in each grade.
     *
     * @param amounts none negative, not all zero, two grades at least
     */
    public static Concentration of(double... amounts) {
        double total = Arrays.stream(amounts).sum();
        if (amounts.length < 2 || !(total > 0) || Arrays.stream(amounts).anyMatch(a -> !(a >= 0))) {
            throw ValidationProblem.VALIDATION_COUNTS_INVALID.with(
                    "The grades hold " + Arrays.toString(amounts) + ".",
                    "Give two grades or more, with amounts of zero or more and not all zero.");
        }
        int grades = amounts.length;
        double uneven = 0;
        double herfindahl = 0;
        for (double amount : amounts) {
            double share = amount / total;
            uneven += (share - 1.0 / grades) * (share - 1.0 / grades);
            herfindahl += share * share;
        }
        double variation = Math.sqrt(grades * uneven);
        double index = 1 + Math.log((variation * variation + 1) / grades) / Math.log(grades);
        return new Concentration(grades, variation, index, herfindahl);
    }
}
