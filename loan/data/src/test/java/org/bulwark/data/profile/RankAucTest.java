package org.bulwark.data.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RankAucTest {

    @Test
    void countsPairsOfABadAndAGoodRow() {
        SplittableRandom random = new SplittableRandom(5);
        int n = 200;
        double[] scores = new double[n];
        double[] bad = new double[n];
        double[] good = new double[n];
        for (int i = 0; i < n; i++) {
            scores[i] = random.nextInt(12);
            bad[i] = random.nextInt(3);
            good[i] = random.nextInt(4);
        }
        double pairs = 0;
        double won = 0;
        for (int b = 0; b < n; b++) {
            for (int g = 0; g < n; g++) {
                double weight = bad[b] * good[g];
                pairs += weight;
                won += scores[b] > scores[g] ? weight : scores[b] == scores[g] ? weight / 2 : 0;
            }
        }

        assertThat(RankAuc.of(scores, bad, good).orElseThrow()).isCloseTo(won / pairs, within(1e-12));
    }

    @Test
    void isEmptyWithoutBothSides() {
        assertThat(RankAuc.of(new double[] {1, 2}, new double[] {1, 1}, new double[] {0, 0}))
                .isEmpty();
        assertThat(RankAuc.of(new double[0], new double[0], new double[0])).isEmpty();
    }
}
