package org.bulwark.score.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusteredAucTest {

    private static final int ROWS = 600;

    private static double[] risk(long seed, byte[] bad) {
        Random random = new Random(seed);
        return IntStream.range(0, ROWS)
                .mapToDouble(row -> random.nextGaussian() + bad[row])
                .toArray();
    }

    private static byte[] outcomes() {
        byte[] bad = new byte[ROWS];
        for (int row = 0; row < ROWS; row++) {
            bad[row] = (byte) (row % 3 == 0 ? 1 : 0);
        }
        return bad;
    }

    @Test
    void whereEveryRowStandsAloneItIsDeLongs() {
        byte[] bad = outcomes();
        double[] risk = risk(1, bad);
        ClusteredAuc alone = ClusteredAuc.of(risk, bad, IntStream.range(0, ROWS).toArray());
        Auc auc = Auc.of(risk, bad, null);
        assertThat(alone.value()).isEqualTo(auc.value());
        assertThat(alone.standardError()).isCloseTo(auc.standardError(), within(0.01 * auc.standardError()));
    }

    @Test
    void rowsToldTenTimesMakeTheIntervalNoNarrower() {
        byte[] bad = outcomes();
        double[] risk = risk(2, bad);
        ClusteredAuc once = ClusteredAuc.of(risk, bad, IntStream.range(0, ROWS).toArray());
        byte[] often = new byte[10 * ROWS];
        double[] oftenRisk = new double[10 * ROWS];
        int[] party = new int[10 * ROWS];
        for (int row = 0; row < often.length; row++) {
            often[row] = bad[row % ROWS];
            oftenRisk[row] = risk[row % ROWS];
            party[row] = row % ROWS;
        }
        ClusteredAuc again = ClusteredAuc.of(oftenRisk, often, party);
        assertThat(again.value()).isCloseTo(once.value(), within(1e-12));
        assertThat(again.standardError()).isCloseTo(once.standardError(), within(1e-12));
        assertThat(Auc.of(oftenRisk, often, null).standardError()).isLessThan(0.4 * once.standardError());
    }

    @Test
    void aScoreIsNoBetterThanItselfAndBetterThanNoise() {
        byte[] bad = outcomes();
        int[] alone = IntStream.range(0, ROWS).toArray();
        ClusteredAuc good = ClusteredAuc.of(risk(3, bad), bad, alone);
        ClusteredAuc noise = ClusteredAuc.of(risk(4, new byte[ROWS]), bad, alone);
        assertThat(good.above(good, 0.95)).isEqualTo(new Interval(0.95, 0, 0));
        assertThat(good.above(noise, 0.95).low()).isPositive();
        assertThat(good.interval(0.95).covers(good.value())).isTrue();
    }
}
