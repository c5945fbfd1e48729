package org.bulwark.score.validation.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.bulwark.score.validation.Refused;
import org.bulwark.score.validation.ValidationProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of Pluto and Tasche (2005), in percent: grades A, B, C with 100, 400 and 300 obligors. */
class LowDefaultPortfolioTest {

    private static final LowDefaultPortfolio NONE = portfolio(0, 0, 0);
    private static final LowDefaultPortfolio THREE = portfolio(0, 2, 1);

    private static LowDefaultPortfolio portfolio(long... defaults) {
        return new LowDefaultPortfolio(new long[] {100, 400, 300}, defaults);
    }

    private static void assertPercent(double[] bounds, double... printed) {
        for (int grade = 0; grade < printed.length; grade++) {
            assertThat(bounds[grade] * 100).isCloseTo(printed[grade], within(0.00501));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.50,  0.09, 0.10, 0.23", "0.75,  0.17, 0.20, 0.46", "0.90,  0.29, 0.33, 0.76",
        "0.95,  0.37, 0.43, 0.99", "0.99,  0.57, 0.66, 1.52", "0.999, 0.86, 0.98, 2.28"
    })
    void noDefaultsIndependent(double confidence, double a, double b, double c) {
        assertPercent(NONE.upperBounds(confidence), a, b, c);
    }

    @ParameterizedTest
    @CsvSource({
        "0.50,  0.46, 0.52, 0.56", "0.75,  0.64, 0.73, 0.90", "0.90,  0.83, 0.95, 1.29",
        "0.95,  0.97, 1.10, 1.57", "0.99,  1.25, 1.43, 2.19", "0.999, 1.62, 1.85, 3.04"
    })
    void threeDefaultsIndependent(double confidence, double a, double b, double c) {
        assertPercent(THREE.upperBounds(confidence), a, b, c);
    }

    @Test
    void thePaperPrintsOneBoundUpwardsThatRoundsDown() {
        assertThat(THREE.upperBounds(0.75)[0] * 100).isLessThan(0.645); // table 4 prints 0.65
    }

    @ParameterizedTest
    @CsvSource({
        "0.50,  0.15, 0.17, 0.37", "0.75,  0.40, 0.45, 0.93", "0.90,  0.86, 0.96, 1.89",
        "0.95,  1.31, 1.45, 2.78", "0.99,  2.66, 2.92, 5.30", "0.999, 5.29, 5.76, 9.84"
    })
    void noDefaultsCorrelated(double confidence, double a, double b, double c) {
        assertPercent(NONE.upperBounds(confidence, 0.12), a, b, c);
    }

    @ParameterizedTest
    @CsvSource({
        "0.50,  0.71,  0.80,  0.84", "0.75,  1.41,  1.58,  1.75", "0.90,  2.49,  2.76,  3.18",
        "0.95,  3.41,  3.77,  4.41", "0.99,  5.88,  6.43,  7.67", "0.999, 10.08, 10.91, 13.13"
    })
    void threeDefaultsCorrelated(double confidence, double a, double b, double c) {
        assertPercent(THREE.upperBounds(confidence, 0.12), a, b, c);
    }

    @ParameterizedTest
    @CsvSource({"0.50, 0.29", "0.75, 0.88", "0.90, 2.09", "0.95, 3.33", "0.99, 7.20", "0.999, 14.74"})
    void noDefaultsMoreCorrelated(double confidence, double a) {
        assertPercent(NONE.upperBounds(confidence, 0.24), a);
    }

    @ParameterizedTest
    @CsvSource({
        "0.50,  0.05, 0.06, 0.14", "0.75,  0.10, 0.12, 0.27", "0.90,  0.17, 0.19, 0.45",
        "0.95,  0.22, 0.25, 0.59", "0.99,  0.34, 0.39, 0.90", "0.999, 0.51, 0.58, 1.35"
    })
    void noDefaultsScaled(double confidence, double a, double b, double c) {
        double[] bounds = NONE.upperBounds(confidence);
        assertPercent(NONE.scaled(bounds), a, b, c);
        assertThat(NONE.scale(bounds)).isCloseTo(0.59, within(0.00501));
    }

    @ParameterizedTest
    @CsvSource({
        "0.50,  0.40, 0.45, 0.48, 0.87", "0.75,  0.52, 0.60, 0.73, 0.82", "0.90,  0.65, 0.75, 1.01, 0.78",
        "0.95,  0.74, 0.85, 1.20, 0.77", "0.99,  0.92, 1.05, 1.62, 0.74", "0.999, 1.16, 1.33, 2.17, 0.72"
    })
    void threeDefaultsScaled(double confidence, double a, double b, double c, double scale) {
        double[] bounds = THREE.upperBounds(confidence);
        assertPercent(THREE.scaled(bounds), a, b, c);
        assertThat(THREE.scale(bounds)).isCloseTo(scale, within(0.00501));
    }

    @ParameterizedTest
    @CsvSource({
        "0.50,  0.63, 0.71, 0.74", "0.75,  1.23, 1.38, 1.53", "0.90,  2.15, 2.38, 2.75",
        "0.95,  2.94, 3.24, 3.80", "0.99,  5.06, 5.53, 6.60", "0.999, 8.72, 9.44, 11.37"
    })
    void threeDefaultsCorrelatedScaled(double confidence, double a, double b, double c) {
        assertPercent(THREE.scaled(THREE.upperBounds(confidence, 0.12)), a, b, c);
    }

    @Test
    void thePaperMisprintsOneScaledBound() {
        double b = THREE.scaled(THREE.upperBounds(0.999, 0.12))[1] * 100;
        assertThat(Math.abs(b - 9.54)).isGreaterThan(0.09); // table 12 prints 9.54 for 9.44
    }

    @Test
    void boundsPoolAGradeWithAllWorseOnes() {
        LowDefaultPortfolio five = new LowDefaultPortfolio(new long[] {10, 40, 30, 20, 10}, new long[] {0, 0, 0, 2, 1});
        double[] bounds = five.upperBounds(0.5);
        double[] exact = {0.033281, 0.036597, 0.060859, 0.121041, 0.162263}; // of the Beta law
        assertThat(bounds).containsExactly(exact, within(5e-7));
    }

    @Test
    void aPortfolioThatDefaultedWhollyIsBoundedByOne() {
        assertThat(new LowDefaultPortfolio(new long[] {5}, new long[] {5}).upperBounds(0.9))
                .containsExactly(1);
    }

    @Test
    void impossibleWishesAreRefused() {
        Refused.with(ValidationProblem.VALIDATION_COUNTS_INVALID, () -> portfolio(0, 401, 0));
        Refused.with(ValidationProblem.VALIDATION_LENGTHS_DIFFER, () -> portfolio(0, 0));
        Refused.with(ValidationProblem.VALIDATION_SETTING_INVALID, () -> NONE.upperBounds(1));
        Refused.with(ValidationProblem.VALIDATION_SETTING_INVALID, () -> NONE.upperBounds(0.5, 1));
    }
}
