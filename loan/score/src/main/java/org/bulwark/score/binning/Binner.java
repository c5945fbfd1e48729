package org.bulwark.score.binning;

import java.util.SequencedMap;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.DataProblem;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Weights;
import org.bulwark.score.ScoreProblem;

/** Finds the best bins of a variable under given rules. */
public final class Binner {

    private Binner() {}

    /**
     * Bins one variable.
     *
     * @param column the variable
     * @param bad 1 for bad rows, else 0; both must occur with weight
     * @param weights how much each row counts
     * @param specials special codes as written in the data, and what each means; codes that mean the same share a bin
     * @param rules what is wanted
     * @return the best binning, or a refusal with the nearest feasible rules
     */
    public static BinningOutcome bin(
            Column column, byte[] bad, Weights weights, SequencedMap<String, String> specials, BinningRules rules) {
        return switch (column) {
            case NumberColumn number -> new NumberBinner(number, bad, weights, specials, rules).bin();
            case CategoryColumn category -> new CategoryBinner(category, bad, weights, specials, rules).bin();
            case DateColumn date ->
                throw DataProblem.COLUMN_TYPE.with(
                        "Variable '" + date.name() + "' is a date and cannot be binned.",
                        "Derive an age from it in a query, or exclude it.");
        };
    }

    /** Both outcomes must weigh something. */
    static void requireBoth(String variable, BinCounts all) {
        if (all.badWeight() <= 0 || all.goodWeight() <= 0) {
            throw ScoreProblem.TOO_FEW_ROWS.with(
                    "Variable '" + variable + "' cannot be binned: its rows have " + all.bads() + " bads and "
                            + all.goods() + " goods with a weight above 0.",
                    "Give rows of both outcomes.");
        }
    }
}
