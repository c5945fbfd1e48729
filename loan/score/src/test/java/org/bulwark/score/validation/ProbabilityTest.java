package org.bulwark.score.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values by scipy 1.17.1. */
class ProbabilityTest {

    @ParameterizedTest
    @CsvSource({"0.05, -1.6448536269514729", "1e-6, -4.753424308822899", "1e-20, -9.262340089798409", "0.5, 0"})
    void normalQuantilesHoldFarOut(double p, double z) {
        assertThat(Probability.normalQuantile(p)).isCloseTo(z, within(1e-13));
    }

    @Test
    void tailsKeepTheirDigits() {
        Percentage close = Percentage.withPercentage(1e-10);
        assertThat(Probability.normal(-8)).isCloseTo(6.22096057427174e-16, close);
        assertThat(Probability.chiSquareAbove(100, 9)).isCloseTo(1.5735176303753876e-17, close);
    }

    @Test
    void quantilesOfTheOtherLawsAgreeWithTheReference() {
        assertThat(Probability.chiSquareQuantile(0.95, 8)).isCloseTo(15.50731305586545, within(1e-11));
        assertThat(Probability.studentQuantile(0.975, 10)).isCloseTo(2.228138851986274, within(1e-8));
        assertThat(Probability.studentTwoSided(2.228138851986274, 10)).isCloseTo(0.05, within(1e-14));
        assertThat(Probability.studentTwoSided(1.959963984540054, Double.POSITIVE_INFINITY))
                .isCloseTo(0.05, within(1e-14));
    }

    @Test
    void binomialTailsAreTheSumsOfTheirTerms() {
        double p = 0.3;
        double atMost = 0;
        double term = Math.pow(1 - p, 12);
        for (int d = 0; d <= 12; d++) {
            atMost += term;
            term *= (12.0 - d) / (d + 1.0) * p / (1 - p);
            assertThat(Probability.binomialAtMost(d, 12, p)).isCloseTo(atMost, within(1e-14));
            assertThat(Probability.binomialAtLeast(d + 1, 12, p)).isCloseTo(1 - atMost, within(1e-14));
        }
        assertThat(Probability.binomialAtLeast(0, 12, p)).isEqualTo(1);
    }
}
