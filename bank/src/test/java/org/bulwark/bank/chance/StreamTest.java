package org.bulwark.bank.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class StreamTest {

    private static final int DRAWS = 200_000;

    private enum Coin implements Shared {
        HEADS(3),
        TAILS(1);

        private final double share;

        Coin(double share) {
            this.share = share;
        }

        @Override
        public double share() {
            return share;
        }
    }

    @Test
    void drawsDoNotDependOnWhatOtherStreamsDrew() {
        Stream alone = Stream.of(1, Topic.HEALTH, 17);
        Stream disturbed = Stream.of(1, Topic.HEALTH, 17);
        Stream neighbour = Stream.of(1, Topic.HEALTH, 18);
        for (int i = 0; i < 100; i++) {
            neighbour.uniform();
            assertThat(disturbed.uniform()).isEqualTo(alone.uniform());
        }
    }

    @Test
    void anyDrawCanBeHadAtRandom() {
        Stream inOrder = Stream.of(5, Topic.HEALTH, 2);
        Stream atRandom = Stream.of(5, Topic.HEALTH, 2);
        double[] drawn =
                IntStream.range(0, 50).mapToDouble(_ -> inOrder.normal()).toArray();
        for (int i = 49; i >= 0; i--) {
            assertThat(atRandom.normalAt(i)).isEqualTo(drawn[i]);
        }
    }

    @Test
    void seedTopicAndNumberEachMakeAnotherStream() {
        Set<Double> firsts = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            for (Topic topic : Topic.values()) {
                for (int number = 0; number < 50; number++) {
                    firsts.add(Stream.of(seed, topic, number).uniform());
                }
            }
        }
        assertThat(firsts).hasSize(20 * Topic.values().length * 50);
    }

    @Test
    void topicsHaveCodesOfTheirOwn() {
        Set<Integer> codes = new HashSet<>();
        for (Topic topic : Topic.values()) {
            assertThat(codes.add(topic.code())).as(topic.name()).isTrue();
        }
    }

    @Test
    void distributionsHaveTheMomentsTheyClaim() {
        assertThat(mean(Stream::uniform)).isCloseTo(0.5, within(0.003));
        assertThat(mean(Stream::normal)).isCloseTo(0, within(0.01));
        assertThat(mean(s -> {
                    double z = s.normal();
                    return z * z;
                }))
                .isCloseTo(1, within(0.015));
        assertThat(mean(Stream::exponential)).isCloseTo(1, within(0.01));
        assertThat(mean(s -> s.poisson(3.5))).isCloseTo(3.5, within(0.02));
        assertThat(mean(s -> s.chance(0.2) ? 1 : 0)).isCloseTo(0.2, within(0.004));
        assertThat(mean(s -> s.between(3, 7))).isCloseTo(5, within(0.015));
        assertThat(mean(s -> s.pick(Coin.values()) == Coin.HEADS ? 1 : 0)).isCloseTo(0.75, within(0.004));
    }

    /** The first draws of consecutive numbers: this also proves that neighbours are not alike. */
    private static double mean(ToDoubleFunction<Stream> draw) {
        return IntStream.range(0, DRAWS)
                .mapToDouble(n -> draw.applyAsDouble(Stream.of(9, Topic.PARTY, n)))
                .average()
                .orElseThrow();
    }
}
