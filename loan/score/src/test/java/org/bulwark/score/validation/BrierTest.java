package org.bulwark.score.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrierTest {

    private static double parts(Brier brier) {
        return brier.reliability()
                - brier.resolution()
                + brier.uncertainty()
                + brier.withinVariance()
                - brier.withinCovariance();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void murphysPartsAddUpExactlyOnGrades(long seed) {
        Brier brier = Brier.of(Sample.of(seed, 1000, 20).ranking(), Grouping.byValue());
        assertThat(brier.withinVariance()).isZero();
        assertThat(brier.withinCovariance()).isZero();
        assertThat(parts(brier)).isCloseTo(brier.score(), within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void withTheTermsInsideGroupsThePartsAddUpOnPdsOfAnyKind(long seed) {
        Brier brier = Brier.of(Sample.of(seed, 1000, 0).ranking(), Grouping.quantiles(10));
        assertThat(brier.groups()).isEqualTo(10);
        assertThat(parts(brier)).isCloseTo(brier.score(), within(1e-15));
        double murphyAlone = brier.reliability() - brier.resolution() + brier.uncertainty();
        assertThat(Math.abs(murphyAlone - brier.score())).isGreaterThan(1e-6);
    }

    @Test
    void theScoreIsTheMeanSquaredDistance() {
        Sample sample = Sample.of(7, 500, 0).unweighted();
        double sum = 0;
        for (int row = 0; row < 500; row++) {
            sum += Math.pow(sample.pd()[row] - sample.bad()[row], 2);
        }
        assertThat(Brier.of(sample.ranking(), Grouping.byValue()).score()).isCloseTo(sum / 500, within(1e-15));
    }

    @Test
    void givingEverybodyTheBaseRateHasNeitherReliabilityNorResolution() {
        double[] pd = {0.25, 0.25, 0.25, 0.25};
        Brier brier = Brier.of(Ranking.of(pd, Sample.bytes(0, 1, 0, 0), null), Grouping.quantiles(10));
        assertThat(brier).isEqualTo(new Brier(0.1875, 0, 0, 0.1875, 0, 0, 1));
        assertThat(brier.skill()).isZero();
    }

    @Test
    void logLossIsThatOfItsFormulaAndOfTheEntropyOfTheBaseRate() {
        Ranking ranking = Ranking.of(new double[] {0.2, 0.4, 0.4, 0.9}, Sample.bytes(0, 0, 1, 1), null);
        LogLoss loss = LogLoss.of(ranking);
        double expected = -(Math.log(0.8) + Math.log(0.6) + Math.log(0.4) + Math.log(0.9)) / 4;
        assertThat(loss.value()).isCloseTo(expected, within(1e-15));
        assertThat(loss.ofBaseRate()).isCloseTo(Math.log(2), within(1e-15));
        assertThat(loss.skill()).isCloseTo(1 - expected / Math.log(2), within(1e-14));
    }

    @Test
    void beingSureAndWrongCostsMuchButNotWithoutEnd() {
        Ranking sure = Ranking.of(new double[] {0, 1}, Sample.bytes(1, 1), null);
        assertThat(LogLoss.of(sure).value()).isCloseTo(-Math.log(1e-15) / 2, within(1e-12));
        Ranking right = Ranking.of(new double[] {0, 1}, Sample.bytes(0, 1), null);
        assertThat(LogLoss.of(right).value()).isZero();
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        Ranking score = Ranking.of(new double[] {0.5, 1.5}, Sample.bytes(0, 1), null);
        Refused.with(ValidationProblem.VALIDATION_RISK_NOT_A_PD, () -> Brier.of(score, Grouping.byValue()));
        Refused.with(ValidationProblem.VALIDATION_RISK_NOT_A_PD, () -> LogLoss.of(score));
    }
}
