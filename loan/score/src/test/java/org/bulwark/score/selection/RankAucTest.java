package org.bulwark.score.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Weights;
import org.junit.jupiter.api.Test;

class RankAucTest {

    @Test
    void aSmallCaseByHand() {
        // bads 3 and 1 against goods 2, 1, 0: three wins, then a tie and a win and a loss
        double auc = RankAuc.of(new double[] {3, 1, 2, 1, 0}, new byte[] {1, 1, 0, 0, 0}, Weights.equal(5));

        assertThat(auc).isEqualTo((3 + 0 + 0.5 + 1) / 6);
    }

    @Test
    void weightsCountLikeRepeatedRows() {
        SplittableRandom random = new SplittableRandom(4);
        double[] risk = random.doubles(60).map(x -> Math.rint(x * 20)).toArray();
        double[] w = random.ints(60, 0, 4).asDoubleStream().toArray();
        byte[] bad = new byte[60];
        for (int i = 0; i < 60; i++) {
            bad[i] = (byte) random.nextInt(2);
        }
        double won = 0;
        double pairs = 0;
        for (int i = 0; i < 60; i++) {
            for (int k = 0; k < 60; k++) {
                if (bad[i] == 1 && bad[k] == 0) {
                    pairs += w[i] * w[k];
                    won += w[i] * w[k] * (risk[i] > risk[k] ? 1 : risk[i] == risk[k] ? 0.5 : 0);
                }
            }
        }

        assertThat(RankAuc.of(risk, bad, Weights.of(new NumberColumn("w", w)))).isCloseTo(won / pairs, within(1e-12));
    }

    @Test
    void oneOutcomeOnlyHasNoArea() {
        assertThat(RankAuc.of(new double[] {1, 2}, new byte[] {1, 1}, Weights.equal(2)))
                .isNaN();
    }
}
