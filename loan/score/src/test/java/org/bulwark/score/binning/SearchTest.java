package org.bulwark.score.binning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bulwark.data.Weights;
import org.bulwark.score.binning.BinningRules.Shape;
import org.bulwark.score.binning.BinningRules.Sizes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The searches find the best split there is: compared with all splits, on small problems. */
class SearchTest {

    /** A random small problem: pieces, everything (the pieces and perhaps rows outside them), rules. */
    private record Problem(List<BinCounts> pieces, BinCounts all, BinningRules rules) {

        static Problem of(long seed, int mostPieces) {
            SplittableRandom random = new SplittableRandom(seed);
            // few rows give many equal rates, and so ties and lines that are exactly straight
            int mostRows = random.nextBoolean() ? 4 : 60;
            boolean weighted = random.nextInt(4) == 0;
            List<BinCounts> pieces = IntStream.range(0, random.nextInt(1, mostPieces + 1))
                    .mapToObj(i -> piece(random, mostRows, weighted))
                    .toList();
            BinCounts outside = random.nextBoolean() ? BinCounts.NONE : BinCounts.ofRows(9, 4);
            BinCounts all = pieces.stream().reduce(outside.plus(BinCounts.ofRows(2, 1)), BinCounts::plus);
            int minBins = random.nextInt(4) == 0 ? random.nextInt(1, 5) : 1;
            Sizes sizes = new Sizes(
                    random.nextBoolean() ? 0 : random.nextDouble(0.3),
                    random.nextBoolean() ? 0 : random.nextInt(mostRows),
                    minBins,
                    random.nextInt(minBins, 13));
            Objective objective = List.of(Objective.values()).get(random.nextInt(3));
            return new Problem(pieces, all, BinningRules.DEFAULT.sized(sizes).maximising(objective));
        }

        private static BinCounts piece(SplittableRandom random, int mostRows, boolean weighted) {
            int rows = random.nextInt(mostRows + 1);
            int bads = rows == 0 ? 0 : random.nextInt(rows + 1);
            if (!weighted) {
                return BinCounts.ofRows(rows, bads);
            }
            long bad = bads * random.nextLong(4);
            long good = (rows - bads) * random.nextLong(4);
            return new BinCounts(rows, bads, (bad + good) * Weights.ONE, bad * Weights.ONE);
        }

        Segments segments() {
            return new Segments(pieces, all, rules);
        }

        Optional<Split> search(Trend trend, double enough) {
            return Search.along(trend)
                    .best(segments(), rules.sizes().minBins(), rules.sizes().maxBins(), enough);
        }

        BruteForce bruteForce() {
            return new BruteForce(pieces, all, rules);
        }
    }

