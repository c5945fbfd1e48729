package org.bulwark.score.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    /** 100 rows of PD 10 % with 15 bads, 100 of 30 % with 25. */
    private static Ranking twoGrades() {
        double[] pd = new double[200];
        byte[] bad = new byte[200];
        Arrays.fill(pd, 0, 100, 0.1);
        Arrays.fill(pd, 100, 200, 0.3);
        Arrays.fill(bad, 0, 15, (byte) 1);
        Arrays.fill(bad, 100, 125, (byte) 1);
        return Ranking.of(pd, bad, null);
    }

    @Test
    void theCurveSetsPdsAgainstRates() {
        CalibrationCurve curve = CalibrationCurve.of(twoGrades(), Grouping.byValue());
        CalibrationBin first = curve.bins().getFirst();
        assertThat(curve.bins()).hasSize(2);
        assertThat(first.rows()).isEqualTo(100);
        assertThat(first.effectiveRows()).isEqualTo(100);
        assertThat(first.share()).isEqualTo(0.5);
        assertThat(first.meanPd()).isEqualTo(0.1);
        assertThat(first.badRate()).isEqualTo(0.15);
        assertThat(first.interval()).isEqualTo(Interval.jeffreys(15, 100, 0.95));
        assertThat(first.agrees()).isTrue();
        assertThat(curve.meanError()).isCloseTo(0.05, within(1e-15));
    }

    @Test
    void hosmerAndLemeshowsSumIsThatOfItsFormula() {
        CalibrationCurve curve = CalibrationCurve.of(twoGrades(), Grouping.byValue());
        HosmerLemeshow test = HosmerLemeshow.of(curve, Fit.FIXED_BEFOREHAND);
        double expected = 25.0 / 9 + 25.0 / 21;
        assertThat(test.statistic()).isCloseTo(expected, within(1e-12));
        assertThat(test.degreesOfFreedom()).isEqualTo(2);
        assertThat(test.p()).isCloseTo(Math.exp(-expected / 2), within(1e-12)); // the χ² law with two degrees
    }

    @Test
    void twoDegreesTooFewMakeTheFivePercentTestAlarmElevenTimesInAHundred() {
        double critical = Probability.chiSquareQuantile(0.95, 10 - Fit.IN_SAMPLE.taken());
        double falseAlarms = Probability.chiSquareAbove(critical, 10 - Fit.FIXED_BEFOREHAND.taken());
        assertThat(falseAlarms).isCloseTo(0.114632, within(5e-7));
    }

    @Test
    void aTestWithoutADegreeOfFreedomIsRefused() {
        CalibrationCurve curve = CalibrationCurve.of(twoGrades(), Grouping.byValue());
        Refused.with(ValidationProblem.VALIDATION_GROUPS_TOO_FEW, () -> HosmerLemeshow.of(curve, Fit.IN_SAMPLE));
    }

    @Test
    void surePdsAddNothingWhenTrueAndEverythingWhenNot() {
        Ranking truly = Ranking.of(new double[] {0, 0, 1}, Sample.bytes(0, 0, 1), null);
        Ranking falsely = Ranking.of(new double[] {0, 0, 1}, Sample.bytes(0, 1, 1), null);
        assertThat(test(truly).statistic()).isZero();
        assertThat(test(truly).p()).isEqualTo(1);
        assertThat(test(falsely).statistic()).isInfinite();
        assertThat(test(falsely).p()).isZero();
    }

    private static HosmerLemeshow test(Ranking ranking) {
        return HosmerLemeshow.of(CalibrationCurve.of(ranking, Grouping.byValue()), Fit.FIXED_BEFOREHAND);
    }

    @Test
    void theScaleOfWeightsDoesNotMatterToTheTest() {
        Sample sample = Sample.of(3, 2000, 0);
        CalibrationCurve once = CalibrationCurve.of(sample.ranking(), Grouping.quantiles(10));
        CalibrationCurve scaled = CalibrationCurve.of(sample.scaled(1 << 20).ranking(), Grouping.quantiles(10));
        assertThat(HosmerLemeshow.of(scaled, Fit.FIXED_BEFOREHAND).statistic())
                .isCloseTo(HosmerLemeshow.of(once, Fit.FIXED_BEFOREHAND).statistic(), within(1e-9));
        CalibrationCurve repeated = CalibrationCurve.of(sample.replicated().ranking(), Grouping.quantiles(10));
        for (int bin = 0; bin < 10; bin++) {
            assertThat(once.bins().get(bin).badRate())
                    .isEqualTo(repeated.bins().get(bin).badRate());
            assertThat(once.bins().get(bin).effectiveRows())
                    .isLessThan(repeated.bins().get(bin).effectiveRows());
        }
    }

    @Test
    void spiegelhaltersSumIsThatOfItsFormula() {
        Ranking ranking = Ranking.of(new double[] {0.2, 0.4}, Sample.bytes(1, 1), null);
        Spiegelhalter test = Spiegelhalter.of(ranking);
        assertThat(test.statistic()).isCloseTo(0.6 / Math.sqrt(0.0672), within(1e-14));
        assertThat(test.p()).isCloseTo(2 * Probability.normal(-0.6 / Math.sqrt(0.0672)), within(1e-14));
        assertThat(Spiegelhalter.of(Ranking.of(new double[] {0, 1}, Sample.bytes(0, 1), null))
                        .statistic())
                .isZero();
    }

    @Test
    void quantilesHoldAboutEqualWeightAndKeepTiesTogether() {
        Ranking ranking = Sample.of(4, 1000, 0).unweighted().ranking();
        assertThat(CalibrationCurve.of(ranking, Grouping.quantiles(10)).bins())
                .hasSize(10)
                .allSatisfy(bin -> assertThat(bin.rows()).isEqualTo(100));
        Ranking coarse = Sample.of(4, 1000, 5).unweighted().ranking();
        assertThat(CalibrationCurve.of(coarse, Grouping.quantiles(10)).bins()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void cutsAreUpperEnds() {
        Ranking ranking = Ranking.of(new double[] {0.1, 0.2, 0.21, 0.9}, Sample.bytes(0, 1, 0, 1), null);
        assertThat(Grouping.cuts(0.2, 0.5).ends(ranking)).containsExactly(2, 3, 4);
        assertThat(Grouping.cuts(0.05, 0.95).ends(ranking)).containsExactly(4);
        Refused.with(ValidationProblem.VALIDATION_SETTING_INVALID, () -> Grouping.cuts(0.5, 0.5));
        Refused.with(ValidationProblem.VALIDATION_SETTING_INVALID, () -> Grouping.quantiles(0));
    }
}
