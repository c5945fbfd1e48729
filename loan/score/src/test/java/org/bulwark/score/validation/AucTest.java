package org.bulwark.score.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AucTest {

    @Test
    void agreesWithThePublishedFiguresOfTheHaemorrhageSet() {
        Auc s100b = Auc.of(Haemorrhage.S100B, Haemorrhage.POOR, null);
        assertThat(s100b.value()).isCloseTo(0.731368563686, within(1e-12));
        assertThat(s100b.variance()).isCloseTo(0.00266868245717244, within(1e-16));
        assertThat(s100b.interval(0.95).low()).isCloseTo(0.6301182118, within(1e-10));
        assertThat(s100b.interval(0.95).high())
                .isCloseTo(0.8326189159, within(1e-9)); // the print's two ends do not centre on its AUC

        Auc wfns = Auc.of(Haemorrhage.WFNS, Haemorrhage.POOR, null);
        assertThat(wfns.value()).isCloseTo(0.823678861789, within(1e-12));
        assertThat(wfns.variance()).isCloseTo(0.00146991470882363, within(1e-16));
        assertThat(wfns.interval(0.95).low()).isCloseTo(0.7485348878, within(1e-10));
        assertThat(wfns.interval(0.95).high()).isCloseTo(0.8988228358, within(1e-10));

        Auc ndka = Auc.of(Haemorrhage.NDKA, Haemorrhage.POOR, null);
        assertThat(ndka.value()).isCloseTo(0.611957994580, within(1e-12));
        assertThat(ndka.variance()).isCloseTo(0.00319081054939130, within(1e-16));
        assertThat(ndka.interval(0.95).low()).isCloseTo(0.501244999271703, within(1e-14));
        assertThat(ndka.interval(0.95).high()).isCloseTo(0.722670989888189, within(1e-14));
    }

    @Test
    void agreesWithThePublishedFiguresOfTheWomenAmongThem() {
        int[] women = IntStream.range(0, Haemorrhage.FEMALE.length)
                .filter(i -> Haemorrhage.FEMALE[i] == 1)
                .toArray();
        Sample sample = new Sample(Haemorrhage.NDKA, Haemorrhage.POOR, null).take(women);
        Auc ndka = Auc.of(sample.ranking());
        assertThat(ndka.interval(0.95).low()).isCloseTo(0.5261398281, within(1e-10));
        assertThat(ndka.value()).isCloseTo(0.6671428571, within(1e-10));
        assertThat(ndka.interval(0.95).high()).isCloseTo(0.8081458862, within(1e-10));
    }

    @Test
    void weightingByNoughtAndOneIsTakingTheSubset() {
        long[] women = IntStream.range(0, Haemorrhage.FEMALE.length)
                .mapToLong(i -> 1000L * Haemorrhage.FEMALE[i])
                .toArray();
        Interval interval = Auc.of(Haemorrhage.NDKA, Haemorrhage.POOR, women).interval(0.95);
        assertThat(interval.low()).isCloseTo(0.5261398281, within(1e-10));
        assertThat(interval.high()).isCloseTo(0.8081458862, within(1e-10));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void equalsTheDefinitionOverAllPairsWithTiesAndWeights(long seed) {
        for (int grid : new int[] {0, 5, 40}) {
            Sample sample = Sample.of(seed, 200, grid);
            assertAgrees(Auc.of(sample.ranking()), sample);
            assertAgrees(Auc.of(sample.unweighted().ranking()), sample.unweighted());
        }
    }

    private static void assertAgrees(Auc auc, Sample sample) {
        AllPairs pairs = AllPairs.of(sample);
        assertThat(auc.value()).isCloseTo(pairs.auc(), within(1e-14));
        assertThat(auc.variance()).isCloseTo(pairs.covariance(pairs), within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void wholeWeightsGiveTheAucOfRepeatedRows(long seed) {
        Sample sample = Sample.of(seed, 300, 20);
        assertThat(Auc.of(sample.ranking()).value())
                .isCloseTo(Auc.of(sample.replicated().ranking()).value(), within(1e-15));
    }

    @Test
    void theScaleOfWeightsDoesNotMatter() {
        Sample sample = Sample.of(21, 300, 0);
        Auc auc = Auc.of(sample.ranking());
        Auc scaled = Auc.of(sample.scaled(1_000_000_007L).ranking());
        assertThat(scaled.value()).isCloseTo(auc.value(), within(1e-15));
        assertThat(scaled.variance()).isCloseTo(auc.variance(), within(1e-17));
    }

    @Test
    void turningTheScoreRoundTurnsTheAucRound() {
        Sample sample = Sample.of(22, 300, 30);
        double[] minus = Arrays.stream(sample.pd()).map(p -> -p).toArray();
        Auc turned = Auc.of(minus, sample.bad(), sample.weight());
        assertThat(turned.value()).isCloseTo(1 - Auc.of(sample.ranking()).value(), within(1e-15));
        assertThat(turned.gini()).isCloseTo(-Auc.of(sample.ranking()).gini(), within(1e-15));
    }

    @Test
    void aSingleBadGivesAnAucWithoutAnError() {
        Auc auc = Auc.of(new double[] {1, 2, 3}, Sample.bytes(0, 1, 0), null);
        assertThat(auc.value()).isEqualTo(0.5);
        assertThat(auc.variance()).isNaN();
        assertThat(auc.interval(0.95)).isEqualTo(new Interval(0.95, 0, 1));
    }

    @Test
    void oneClassIsRefused() {
        Refused.with(
                ValidationProblem.VALIDATION_ONE_CLASS, () -> Auc.of(new double[] {1, 2}, Sample.bytes(0, 0), null));
        Refused.with(
                ValidationProblem.VALIDATION_ONE_CLASS,
                () -> Auc.of(new double[] {1, 2}, Sample.bytes(0, 1), new long[] {0, 1}));
    }
}
