package org.bulwark.basics.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Division of whole numbers, rounded once, from the exact quotient. */
final class Rounded {

    private Rounded() {}

    static BigInteger quotient(BigInteger dividend, BigInteger divisor, RoundingMode rounding) {
        return new BigDecimal(dividend)
                .divide(new BigDecimal(divisor), 0, rounding)
                .toBigIntegerExact();
    }
}
