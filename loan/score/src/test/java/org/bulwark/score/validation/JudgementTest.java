package org.bulwark.score.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTest {

    private static Judgement judge(Sample sample) {
        return Judgement.of(sample.pd(), sample.bad(), sample.weight(), Fit.FIXED_BEFOREHAND);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void doesNotDependOnTheOrderOfRowsToTheLastBit(long seed) {
        Sample sample = Sample.of(seed, 2000, 100);
        assertThat(judge(sample.shuffled(seed))).isEqualTo(judge(sample));
    }

    @Test
    void equalWeightsAreNoWeights() {
        Sample sample = Sample.of(4, 1000, 0);
        long[] ones = new long[1000];
        Arrays.fill(ones, 1);
        assertThat(judge(new Sample(sample.pd(), sample.bad(), ones))).isEqualTo(judge(sample.unweighted()));
    }

    @Test
    void aRowOfWeightNoughtIsAbsent() {
        Sample sample = Sample.of(5, 1000, 50);
        int[] present =
                IntStream.range(0, 1000).filter(row -> sample.weightOf(row) > 0).toArray();
        assertThat(judge(sample)).isEqualTo(judge(sample.take(present)));
    }

    @Test
    void truePdsPassAndInflatedOnesFail() {
        Sample sample = Sample.of(6, 20_000, 0).unweighted();
        Judgement good = judge(sample);
        assertThat(good.hosmerLemeshow().orElseThrow().p()).isGreaterThan(0.001);
        assertThat(good.spiegelhalter().p()).isGreaterThan(0.001);
        assertThat(good.recalibration().orElseThrow().slope()).isCloseTo(1, within(0.1));

        double[] inflated =
                Arrays.stream(sample.pd()).map(p -> Math.min(1, 1.2 * p)).toArray();
        Judgement bad = judge(new Sample(inflated, sample.bad(), null));
        assertThat(bad.hosmerLemeshow().orElseThrow().p()).isLessThan(1e-6);
        assertThat(bad.spiegelhalter().p()).isLessThan(1e-6);
        assertThat(bad.auc().value()).isCloseTo(good.auc().value(), within(1e-3));
    }

    @Test
    void saysHowManyRowsAndBadsItSaw() {
        Sample sample = Sample.of(7, 500, 0).unweighted();
        Judgement judgement = judge(sample);
        int bads = IntStream.range(0, 500).map(row -> sample.bad()[row]).sum();
        assertThat(judgement.rows()).isEqualTo(500);
        assertThat(judgement.badRows()).isEqualTo(bads);
        assertThat(judgement.baseRate()).isEqualTo(bads / 500.0);
        assertThat(judgement.gini()).isEqualTo(2 * judgement.auc().value() - 1);
        assertThat(judgement.aucInterval().covers(judgement.auc().value())).isTrue();
        assertThat(judgement.roc().points()).hasSizeLessThanOrEqualTo(201);
    }

    @Test
    void fewDistinctPdsLeaveOutTheTestThatNeedsGroups() {
        Ranking ranking = Ranking.of(new double[] {.1, .1, .2, .2}, Sample.bytes(0, 1, 0, 1), null);
        assertThat(Judgement.of(ranking, Fit.IN_SAMPLE).hosmerLemeshow()).isEmpty();
        assertThat(Judgement.of(ranking, Fit.FIXED_BEFOREHAND).hosmerLemeshow()).isPresent();
    }

    @Test
    void oneClassAndNoPdsAreRefused() {
        Refused.with(
                ValidationProblem.VALIDATION_ONE_CLASS,
                () -> judge(new Sample(new double[] {.1, .2}, Sample.bytes(1, 1), null)));
        Refused.with(
                ValidationProblem.VALIDATION_RISK_NOT_A_PD,
                () -> judge(new Sample(new double[] {-600, -500}, Sample.bytes(0, 1), null)));
    }
}
