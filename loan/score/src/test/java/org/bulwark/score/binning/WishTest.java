package org.bulwark.score.binning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.score.binning.Refusals.assertRefused;

import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.bulwark.score.binning.BinningRules.Places;
import org.bulwark.score.binning.BinningRules.Shape;
import org.bulwark.score.binning.BinningRules.Sizes;
import org.bulwark.score.binning.BinningRules.Tie;
import org.bulwark.score.binning.BinningRules.Unseen;
import org.bulwark.score.binning.Draws.Kind;
import org.bulwark.score.binning.Draws.Rows;
import org.junit.jupiter.api.Test;

/** A wish is fulfilled to the letter, or refused with a nearest one that can be fulfilled. */
class WishTest {

    private static BinningRules drawn(SplittableRandom random, int rows) {
        int minBins = random.nextInt(3) == 0 ? random.nextInt(1, 12) : 1;
        Sizes sizes = new Sizes(
                random.nextInt(3) == 0 ? random.nextDouble() : random.nextDouble(0.1),
                random.nextInt(3) == 0 ? random.nextInt(rows) : random.nextInt(10),
                minBins,
                random.nextInt(minBins, 14));
        Places places = switch (random.nextInt(4)) {
            case 0 -> new Places.Among(List.of(-1.0, 0.0, 0.3, 1.0, 400.0));
            case 1 -> new Places.Exactly(List.of(-1.0, 0.3, 400.0));
            default -> new Places.Quantiles(random.nextInt(2, 30));
        };
        return BinningRules.DEFAULT
                .sized(sizes)
                .running(List.of(Trend.values()).get(random.nextInt(8)))
                .maximising(List.of(Objective.values()).get(random.nextInt(3)))
                .cut(places);
    }

    @Test
    void everyWishForANumberIsFulfilledOrItsNearestIs() {
        SplittableRandom random = new SplittableRandom(71);
        int refused = 0;
        for (int i = 0; i < 1_500; i++) {
            Kind kind = List.of(Kind.values()).get(random.nextInt(8));
            Rows rows = Draws.numbers(kind, random.nextInt(20, 400), i);
            BinningRules wish = drawn(random, rows.bad().length);
            refused += check(rows, Draws.specials(kind), wish) ? 0 : 1;
        }
        assertThat(refused).isBetween(300, 1_200);
    }

    @Test
    void everyWishForACategoryIsFulfilledOrItsNearestIs() {
        SplittableRandom random = new SplittableRandom(72);
        int refused = 0;
        for (int i = 0; i < 1_500; i++) {
            Rows rows = Draws.levels(random.nextInt(1, 40), random.nextInt(40, 400), i);
            BinningRules wish = drawn(random, rows.bad().length);
            Places places = random.nextInt(3) == 0
                    ? new Places.Groups(List.of(List.of("L0", "L3"), List.of("L1")))
                    : new Places.Quantiles(random.nextInt(2, 30));
            refused += check(rows, Draws.NONE, wish.cut(places)) ? 0 : 1;
        }
        assertThat(refused).isBetween(300, 1_200);
    }

    /** Whether the wish was fulfilled. */
    private static boolean check(Rows rows, SequencedMap<String, String> specials, BinningRules wish) {
        if (!(rows.bin(specials, wish) instanceof BinningOutcome.Binned(Binning binning, var tried))) {
            Refusals.assertNearestHolds(rows, specials, wish);
            return false;
        }
        List<BinCounts> regular = binning.bins().stream()
                .limit(binning.regularBins())
                .map(Bin::counts)
                .toList();
        if (regular.stream().allMatch(counts -> counts.weight() == 0)) {
            return true; // nothing to bin
        }
        Sizes sizes = wish.sizes();
        for (BinCounts counts : regular) {
            assertThat((double) counts.weight())
                    .isGreaterThanOrEqualTo(sizes.minShare() * binning.counts().weight() * (1 - 1e-12));
            assertThat(Math.min(counts.bads(), counts.goods())).isGreaterThanOrEqualTo(sizes.minBads());
        }
        if (wish.places() instanceof Places.Quantiles || wish.places() instanceof Places.Among) {
            assertThat(regular).hasSizeBetween(sizes.minBins(), sizes.maxBins());
        }
        assertThat(BruteForce.runs(regular.stream().filter(c -> c.weight() > 0).toList(), binning.trend()))
                .isTrue();
        Trend asked = wish.shape().trend();
        if (asked != Trend.AUTOMATIC) {
            assertThat(BruteForce.runs(
                            regular.stream().filter(c -> c.weight() > 0).toList(), asked))
                    .isTrue();
        }
        return true;
    }

    /** Ninety-nine bins of a variable with a handful: the answer comes at once. */
    @Test
    void wishForFarTooManyBinsIsRefusedWithTheMostThereAre() {
        Rows rows = Draws.numbers(Kind.DISCRETE, 2_000, 73);
        for (Trend trend : Trend.values()) {
            BinningRules wish = BinningRules.DEFAULT.running(trend).sized(new Sizes(0.02, 5, 99, 100));
            int most =
                    Refusals.assertNearestHolds(rows, Draws.NONE, wish).sizes().minBins();
            assertThat(most).isBetween(1, 12);
            BinningRules one = BinningRules.DEFAULT.running(trend).sized(new Sizes(0.02, 5, most + 1, 100));
            assertThat(rows.bin(Draws.NONE, one)).isInstanceOf(BinningOutcome.Refused.class);
        }
    }

    @Test
    void wishForMoreBadsThanThereAreIsRefused() {
        Rows rows = Draws.numbers(Kind.CONTINUOUS, 500, 74);
        BinningRules nearest = Refusals.assertNearestHolds(
                rows, Draws.NONE, BinningRules.DEFAULT.sized(new Sizes(0, 1_000_000, 1, 5)));
        assertThat(nearest.sizes().minBads()).isBetween(50L, 250L);
    }

    @Test
    void rulesOutOfRangeAreRefused() {
        assertRefused("score/binning-rules", () -> new Sizes(-0.1, 0, 1, 5));
        assertRefused("score/binning-rules", () -> new Sizes(Double.NaN, 0, 1, 5));
        assertRefused("score/binning-rules", () -> new Sizes(0, -1, 1, 5));
        assertRefused("score/binning-rules", () -> new Sizes(0, 0, 0, 5));
        assertRefused("score/binning-rules", () -> new Sizes(0, 0, 6, 5));
        assertRefused("score/binning-rules", () -> new Sizes(0, 0, 1, 101));
        assertRefused("score/binning-rules", () -> new Shape(Trend.FREE, 1.1));
        assertRefused("score/binning-rules", () -> new Places.Quantiles(1));
        assertRefused("score/binning-rules", () -> new Places.Quantiles(401));
        assertRefused("score/binning-rules", () -> new Places.Groups(List.of(List.of("a"), List.of("a"))));
        assertRefused(
                "score/binning-rules",
                () -> new BinningRules.Outside(new Tie.Own(), new Tie.Own(), Unseen.NEUTRAL, Double.NaN));
    }
}
