package org.bulwark.score.validation;

import org.jspecify.annotations.Nullable;

/** What must hold of risk, outcome and weight before anything is computed from them. */
final class Rows {

    /** Leaves room for twice the total, which half-counted ties need. */
    private static final long GREATEST_TOTAL = Long.MAX_VALUE / 4;

    private Rows() {}

    static void check(double[] risk, byte[] bad, long @Nullable [] weight) {
        if (risk.length != bad.length || (weight != null && weight.length != risk.length)) {
            throw ValidationProblem.VALIDATION_LENGTHS_DIFFER.with(
                    "There are " + risk.length + " scores and " + bad.length + " outcomes"
                            + (weight == null ? "." : " and " + weight.length + " weights."),
                    "Give one score, one outcome and one weight for each row.");
        }
        long total = 0;
        for (int row = 0; row < risk.length; row++) {
            if (Double.isNaN(risk[row])) {
                throw ValidationProblem.VALIDATION_RISK_MISSING.with(
                        "Row " + row + " has no score.", "Score every row, or leave out those without a score.");
            }
            if (bad[row] != 0 && bad[row] != 1) {
                throw ValidationProblem.VALIDATION_OUTCOME_INVALID.with(
                        "Row " + row + " has the outcome " + bad[row] + ".", "Use 1 for bad and 0 for good.");
            }
            long w = weight == null ? 1 : weight[row];
            if (w < 0 || w > GREATEST_TOTAL - total) {
                throw ValidationProblem.VALIDATION_WEIGHT_INVALID.with(
                        "Row " + row + " has the weight " + w
                                + (w < 0 ? "." : ", which takes the total past what can be added exactly."),
                        "Give weights of zero or more, on a smaller common scale if they are very large.");
            }
            total += w;
        }
        if (total == 0) {
            throw ValidationProblem.VALIDATION_ROWS_MISSING.with(
                    risk.length == 0 ? "There are no rows." : "All " + risk.length + " rows have the weight zero.",
                    "Give at least one row of a weight above zero.");
        }
    }
}
