package org.bulwark.files.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.bulwark.data.Weights;

/**
 * Weights as people write them. In memory they are whole numbers of 2<sup>−20</sup>; in a file they are decimals, as short as will read
 * back as the same whole number. Seven digits after the point always do, because 10<sup>−7</sup> is finer than 2<sup>−20</sup>.
 */
final class FixedWeight {

    private static final BigDecimal ONE = BigDecimal.valueOf(Weights.ONE);
    private static final int DIGITS = 7;

    private FixedWeight() {}

    /** The shortest decimal that {@link #fixed} reads as this weight. */
    static String text(long fixed) {
        BigDecimal exact = BigDecimal.valueOf(fixed).divide(ONE);
        for (int digits = 0; digits < DIGITS; digits++) {
            BigDecimal shorter = exact.setScale(digits, RoundingMode.HALF_EVEN);
            if (rounded(shorter).compareTo(BigDecimal.valueOf(fixed)) == 0) {
                return shorter.toPlainString();
            }
        }
        return exact.setScale(DIGITS, RoundingMode.HALF_EVEN).toPlainString();
    }

    /**
     * The weight nearest to a decimal.
     *
     * @throws ArithmeticException when it does not fit in a long
     */
    static long fixed(BigDecimal weight) {
        if ((long) weight.precision() - weight.scale() > 19) { // so that an absurd exponent costs no time
            throw new ArithmeticException("too large");
        }
        return weight.scale() > 1000 ? 0 : rounded(weight).longValueExact();
    }

    private static BigDecimal rounded(BigDecimal weight) {
        return weight.multiply(ONE).setScale(0, RoundingMode.HALF_UP);
    }
}
