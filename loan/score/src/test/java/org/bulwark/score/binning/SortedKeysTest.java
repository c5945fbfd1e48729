package org.bulwark.score.binning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SortedKeysTest {

    @Test
    void keysOfAnySizeAndSignStandAsComparingSortsThem() {
        SplittableRandom random = new SplittableRandom(11);
        for (int n : new int[] {0, 1, 2_047, 2_048, 2_049, 70_000}) {
            for (int bits = 0; bits < 64; bits += 7) {
                long common = random.nextLong();
                int same = bits;
                long[] keys = random.longs(n).map(key -> (key >> same) ^ common).toArray();
                long[] sorted = keys.clone();
                Arrays.sort(sorted);
                assertThat(SortedKeys.of(keys))
                        .as("%d keys, %d bits", n, 64 - same)
                        .isEqualTo(sorted);
            }
        }
    }

    @Test
    void theExtremesStandAtTheEnds() {
        long[] keys = new SplittableRandom(12).longs(5_000).toArray();
        keys[17] = Long.MAX_VALUE;
        keys[4_000] = Long.MIN_VALUE;
        long[] sorted = SortedKeys.of(keys);
        assertThat(sorted[0]).isEqualTo(Long.MIN_VALUE);
        assertThat(sorted[4_999]).isEqualTo(Long.MAX_VALUE);
    }
}