    private static void assertOptimal(long seed, int mostPieces, Trend trend) {
        Problem problem = Problem.of(seed, mostPieces);
        Optional<Split> found = problem.search(trend, Double.NEGATIVE_INFINITY);
        OptionalDouble best = problem.bruteForce().best(trend);
        assertThat(found.isPresent()).as("seed %d: %s", seed, problem).isEqualTo(best.isPresent());
        found.ifPresent(split -> {
            assertThat(split.worth()).as("seed %d: %s", seed, problem).isEqualTo(best.orElseThrow());
            List<BinCounts> bins = problem.bruteForce().bins(split);
            assertThat(bins).hasSize(split.bins());
            assertThat(problem.bruteForce().isAllowed(bins)).isTrue();
            assertThat(BruteForce.runs(bins, trend)).isTrue();
            assertThat(problem.bruteForce().worth(bins)).isEqualTo(split.worth());
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTOMATIC")
    void searchIsAsGoodAsLookingAtEverySplit(Trend trend) {
        for (long seed = 0; seed < 1_000; seed++) {
            assertOptimal(seed, 9, trend);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTOMATIC")
    @Tag("slow")
    void searchIsAsGoodAsLookingAtEverySplitOfTwelvePieces(Trend trend) {
        for (long seed = 10_000; seed < 12_000; seed++) {
            assertOptimal(seed, 12, trend);
        }
    }

    /** Told what is enough, a search may give up on less, and on nothing else. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTOMATIC")
    void searchThatKnowsWhatIsEnoughFindsTheSame(Trend trend) {
        for (long seed = 0; seed < 1_000; seed++) {
            Problem problem = Problem.of(seed, 9);
            Optional<Split> best = problem.search(trend, Double.NEGATIVE_INFINITY);
            double worth = best.map(Split::worth).orElse(1.0);
            for (double part : new double[] {0, 0.5, 0.99, 1, 1.01, 2}) {
                Optional<Split> found = problem.search(trend, part * worth);
                if (best.isPresent() && worth >= part * worth) {
                    assertThat(found.map(Split::worth)).contains(worth);
                    assertThat(found.map(Split::bins)).isEqualTo(best.map(Split::bins));
                } else {
                    found.ifPresent(split -> assertThat(split.worth()).isLessThanOrEqualTo(worth));
                }
            }
        }
    }

    /** What joined pieces reach only bounds the search: the split is the same, its ends too. */
    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void bendsAreTheSameWithAndWithoutJoiningPiecesFirst(int sign) {
        int found = 0;
        for (long seed = 0; seed < 300; seed++) {
            Problem problem = Problem.of(seed, 40);
            Sizes sizes = problem.rules.sizes();
            Optional<Split> without = new BendingSearch(sign, Integer.MAX_VALUE)
                    .best(problem.segments(), sizes.minBins(), sizes.maxBins());
            for (int many : new int[] {2, 8, 32}) {
                Optional<Split> with =
                        new BendingSearch(sign, many).best(problem.segments(), sizes.minBins(), sizes.maxBins());
                assertThat(with.map(Split::worth)).as("seed %d", seed).isEqualTo(without.map(Split::worth));
                assertThat(with.map(split -> IntStream.of(split.ends()).boxed().toList()))
                        .as("seed %d", seed)
                        .isEqualTo(without.map(
                                split -> IntStream.of(split.ends()).boxed().toList()));
            }
            found += without.isPresent() ? 1 : 0;
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void automaticTakesTheSimplestTrendThatLosesLittle() {
        for (long seed = 0; seed < 1_500; seed++) {
            double tolerance = new SplittableRandom(seed).nextInt(5) / 20.0;
            Problem problem = Problem.of(seed, 8);
            BinningRules rules = new BinningRules(
                    problem.rules.objective(),
                    new Shape(Trend.AUTOMATIC, tolerance),
                    problem.rules.sizes(),
                    problem.rules.places(),
                    problem.rules.outside());
            BruteForce bruteForce = problem.bruteForce();
            OptionalDouble free = bruteForce.best(Trend.FREE);
            if (!(new SplitChoice(problem.pieces, problem.all, rules).make()
                    instanceof SplitChoice.Answer.Found(Split split, Trend trend, var tried))) {
                assertThat(free).isEmpty();
                continue;
            }
            double enough = free.orElseThrow() * (1 - tolerance);
            List<Trend> simplest = Stream.of(
                            List.of(Trend.ASCENDING, Trend.DESCENDING),
                            List.of(Trend.CONCAVE, Trend.CONVEX),
                            List.of(Trend.PEAK, Trend.VALLEY),
                            List.of(Trend.FREE))
                    .filter(kin -> best(bruteForce, kin) >= enough)
                    .findFirst()
                    .orElseThrow();
            assertThat(trend).as("seed %d", seed).isIn(simplest);
            assertThat(split.worth()).as("seed %d", seed).isEqualTo(best(bruteForce, simplest));
            assertThat(tried)
                    .anyMatch(t -> t.trend() == trend && t.worth() == split.worth() && t.bins() == split.bins());
        }
    }

    private static double best(BruteForce bruteForce, List<Trend> kin) {
        return kin.stream()
                .map(bruteForce::best)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::orElseThrow)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    @Test
    void ofEqualSplitsTheOneWithFewerBinsIsTaken() {
        List<BinCounts> alike = List.of(
                BinCounts.ofRows(10, 2), BinCounts.ofRows(10, 2), BinCounts.ofRows(10, 8), BinCounts.ofRows(10, 8));
        BinCounts all = BinCounts.ofRows(40, 20);
        BinningRules rules = BinningRules.DEFAULT.sized(new Sizes(0, 0, 1, 4)).maximising(Objective.GINI);
        Segments segments = new Segments(alike, all, rules);
        for (Trend trend : List.of(Trend.ASCENDING, Trend.PEAK, Trend.FREE)) {
            assertThat(Search.along(trend)
                            .best(segments, 1, 4, Double.NEGATIVE_INFINITY)
                            .map(Split::ends))
                    .contains(new int[] {2, 4});
        }
    }
}
