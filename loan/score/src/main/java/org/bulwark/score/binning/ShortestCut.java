package org.bulwark.score.binning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The number with the fewest digits that parts two values, so that a cut reads well and prints exactly as it is applied. */
final class ShortestCut {

    private ShortestCut() {}

    /**
     * The shortest decimal c with below &lt; c ≤ above.
     *
     * @param below the greatest value on the left
     * @param above the least value on the right; below &lt; above, either may be infinite
     */
    static double between(double below, double above) {
        if (below < 0 && above >= 0) {
            return 0.0;
        }
        if (above == Double.POSITIVE_INFINITY) {
            return below == Double.MAX_VALUE ? above : between(below, Math.clamp(below * 2, 1, Double.MAX_VALUE));
        }
        BigDecimal written = new BigDecimal(Double.toString(above));
        for (int digits = 1; digits <= 17; digits++) {
            double cut =
                    written.round(new MathContext(digits, RoundingMode.FLOOR)).doubleValue();
            if (cut > below && cut <= above) {
                return cut + 0.0;
            }
        }
        return above;
    }
}
