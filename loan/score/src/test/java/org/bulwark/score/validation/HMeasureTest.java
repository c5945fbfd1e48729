package org.bulwark.score.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published figures: the tests of R's package hmeasure (A, B), and its results on twelve rows (C). */
class HMeasureTest {

    private static final double[] C = {.1, .2, .35, .4, .55, .3, .15, .8, .9, .6, .05, .5};
    private static final byte[] C_BAD = Sample.bytes(0, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 1);

    private static Ranking halves(int from, int to) {
        double[] risk = new double[20];
        byte[] bad = new byte[20];
        Arrays.fill(risk, 10, 20, 1);
        Arrays.fill(bad, 10, 20, (byte) 1);
        Arrays.fill(risk, from - 1, to, 0.5);
        return Ranking.of(risk, bad, null);
    }

    private static void assertAll(
            Ranking ranking, double h, double gini, double auch, double ks, double mer, double mwl) {
        HMeasure measure = HMeasure.of(ranking);
        assertThat(measure.value()).isCloseTo(h, within(1e-10));
        assertThat(measure.hullArea()).isCloseTo(auch, within(1e-10));
        assertThat(measure.leastErrorRate()).isCloseTo(mer, within(1e-10));
        assertThat(measure.leastWeightedLoss()).isCloseTo(mwl, within(1e-10));
        assertThat(Auc.of(ranking).gini()).isCloseTo(gini, within(1e-10));
        assertThat(Ks.of(ranking).value()).isCloseTo(ks, within(1e-10));
    }

    @Test
    void agreesWithThePackagesOwnTests() {
        assertAll(halves(9, 12), 0.80, 0.96, 0.98, 0.80, 0.10, 0.10);
        assertAll(halves(6, 15), 0.50, 0.75, 0.875, 0.50, 0.25, 0.25);
    }

    @Test
    void agreesWithThePackageOnTwelveRowsAtEverySeverity() {
        Ranking ranking = Ranking.of(C, C_BAD, null);
        assertAll(ranking, 0.6194246099, 0.7714285714, 0.9285714286, 0.7142857143, 0.1666666667, 0.1388888889);
        assertThat(HMeasure.of(ranking, 0.5).value()).isCloseTo(0.6399969491, within(1e-10));
        assertThat(HMeasure.of(ranking, 1).value()).isCloseTo(0.6028731045, within(1e-10));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void doesNotChangeUnderAMonotoneMapOfTheScore(long seed) {
        Sample sample = Sample.of(seed, 300, 40);
        HMeasure measure = HMeasure.of(sample.ranking());
        List<DoubleUnaryOperator> maps = List.of(Math::exp, p -> p * p * p, p -> Math.log(p / (1.001 - p)));
        for (DoubleUnaryOperator map : maps) {
            double[] mapped = Arrays.stream(sample.pd()).map(map).toArray();
            assertThat(HMeasure.of(Ranking.of(mapped, sample.bad(), sample.weight())))
                    .isEqualTo(measure);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1, 3})
    void isTheMeanLeastLossOverTheLawOfCostsByDefinition(double severity) {
        Ranking ranking = Sample.of(4, 200, 25).ranking();
        List<RocPoint> points = RocCurve.of(ranking).points();
        double bads = ranking.baseRate();
        double b = 1 + 1 / severity;
        double loss = 0;
        double worst = 0;
        int steps = 20_000;
        for (int i = 0; i < steps; i++) {
            double c = (i + 0.5) / steps;
            double density = c * Math.pow(1 - c, b - 1);
            double least = points.stream()
                    .mapToDouble(p -> c * (1 - bads) * p.falseAlarmRate() + (1 - c) * bads * (1 - p.hitRate()))
                    .min()
                    .orElseThrow();
            loss += density * least;
            worst += density * Math.min(c * (1 - bads), (1 - c) * bads);
        }
        assertThat(HMeasure.of(ranking, severity).value()).isCloseTo(1 - loss / worst, within(1e-6));
    }

    @Test
    void runsFromNoUseToPerfect() {
        assertThat(HMeasure.of(Ranking.of(new double[] {1, 1, 1}, Sample.bytes(0, 1, 0), null))
                        .value())
                .isCloseTo(0, within(1e-15));
        HMeasure perfect = HMeasure.of(Ranking.of(new double[] {1, 2, 3}, Sample.bytes(0, 1, 1), null));
        assertThat(perfect.value()).isEqualTo(1);
        assertThat(perfect.hullArea()).isEqualTo(1);
        assertThat(perfect.leastErrorRate()).isZero();
    }

    @Test
    void aSeverityOfNoughtIsRefused() {
        Refused.with(ValidationProblem.VALIDATION_SETTING_INVALID, () -> HMeasure.of(Ranking.of(C, C_BAD, null), 0));
    }
}
