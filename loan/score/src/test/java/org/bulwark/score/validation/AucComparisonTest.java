package org.bulwark.score.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published figures: the tests of R's pROC on its data set aSAH. */
class AucComparisonTest {

    private static AucComparison paired(double[] first, double[] second) {
        return AucComparison.paired(first, second, Haemorrhage.POOR, null);
    }

    private static AucComparison unpaired(double[] first, double[] second) {
        return AucComparison.unpaired(Auc.of(first, Haemorrhage.POOR, null), Auc.of(second, Haemorrhage.POOR, null));
    }

    private static void assertTest(AucComparison test, double statistic, double p) {
        assertThat(test.statistic()).isCloseTo(statistic, within(1e-12));
        assertThat(test.p()).isCloseTo(p, within(1e-13));
    }

    @Test
    void covariancesAgreeWithThePublishedOnes() {
        assertThat(paired(Haemorrhage.WFNS, Haemorrhage.NDKA).covariance())
                .isCloseTo(-0.000532967856762438, within(1e-16));
        assertThat(paired(Haemorrhage.NDKA, Haemorrhage.S100B).covariance())
                .isCloseTo(-0.000756164938056579, within(1e-16));
        assertThat(paired(Haemorrhage.S100B, Haemorrhage.WFNS).covariance())
                .isCloseTo(0.00119615567376754, within(1e-16));
    }

    @Test
    void pairedTestsAgreeWithThePublishedOnes() {
        assertTest(paired(Haemorrhage.WFNS, Haemorrhage.S100B), 2.20898359144091, 0.0271757822291882);
        assertTest(paired(Haemorrhage.WFNS, Haemorrhage.NDKA), 2.79777591868904, 0.00514557970691098);
        assertTest(paired(Haemorrhage.NDKA, Haemorrhage.S100B), -1.39077002573558, 0.164295175223054);
        Interval interval = paired(Haemorrhage.WFNS, Haemorrhage.S100B).interval(0.95);
        assertThat(interval.low()).isCloseTo(0.0104061769564846, within(1e-14));
        assertThat(interval.high()).isCloseTo(0.174214419249478, within(1e-14));
    }

    @Test
    void unpairedTestsAgreeWithThePublishedOnes() {
        assertTest(unpaired(Haemorrhage.WFNS, Haemorrhage.S100B), 1.43490640926908, 0.152825378808796);
        assertTest(unpaired(Haemorrhage.WFNS, Haemorrhage.NDKA), 3.10125096778969, 0.00220950791756457);
        assertTest(unpaired(Haemorrhage.NDKA, Haemorrhage.S100B), -1.55995743389685, 0.120192832430845);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void pairedCovarianceEqualsTheDefinitionWithTiesAndWeights(long seed) {
        Sample sample = Sample.of(seed, 150, 25);
        Sample other = new Sample(Sample.of(seed + 100, 150, 12).pd(), sample.bad(), sample.weight());
        double covariance = AucComparison.paired(sample.pd(), other.pd(), sample.bad(), sample.weight())
                .covariance();
        assertThat(covariance).isCloseTo(AllPairs.of(sample).covariance(AllPairs.of(other)), within(1e-16));
    }

    @Test
    void aScoreDoesNotDifferFromItsOwnMonotoneImage() {
        Sample sample = Sample.of(9, 150, 25);
        double[] image =
                Arrays.stream(sample.pd()).map(p -> Math.log(p / (1 - p))).toArray();
        AucComparison test = AucComparison.paired(sample.pd(), image, sample.bad(), sample.weight());
        assertThat(test.difference()).isZero();
        assertThat(test.p()).isEqualTo(1);
    }

    @Test
    void theTestOfDiscriminatoryPowerFollowsTheInstructions() {
        Auc current = Auc.of(Haemorrhage.S100B, Haemorrhage.POOR, null);
        DiscriminatoryPower fallen = DiscriminatoryPower.against(0.80, current);
        double expected = (0.80 - 0.731368563685637) / Math.sqrt(0.00266868245717244);
        assertThat(fallen.statistic()).isCloseTo(expected, within(1e-12));
        assertThat(fallen.p()).isCloseTo(Probability.normal(-expected), within(1e-12));
        assertThat(DiscriminatoryPower.against(current.value(), current).p()).isEqualTo(0.5);
        assertThat(DiscriminatoryPower.between(current, current).p()).isEqualTo(0.5);
    }

    @Test
    void takingTheInitialAucAsKnownMakesTheTestSharper() {
        Auc initial = Auc.of(Haemorrhage.WFNS, Haemorrhage.POOR, null);
        Auc current = Auc.of(Haemorrhage.S100B, Haemorrhage.POOR, null);
        assertThat(DiscriminatoryPower.against(initial.value(), current).p())
                .isLessThan(DiscriminatoryPower.between(initial, current).p());
    }
}
