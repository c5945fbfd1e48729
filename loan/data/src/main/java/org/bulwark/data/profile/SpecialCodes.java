package org.bulwark.data.profile;

import java.util.ArrayList;
import java.util.List;
import org.bulwark.basics.Reason;
import org.bulwark.data.Numbers;

/**
 * Finds numbers that may be codes and no amounts: they look like codes (nines such as 999, −9999, 998; all eights or sevens; a single
 * negative digit below numbers that are not negative), stand at an end of the range, far from the rest, and come often.
 */
final class SpecialCodes {

    /** Far is this part of the range that holds the middle 98 % of the rest. */
    private static final double FAR = 0.25;

    /** Far is at least this, so that −1 below a count of 0, 1, 2 is a number like others. */
    private static final double LEAST_FAR = 5;

    /** A rest of fewer values has no range to be far from. */
    private static final int FEWEST_REST = 3;

    /** Not fewer rows than these, however small the table. */
    private static final int FEWEST_ROWS = 5;

    private SpecialCodes() {}

    /** The suspects in ascending order. */
    static List<Reason> in(Cells cells, double spike) {
        int low = 0;
        int high = cells.size();
        while (low < high && looksLikeCode(cells.value(low))) {
            low++;
        }
        while (high > low && looksLikeCode(cells.value(high - 1))) {
            high--;
        }
        if (high - low < FEWEST_REST) {
            return List.of();
        }
        double smallest = cells.value(low);
        double largest = cells.value(high - 1);
        double range = cells.value(cells.quantile(0.99, low, high)) - cells.value(cells.quantile(0.01, low, high));
        double far = Math.max(LEAST_FAR, FAR * range);
        double often = Math.max(FEWEST_ROWS, spike * cells.rows());
        List<Reason> found = new ArrayList<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            double value = cells.value(cell);
            boolean below = cell < low;
            boolean digit = value > -10 && value < 0;
            if ((below || cell >= high)
                    && cells.rows(cell) >= often
                    && (below ? smallest - value : value - largest) >= far
                    && !(digit && smallest < 0)) {
                found.add(DataReason.SUSPECT_SPECIAL.with(
                        "value",
                        Numbers.text(value),
                        "rows",
                        Integer.toString(cells.rows(cell)),
                        "nearest",
                        Numbers.text(below ? smallest : largest)));
            }
        }
        return found;
    }

    private static boolean looksLikeCode(double value) {
        if (value != Math.rint(value) || Math.abs(value) > 1e15) {
            return false;
        }
        String digits = Long.toString((long) Math.abs(value));
        return digits.length() == 1 ? value < 0 : digits.matches("9+[6-9]|8+|7+");
    }
}
