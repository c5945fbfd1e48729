package org.bulwark.indicator.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bulwark.indicator.fold.NumberReader;
import org.bulwark.indicator.fold.NumberWriter;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A summary is the same to the bit however its values came, and ranks as the values themselves do. */
@NullMarked
class PeerSummaryTest {

    private static List<Double> values(long seed, int count) {
        Random random = new Random(seed);
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(
                    switch (random.nextInt(4)) {
                        case 0 -> (double) random.nextInt(12);
                        case 1 -> -Math.exp(random.nextGaussian() * 3);
                        case 2 -> (double) Math.round(Math.exp(10 + random.nextGaussian() * 2));
                        default -> random.nextGaussian();
                    });
        }
        return values;
    }

    private static PeerSummary of(List<Double> values) {
        PeerSummary summary = new PeerSummary();
        values.forEach(summary::add);
        return summary;
    }

    private static byte[] bytes(PeerSummary summary) {
        NumberWriter out = new NumberWriter();
        summary.write(out);
        return out.bytes();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTheSameInAnyOrderAndHoweverItWasMerged(long seed) {
        List<Double> values = values(seed, 3_000);
        byte[] whole = bytes(of(values));
        Random random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(values, random);
            List<PeerSummary> parts = new ArrayList<>();
            int from = 0;
            while (from < values.size()) {
                int until = Math.min(values.size(), from + 1 + random.nextInt(700));
                parts.add(of(values.subList(from, until)));
                from = until;
            }
            while (parts.size() > 1) {
                PeerSummary into = parts.get(random.nextInt(parts.size()));
                parts.remove(into);
                into.merge(parts.remove(random.nextInt(parts.size())));
                parts.add(into);
            }
            assertThat(bytes(parts.getFirst())).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void ranksAsTheValuesThemselvesDo(long seed) {
        List<Double> values = values(seed, 2_000);
        PeerSummary summary = of(values);
        assertThat(summary.steps()).isLessThanOrEqualTo(256);
        for (double value : values.subList(0, 300)) {
            long lower = values.stream().filter(other -> other < value).count();
            long same = values.stream().filter(other -> other == value).count();
            assertThat(summary.rank(value)).isCloseTo((2.0 * lower + same) / 4_000, within(0.05));
        }
    }

    @Test
    void fewValuesAreRankedExactly() {
        PeerSummary summary = of(List.of(-2.5, 0.0, -0.0, 1.0, 1e9, 1e9 + 1));
        assertThat(summary.rank(-3)).isZero();
        assertThat(summary.rank(-2.5)).isEqualTo(1 / 12.0);
        assertThat(summary.rank(0.0)).isEqualTo(2 / 6.0);
        assertThat(summary.rank(0.5)).isEqualTo(0.5);
        assertThat(summary.rank(1e9)).isEqualTo(9 / 12.0);
        assertThat(summary.rank(1e10)).isEqualTo(1);
        assertThat(summary.quantile(0.5)).isEqualTo(0.0);
        assertThat(summary.quantile(1)).isEqualTo(1e9 + 1);
    }

    @Test
    void bytesReadBackAreTheSameSummary() {
        PeerSummary summary = of(values(21, 5_000));
        byte[] bytes = bytes(summary);
        PeerSummary back = PeerSummary.read(new NumberReader(bytes));
        assertThat(bytes(back)).isEqualTo(bytes);
        assertThat(back.count()).isEqualTo(5_000);
        back.merge(summary);
        assertThat(back.rank(0)).isEqualTo(summary.rank(0));
        assertThat(bytes.length).isLessThan(1_500);
    }
}
