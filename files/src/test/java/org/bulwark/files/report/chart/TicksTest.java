package org.bulwark.files.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void stepsAreRound() {
        assertThat(Ticks.step(100, 5)).isEqualTo(20);
        assertThat(Ticks.step(0.3, 4)).isCloseTo(0.1, within(1e-15));
        assertThat(Ticks.step(1_300, 16)).isEqualTo(100);
        assertThat(Ticks.step(0, 5)).isEqualTo(1);
    }

    @Test
    void logarithmicTicksAreTheNearestDoubles() {
        assertThat(Ticks.logarithmic(0.004, 0.3, Double::toString))
                .extracting(Tick::text)
                .containsExactly("0.005", "0.01", "0.02", "0.05", "0.1", "0.2");
    }

    @RepeatedTest(50)
    void ticksAscendLieInsideAndAreNotTooMany(RepetitionInfo repetition) {
        RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(repetition.getCurrentRepetition());
        double low = random.nextGaussian() * Math.pow(10, random.nextInt(-6, 7));
        double high = low + Math.pow(10, random.nextDouble(-6, 7));
        var ticks = Ticks.linear(low, high, 6, Double::toString);
        assertThat(ticks).hasSizeBetween(2, 7);
        double slack = (high - low) * 1e-6;
        assertThat(ticks).allSatisfy(t -> assertThat(t.at()).isBetween(low - slack, high + slack));
        assertThat(ticks).extracting(Tick::at).isSorted().doesNotHaveDuplicates();
    }
}
