package org.bulwark.files.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.bulwark.data.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreBandsTest {

    private static JudgedData data(int... scores) {
        return new JudgedData(
                "scores",
                Protocol.OTHER,
                scores,
                new byte[scores.length],
                Weights.equal(scores.length),
                List.of(),
                Optional.empty());
    }

    @Test
    void evenBandsHaveARoundWidthAndHoldEveryScore() {
        ScoreBands bands = ScoreBands.even(data(438, 455, 512, 599));
        assertThat(bands.starts().getFirst()).isEqualTo(430);
        assertThat(bands.endOf(0)).isEqualTo(440);
        assertThat(bands.end()).isEqualTo(600);
        assertThat(bands.all().rows()).isEqualTo(4);
        assertThat(bands.counts().getFirst().rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "-30, -29", "-1000000000, 1000000000", "0, 23", "0, 24"})
    void thereAreNeverTooManyEvenBands(int least, int most) {
        ScoreBands bands = ScoreBands.even(data(least, most));
        assertThat(bands.size()).isBetween(1, 24);
        assertThat(bands.all().rows()).isEqualTo(2);
    }

    @Test
    void tenthsHoldAboutATenthEach() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        int[] scores = IntStream.range(0, 10_000)
                .map(i -> (int) (500 + 60 * random.nextGaussian()))
                .toArray();
        ScoreBands bands = ScoreBands.tenths(data(scores));
        assertThat(bands.size()).isEqualTo(10);
        assertThat(bands.counts()).allSatisfy(c -> assertThat(c.rows()).isBetween(850L, 1_150L));
        assertThat(bands.starts()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void fewDistinctScoresGiveFewBands() {
        assertThat(ScoreBands.tenths(data(5, 5, 5, 5)).starts()).containsExactly(5);
        assertThat(ScoreBands.tenths(data(-5, -5, 5, 5)).starts()).containsExactly(-5, 5);
    }

    @Test
    void scoresOutsideFallIntoTheOuterBands() {
        ScoreBands bands = ScoreBands.tenths(data(-5, 5)).of(data(-100, 0, 100));
        assertThat(bands.counts().getFirst().rows()).isEqualTo(2);
        assertThat(bands.counts().getLast().rows()).isEqualTo(1);
    }
}
