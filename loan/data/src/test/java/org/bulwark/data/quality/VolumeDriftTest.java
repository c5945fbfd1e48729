package org.bulwark.data.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The volume of a source against its own past. */
class VolumeDriftTest {

    @Test
    void theScoreIsThatOfIglewiczAndHoaglin() {
        // median 5, absolute deviations 3 2 1 0 1 2 3, MAD 2
        VolumeDrift drift = VolumeDrift.of(new long[] {2, 3, 4, 5, 6, 7, 8}, new long[] {20, 21, 22});
        assertThat(drift.usual()).isEqualTo(5);
        assertThat(drift.recent()).isEqualTo(21);
        assertThat(drift.z().orElseThrow()).isCloseTo(0.6745 * 16 / 2, within(1e-12));
        assertThat(drift.isNotable()).isTrue();
    }

    @Test
    void whereMostDaysAreTheSameTheMeanDeviationTakesThePlaceOfTheMedian() {
        VolumeDrift drift = VolumeDrift.of(new long[] {0, 0, 0, 0, 0, 0, 14}, new long[] {0, 0, 0, 0, 0, 0, 0});
        assertThat(drift.z().orElseThrow()).isZero();
        assertThat(VolumeDrift.of(new long[] {0, 0, 0, 0, 0, 0, 14}, new long[] {9, 9, 9})
                        .z()
                        .orElseThrow())
                .isCloseTo(9 / (Math.sqrt(Math.PI / 2) * 2), within(1e-12));
    }

    @Test
    void withoutAnySpreadBeforeEveryChangeIsNotable() {
        VolumeDrift drift = VolumeDrift.of(new long[] {7, 7, 7}, new long[] {8});
        assertThat(drift.z()).isEmpty();
        assertThat(drift.isNotable()).isTrue();
        assertThat(VolumeDrift.of(new long[] {7, 7, 7}, new long[] {7}).isNotable())
                .isFalse();
    }

    @Test
    void theOrderOfTheDaysSaysNothingAndOneBadDayDoesNotHideADrop() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            long[] before = random.longs(28, 900, 1_100).toArray();
            long[] last = random.longs(7, 900, 1_100).toArray();
            VolumeDrift drift = VolumeDrift.of(before, last);
            long[] turned = before.clone();
            Arrays.sort(turned);
            assertThat(VolumeDrift.of(turned, last)).isEqualTo(drift);
            before[random.nextInt(28)] = 10_000_000;
            assertThat(VolumeDrift.of(before, random.longs(7, 0, 100).toArray()).isNotable())
                    .isTrue();
        }
    }
}
