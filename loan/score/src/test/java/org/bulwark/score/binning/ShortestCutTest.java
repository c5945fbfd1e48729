package org.bulwark.score.binning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortestCutTest {

    @ParameterizedTest
    @CsvSource({
        "25, 26, 26",
        "9.5, 10.5, 10",
        "25.3, 31.9, 30",
        "0.123456, 0.123789, 0.1237",
        "-3.7, -3.2, -3.2",
        "0.29, 0.3, 0.3",
        "0.29999, 0.3, 0.3",
        "-1, 2, 0",
        "-1, 0, 0",
        "0, 5, 5",
        "0, 4.9e-324, 4.9e-324",
        "-4.9e-324, 0, 0",
        "1999.99, 2000, 2000",
        "-Infinity, -3.14159, -4",
        "-Infinity, 12, 0",
        "-Infinity, Infinity, 0"
    })
    void cutsReadWell(double below, double above, double cut) {
        assertThat(ShortestCut.between(below, above)).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource({
        "0, Infinity",
        "7, Infinity",
        "1e308, Infinity",
        "1.7976931348623157E308, Infinity",
        "-Infinity, -1e308",
        "-Infinity, -1.7976931348623157E308",
        "-Infinity, -4.9e-324",
        "4.9e-324, 9.9e-324"
    })
    void extremesAreParted(double below, double above) {
        double cut = ShortestCut.between(below, above);
        assertThat(cut).isGreaterThan(below).isLessThanOrEqualTo(above);
    }

    @Test
    void cutPartsAnyTwoNumbers() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 100_000; i++) {
            double one = Double.longBitsToDouble(random.nextLong());
            double near = random.nextBoolean() ? Math.nextUp(one) : one * (1 + random.nextDouble() * 0.01);
            double other = random.nextInt(3) == 0 ? Double.longBitsToDouble(random.nextLong()) : near;
            double below = Math.min(one, other);
            double above = Math.max(one, other);
            if (below < above) {
                double cut = ShortestCut.between(below, above);
                assertThat(cut).isGreaterThan(below).isLessThanOrEqualTo(above);
            }
        }
    }

    /** The digits of a cut are counted; one digit fewer leaves no number between. */
    @Test
    void noNumberWithFewerDigitsParts() {
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 20_000; i++) {
            double scale = Math.pow(10, random.nextInt(-3, 7));
            double one = (random.nextDouble() - 0.3) * scale;
            double other = random.nextBoolean() ? one * (1 + random.nextDouble() * 0.1) : random.nextDouble() * scale;
            if (random.nextBoolean()) {
                one = Math.round(one * 100) / 100.0;
                other = Math.round(other * 100) / 100.0;
            }
            double below = Math.min(one, other);
            double above = Math.max(one, other);
            if (below >= above || (below < 0 && above >= 0)) {
                continue;
            }
            BigDecimal cut = new BigDecimal(Double.toString(ShortestCut.between(below, above))).stripTrailingZeros();
            int fewer = cut.precision() - 1;
            if (fewer > 0) {
                // with the same exponent and one digit less, the only candidates are the neighbours of the cut
                BigDecimal step = new BigDecimal(BigInteger.ONE, cut.scale() - 1);
                BigDecimal down = cut.divideToIntegralValue(step).multiply(step);
                for (BigDecimal candidate : new BigDecimal[] {down.subtract(step), down, down.add(step)}) {
                    double value = candidate.doubleValue();
                    assertThat(value > below && value <= above)
                            .as("%s parts %s from %s better than %s", candidate, below, above, cut)
                            .isFalse();
                }
            }
        }
    }
}
