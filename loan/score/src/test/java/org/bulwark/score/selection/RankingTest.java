package org.bulwark.score.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Sample;
import org.bulwark.data.Weights;
import org.bulwark.score.ScoreProblem;
import org.junit.jupiter.api.Test;

class RankingTest {

    /** Status of the checking account in the German credit data, as printed in many places. */
    private static final CodedSample CHECKING =
            Samples.ofTable("checking", new int[] {139, 164, 49, 348}, new int[] {135, 105, 14, 46});

    @Test
    void theInformationValueOfTheCheckingAccountIsThePublishedOne() {
        Relevance relevance = Ranking.of(CHECKING).getFirst();

        assertThat(relevance.value().observed()).isCloseTo(0.666012, within(5e-7));
        assertThat(CHECKING.woe(0))
                .containsExactly(new double[] {-0.818099, -0.401392, 0.405465, 1.176263}, within(5e-7));
        // three degrees of freedom, 700 goods, 300 bads
        assertThat(relevance.value().byChance()).isCloseTo(3 * (1.0 / 700 + 1.0 / 300), within(1e-12));
        assertThat(relevance.value().isBeyondChance(1e-12)).isTrue();
    }

    /** Quinlan (1986): 14 Saturday mornings, 9 of them good for play; to four decimals 0.2467 and 0.1518. */
    @Test
    void theGainOfTheOutlookIsThePublishedOne() {
        Relevance outlook = Ranking.of(Samples.ofTable("outlook", new int[] {2, 4, 3}, new int[] {3, 0, 2}))
                .getFirst();
        Relevance humidity = Ranking.of(Samples.ofTable("humidity", new int[] {3, 6}, new int[] {4, 1}))
                .getFirst();

        assertThat(outlook.gain().observed()).isCloseTo(0.2467, within(6e-5));
        assertThat(outlook.gainRatio()).isCloseTo(0.156, within(1e-3));
        assertThat(humidity.gain().observed()).isCloseTo(0.1518, within(6e-5));
        assertThat(outlook.gain().byChance()).isCloseTo(2 / (2 * Math.log(2) * 14), within(1e-12));
        assertThat(outlook.gain().isBeyondChance(0.01)).isFalse();
    }

    @Test
    void theStatisticOfTheGainIsTheLikelihoodRatioOfTheTable() {
        // G² = 2·Σ n·ln(n/expected) by hand for 30+10 and 20+40
        double g = 2
                * (30 * Math.log(30 / 20.0)
                        + 10 * Math.log(10 / 20.0)
                        + 20 * Math.log(20 / 30.0)
                        + 40 * Math.log(40 / 30.0));

        Relevance relevance = Ranking.of(Samples.ofTable("x", new int[] {30, 20}, new int[] {10, 40}))
                .getFirst();

        assertThat(relevance.gain().observed() * 2 * Math.log(2) * 100).isCloseTo(g, within(1e-9));
    }

    @Test
    void whatIsExpectedByChanceIsWhatChanceGives() {
        // fixed bins and an outcome drawn without regard to them
        Sample loans = Samples.loans(31, 2000, new double[0], 200);
        CodedSample fixed = Samples.binned(loans);
        CodedSample other = new CodedSample(
                fixed.variables(),
                fixed.codes(),
                Samples.loans(32, 2000, new double[0], 1).bad(),
                fixed.weights());

        List<Relevance> noise =
                Ranking.of(other).stream().filter(r -> r.bins() > 1).toList();

        assertThat(noise.stream()
                        .mapToDouble(r -> r.value().observed() / r.value().byChance())
                        .average()
                        .orElseThrow())
                .isBetween(0.9, 1.1);
        assertThat(noise.stream()
                        .mapToDouble(r -> r.gain().observed() / r.gain().byChance())
                        .average()
                        .orElseThrow())
                .isBetween(0.9, 1.1);
        double share =
                noise.stream().filter(r -> r.value().isBeyondChance(0.05)).count() / (double) noise.size();
        assertThat(share).isBetween(0.02, 0.09);
    }

    @Test
    void whatDrivesTheOutcomeComesFirst() {
        CodedSample sample = Samples.binned(Samples.loans(33, 4000, new double[] {0.3, 1.2, 0.7}, 5));

        assertThat(Ranking.byInformationValue(sample).stream()
                        .map(Relevance::variable)
                        .limit(3))
                .containsExactly("x1", "x2", "x0");
        assertThat(Ranking.byInformationGain(sample).stream()
                        .map(Relevance::variable)
                        .limit(3))
                .containsExactly("x1", "x2", "x0");
        assertThat(Ranking.byGainRatio(sample).getFirst().variable()).isEqualTo("x1");
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        CodedSample sample = Samples.binned(Samples.loans(34, 2000, new double[] {0.5}, 3));

        assertThat(Ranking.byInformationValue(Samples.shuffled(sample, 5)))
                .isEqualTo(Ranking.byInformationValue(sample));
    }

    @Test
    void weightsThatAreAllAlikeAddNoEvidence() {
        double[] threes = new double[CHECKING.rows()];
        Arrays.fill(threes, 3);
        CodedSample weighted = new CodedSample(
                CHECKING.variables(), CHECKING.codes(), CHECKING.bad(), Weights.of(new NumberColumn("w", threes)));

        Relevance relevance = Ranking.of(weighted).getFirst();

        assertThat(relevance.value().observed()).isCloseTo(0.666012, within(5e-7));
        assertThat(relevance.value().byChance()).isCloseTo(3 * (1.0 / 700 + 1.0 / 300), within(1e-12));
    }

    @Test
    void oneBinSaysNothing() {
        Relevance relevance =
                Ranking.of(Samples.ofTable("x", new int[] {30}, new int[] {10})).getFirst();

        assertThat(relevance).isEqualTo(new Relevance("x", 1, new Evidence(0, 0, 1), new Evidence(0, 0, 1), 0));
    }

    @Test
    void oneOutcomeOnlyIsRefused() {
        CodedSample good = Samples.ofTable("x", new int[] {3, 4}, new int[] {0, 0});

        assertThatThrownBy(() -> Ranking.of(good))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ScoreProblem.TOO_FEW_ROWS));
    }
}
