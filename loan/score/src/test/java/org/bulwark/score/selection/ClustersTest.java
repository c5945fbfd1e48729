package org.bulwark.score.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.Column;
import org.bulwark.data.NumberColumn;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.binning.Binning;
import org.bulwark.score.regression.Correlations;
import org.bulwark.score.regression.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClustersTest {

    /** Nine columns: three families of three, each a shared part and a part of its own, the first member with the least of its own. */
    private static final CodedSample FAMILIES = families(41, 4000);

    @ParameterizedTest
    @EnumSource(Linkage.class)
    void familiesAreFoundAndTheMostInformativeMemberSpeaksForEach(Linkage linkage) {
        List<Cluster> clusters = Clusters.of(FAMILIES, linkage, 0.5);

        assertThat(clusters.stream().map(c -> c.members().stream().sorted().toList()))
                .containsExactlyInAnyOrder(
                        List.of("a0", "a1", "a2"), List.of("b0", "b1", "b2"), List.of("c0", "c1", "c2"));
        List<String> byValue = Ranking.byInformationValue(FAMILIES).stream()
                .map(Relevance::variable)
                .toList();
        for (Cluster cluster : clusters) {
            assertThat(cluster.representative())
                    .isEqualTo(byValue.stream()
                            .filter(cluster.members()::contains)
                            .findFirst()
                            .orElseThrow());
        }
        assertThat(clusters.getFirst().representative()).isEqualTo(byValue.getFirst());
    }

    @ParameterizedTest
    @EnumSource(Linkage.class)
    void everyVariableIsInOneClusterWhateverTheThreshold(Linkage linkage) {
        CodedSample sample = Samples.binned(Samples.loans(42, 500, new double[] {0.5, 0.5, 0.2}, 20));
        for (double threshold : new double[] {0.02, 0.1, 1}) {
            List<String> members = Clusters.of(sample, linkage, threshold).stream()
                    .flatMap(c -> c.members().stream())
                    .toList();

            assertThat(members)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, sample.size())
                            .mapToObj(sample::name)
                            .toList());
        }
    }

    @Test
    void completeClustersAreTightAndCannotBeJoinedFurther() {
        Correlations correlations = Correlations.of(FAMILIES.design(), FAMILIES.weights());
        for (double threshold : new double[] {0.05, 0.5, 0.7, 0.8}) {
            List<Cluster> clusters = Clusters.of(FAMILIES, Linkage.COMPLETE, threshold);

            for (Cluster cluster : clusters) {
                double loosest = least(correlations, cluster, cluster);
                assertThat(loosest).isGreaterThanOrEqualTo(threshold);
                assertThat(cluster.loosest()).isEqualTo(loosest);
                for (Cluster other : clusters) {
                    if (!other.equals(cluster)) {
                        assertThat(least(correlations, cluster, other)).isLessThan(threshold);
                    }
                }
            }
        }
    }

    @Test
    void averageLinkageLooksAtTheMeanOverAllPairs() {
        Correlations correlations = Correlations.of(FAMILIES.design(), FAMILIES.weights());
        double threshold = 0.6;

        List<Cluster> clusters = Clusters.of(FAMILIES, Linkage.AVERAGE, threshold);

        for (Cluster cluster : clusters) {
            for (Cluster other : clusters) {
                if (!other.equals(cluster)) {
                    assertThat(mean(correlations, cluster, other)).isLessThan(threshold);
                }
            }
        }
    }

    @Test
    void duplicatesAreTogetherAtTheHighestThreshold() {
        CodedSample sample = Samples.binned(Samples.loans(43, 800, new double[] {1, 0.5}, 0));
        List<Binning> twice = new ArrayList<>(sample.variables());
        twice.add(sample.variables().getFirst());
        CodedSample repeated = new CodedSample(
                twice,
                new byte[][] {sample.codes()[0], sample.codes()[1], sample.codes()[0]},
                sample.bad(),
                sample.weights());

        List<Cluster> clusters = Clusters.of(repeated, Linkage.COMPLETE, 1);

        assertThat(clusters.getFirst().members()).containsExactly("x0", "x0");
        assertThat(clusters.getFirst().loosest()).isCloseTo(1, within(0.0));
        assertThat(clusters).hasSize(2);
    }

    @Test
    void theOrderOfRowsAndTheNumberOfThreadsChangeNothing() {
        List<Cluster> one = Threads.with(1, () -> Clusters.of(FAMILIES, Linkage.AVERAGE, 0.6));

        assertThat(Threads.with(4, () -> Clusters.of(FAMILIES, Linkage.AVERAGE, 0.6)))
                .isEqualTo(one);
        assertThat(Clusters.of(Samples.shuffled(FAMILIES, 3), Linkage.AVERAGE, 0.6).stream()
                        .map(Cluster::members))
                .isEqualTo(one.stream().map(Cluster::members).toList());
    }

    @Test
    void aThresholdOutsideItsRangeIsRefused() {
        for (double threshold : new double[] {0, -0.5, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> Clusters.of(FAMILIES, Linkage.COMPLETE, threshold))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem().code()).isEqualTo(ScoreProblem.PARAMETER));
        }
    }

    private static double least(Correlations correlations, Cluster one, Cluster other) {
        return pairs(correlations, one, other).stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElseThrow();
    }

    private static double mean(Correlations correlations, Cluster one, Cluster other) {
        return pairs(correlations, one, other).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    private static List<Double> pairs(Correlations correlations, Cluster one, Cluster other) {
        List<Double> pairs = new ArrayList<>();
        for (int i = 0; i < FAMILIES.size(); i++) {
            for (int k = 0; k < FAMILIES.size(); k++) {
                if (one.members().contains(FAMILIES.name(i)) && other.members().contains(FAMILIES.name(k))) {
                    pairs.add(Math.abs(correlations.between(i, k)));
                }
            }
        }
        return pairs;
    }

    private static CodedSample families(long seed, int rows) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] x = new double[9][rows];
        byte[] bad = new byte[rows];
        double[] slope = {1, 0.7, 0.4};
        for (int row = 0; row < rows; row++) {
            double eta = -1;
            for (int family = 0; family < 3; family++) {
                double shared = random.nextGaussian();
                eta += slope[family] * shared;
                for (int member = 0; member < 3; member++) {
                    x[3 * family + member][row] = shared + random.nextGaussian() * (0.2 + 0.15 * member);
                }
            }
            bad[row] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0);
        }
        List<Column> inputs = IntStream.range(0, 9)
                .<Column>mapToObj(j -> new NumberColumn("abc".charAt(j / 3) + "" + j % 3, x[j]))
                .toList();
        return Samples.binned(Samples.sample(inputs, bad));
    }
}
