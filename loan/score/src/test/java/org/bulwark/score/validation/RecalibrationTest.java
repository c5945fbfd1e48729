package org.bulwark.score.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RecalibrationTest {

    @Test
    void agreesWithAnIndependentFit() {
        double[] pd = new double[250];
        byte[] bad = new byte[250];
        Arrays.fill(pd, 0, 100, 0.05);
        Arrays.fill(pd, 100, 200, 0.1);
        Arrays.fill(pd, 200, 250, 0.3);
        Arrays.fill(bad, 0, 2, (byte) 1);
        Arrays.fill(bad, 100, 109, (byte) 1);
        Arrays.fill(bad, 200, 220, (byte) 1);

        Recalibration line = Recalibration.find(Ranking.of(pd, bad, null)).orElseThrow();

        assertThat(line.intercept()).isCloseTo(0.92679981, within(1e-8));
        assertThat(line.slope()).isCloseTo(1.53596555, within(1e-8));
        assertThat(line.interceptError()).isCloseTo(0.4635618, within(1e-7));
        assertThat(line.slopeError()).isCloseTo(0.26647363, within(1e-8));
    }

    @Test
    void findsTheLineThatSpoiledTruePds() {
        Sample sample = Sample.of(1, 200_000, 0).unweighted();
        double[] spoiled = Arrays.stream(sample.pd())
                .map(p -> 1 / (1 + Math.exp(-(0.5 + 2 * Math.log(p / (1 - p))))))
                .toArray();
        Recalibration line =
                Recalibration.find(Ranking.of(spoiled, sample.bad(), null)).orElseThrow();
        assertThat(line.slope()).isCloseTo(0.5, within(4 * line.slopeError()));
        assertThat(line.intercept()).isCloseTo(-0.25, within(4 * line.interceptError()));
    }

    @Test
    void surePdsThatErrAreMendedToo() {
        double[] pd = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1};
        byte[] bad = Sample.bytes(0, 0, 0, 0, 1, 1, 1, 1, 1, 0);
        Recalibration line = Recalibration.find(Ranking.of(pd, bad, null)).orElseThrow();
        assertThat(line.intercept()).isCloseTo(0, within(1e-12));
        assertThat(line.slope()).isCloseTo(Math.log(4) / Math.log(1e12), within(1e-12));
    }

    @Test
    void thereIsNoLineWhereTheLikelihoodHasNoTop() {
        assertThat(Recalibration.find(Ranking.of(new double[] {.1, .2, .3}, Sample.bytes(0, 1, 1), null)))
                .isEmpty();
        assertThat(Recalibration.find(Ranking.of(new double[] {.1, .2, .2}, Sample.bytes(0, 0, 1), null)))
                .isEmpty();
        assertThat(Recalibration.find(Ranking.of(new double[] {.1, .1}, Sample.bytes(0, 1), null)))
                .isEmpty();
        assertThat(Recalibration.find(Ranking.of(new double[] {.1, .2}, Sample.bytes(0, 0), null)))
                .isEmpty();
    }
}
