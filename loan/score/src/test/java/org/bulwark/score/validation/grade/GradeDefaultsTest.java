package org.bulwark.score.validation.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.bulwark.score.validation.Interval;
import org.bulwark.score.validation.Probability;
import org.bulwark.score.validation.Refused;
import org.bulwark.score.validation.ValidationProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeDefaultsTest {

    /** The ECB's and the Basel Committee's formulas, by scipy. */
    @ParameterizedTest
    @CsvSource({
        "1000, 10, 0.010, 0.4790568062, 0.5426994078, 0.5",
        "1000, 15, 0.010, 0.0632284289, 0.0824123195, 0.0560184218",
        " 400,  2, 0.004, 0.3308783712, 0.4754574548, 0.3756741110",
        " 900, 14, 0.012, 0.1623413598, 0.1993489394, 0.1636357588",
        " 300, 19, 0.050, 0.1451182093, 0.1750449510, 0.1446574162",
        " 500,  0, 0.005, 0.9748720930, 1.0,          0.9435289375",
        " 531, 15, 0.020, 0.0924035625, 0.1175430382, 0.0872819313"
    })
    void pValuesAgreeWithTheReference(long n, long d, double pd, double jeffreys, double binomial, double normal) {
        GradeDefaults grade = new GradeDefaults(n, d);
        assertThat(grade.jeffreys(pd)).isCloseTo(jeffreys, within(1e-10));
        assertThat(grade.binomial(pd)).isCloseTo(binomial, within(1e-10));
        assertThat(grade.normal(pd)).isCloseTo(normal, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"0.05, 16, 0.047871", "0.01, 19, 0.006905"})
    void theBinomialTestHasItsExactSize(double level, long critical, double size) {
        assertThat(firstRefused(level, grade -> grade.binomial(0.01))).isEqualTo(critical);
        assertThat(new GradeDefaults(1000, critical).binomial(0.01)).isCloseTo(size, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource({"0.05, 16, 0.047871", "0.01, 18, 0.013833"})
    void jeffreysTestHasItsExactSizeWhichCanExceedItsLevel(double level, long critical, double size) {
        assertThat(firstRefused(level, grade -> grade.jeffreys(0.01))).isEqualTo(critical);
        assertThat(new GradeDefaults(1000, critical).binomial(0.01)).isCloseTo(size, within(5e-7));
    }

    private static long firstRefused(double level, ToDoubleFunction<GradeDefaults> p) {
        long d = 0;
        while (p.applyAsDouble(new GradeDefaults(1000, d)) > level) {
            d++;
        }
        return d;
    }

    @Test
    void correlatedDefaultsMakeTheBinomialTestAlarmFarTooOften() {
        GradeDefaults critical = new GradeDefaults(1000, 16);
        assertThat(critical.vasicek(0.01, 0.05)).isCloseTo(0.17754, within(5e-6));
        assertThat(critical.vasicek(0.01, 0.12)).isCloseTo(0.19814, within(5e-6));
        assertThat(critical.vasicek(0.01, 0)).isEqualTo(critical.binomial(0.01));
    }

    @Test
    void theCorrelatedTestHoldsForMillionsOfObligors() {
        double limit = new GradeDefaults(100_000_000, 2_000_000).vasicek(0.01, 0.1);
        double threshold = -2.3263478740408408;
        double bound = (threshold - Math.sqrt(0.9) * -2.0537489106318225) / Math.sqrt(0.1);
        // with endless obligors the rate is the chance itself: P(chance ≥ 2 %)
        assertThat(limit).isCloseTo(Probability.normal(bound), within(1e-5));
    }

    /** Schuermann and Hanson (2004), Federal Reserve Bank of New York Staff Report 190, table 5; in basis points. */
    @ParameterizedTest
    @CsvSource({
        "0,    531,  141.56, 423.41, 168.03,  464.71",
        "0.01, 84.3,   0.00, 636.20,  38.25,  938.00",
        "0.02, 45.8,   0.00, 762.45,   0.00, 1332.56"
    })
    void intervalsAgreeWithTheStaffReport(
            double correlation, double effective, double waldLow, double waldHigh, double low, double high) {
        GradeDefaults grade = new GradeDefaults(531, 15);
        assertThat(grade.effectiveObligors(correlation)).isCloseTo(effective, within(0.05));
        assertBasisPoints(grade.wald(0.95, correlation), waldLow, waldHigh);
        assertBasisPoints(grade.agrestiCoull(0.95, correlation), low, high);
    }

    private static void assertBasisPoints(Interval interval, double low, double high) {
        assertThat(interval.low() * 1e4).isCloseTo(low, within(0.0051));
        assertThat(interval.high() * 1e4).isCloseTo(high, within(0.0051));
    }

    @Test
    void impossibleCountsAndPdsAreRefused() {
        Refused.with(ValidationProblem.VALIDATION_COUNTS_INVALID, () -> new GradeDefaults(10, 11));
        Refused.with(ValidationProblem.VALIDATION_COUNTS_INVALID, () -> new GradeDefaults(0, 0));
        Refused.with(ValidationProblem.VALIDATION_SETTING_INVALID, () -> new GradeDefaults(10, 1).jeffreys(1.1));
        Refused.with(ValidationProblem.VALIDATION_SETTING_INVALID, () -> new GradeDefaults(10, 1).vasicek(0.1, 1));
    }

    @Test
    void theTestOverYearsIsThatOfItsFormula() {
        YearlyRates years =
                new YearlyRates(new double[] {0.010, 0.010, 0.010, 0.010}, new double[] {0.012, 0.009, 0.015, 0.014});
        assertThat(years.statistic()).isCloseTo(1.8898223650461363, within(1e-12));
        assertThat(years.p()).isCloseTo(0.0293907, within(1e-6));
        Refused.with(ValidationProblem.VALIDATION_GROUPS_TOO_FEW, () -> new YearlyRates(new double[1], new double[1]));
        Refused.with(ValidationProblem.VALIDATION_LENGTHS_DIFFER, () -> new YearlyRates(new double[2], new double[3]));
    }
}
