package org.bulwark.files.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Sample;
import org.bulwark.data.Weights;
import org.bulwark.score.binning.BinCounts;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.score.validation.Fit;
import org.junit.jupiter.api.Test;

class JudgedDataTest {

    private final Scorecard scorecard = Examples.wide("x", 1, 3);

    private static Sample sample(double[] values, double[] bads, double[] weights) {
        return Examples.sample("rows", List.of(new NumberColumn("x 0", values)), bads, weights);
    }

    @Test
    void rowsAreCountedByBinWithTheirWeights() {
        Sample sample = sample(
                new double[] {0, 1.5, 1.5, -999, Double.NaN}, new double[] {0, 1, 0, 0, 1}, new double[] {1, 2, 3, 4, 5
                });
        JudgedData data = JudgedData.of(scorecard, sample, Protocol.OUT_OF_TIME);
        long one = Weights.ONE;
        assertThat(data.counts())
                .containsExactly(List.of(
                        new BinCounts(1, 0, one, 0),
                        new BinCounts(2, 1, 5 * one, 2 * one),
                        BinCounts.NONE,
                        new BinCounts(1, 0, 4 * one, 0),
                        new BinCounts(1, 1, 5 * one, 5 * one)));
        assertThat(data.scores()).containsExactly(-20, -19, -19, -17, -16);
        assertThat(data.effectiveRows()).isCloseTo(15 * 15 / 55.0, within(1e-12));
    }

    @Test
    void theProtocolDecidesTheDegreesOfFreedom() {
        Sample sample = Examples.wideSample(scorecard, 70);
        assertThat(fit(sample, Protocol.LEARNED_FROM)).isEqualTo(Fit.IN_SAMPLE);
        assertThat(fit(sample, Protocol.OUT_OF_TIME)).isEqualTo(Fit.FIXED_BEFOREHAND);
    }

    private Fit fit(Sample sample, Protocol protocol) {
        return JudgedData.of(scorecard, sample, protocol)
                .judgement()
                .orElseThrow()
                .hosmerLemeshow()
                .orElseThrow()
                .fit();
    }

    @Test
    void aBadThatWeighsNothingIsNoSecondOutcome() {
        Sample sample = sample(new double[] {0, 1}, new double[] {0, 1}, new double[] {1, 0});
        assertThat(JudgedData.of(scorecard, sample, Protocol.OTHER).judgement()).isEmpty();
    }
}
