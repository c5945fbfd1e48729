package org.bulwark.score.binning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bulwark.basics.Problem;
import org.bulwark.data.Numbers;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.binning.BinningOutcome.Tried;
import org.bulwark.score.binning.BinningRules.Places;
import org.bulwark.score.binning.BinningRules.Sizes;

/** Chooses how to join pieces: the one split of the trend asked for, or the simplest of all that loses little. */
final class SplitChoice {

    private final List<BinCounts> pieces;
    private final BinCounts all;
    private final BinningRules rules;
    private final List<Tried> tried = new ArrayList<>();

    /**
     * A choice to be made.
     *
     * @param pieces what fell into each piece, in order; at least one with weight
     * @param all what fell into all bins
     */
    SplitChoice(List<BinCounts> pieces, BinCounts all, BinningRules rules) {
        this.pieces = pieces;
        this.all = all;
        this.rules = rules;
    }

    /** The split, its trend and what was tried; or why there is none. */
    sealed interface Answer {
        /** Found. */
        record Found(Split split, Trend trend, List<Tried> tried) implements Answer {}

        /** Not to be had. */
        record None(Problem problem, BinningRules nearest) implements Answer {}
    }

    Answer make() {
        Segments segments = new Segments(pieces, all, rules);
        if (rules.places() instanceof Places.Exactly || rules.places() instanceof Places.Groups) {
            return asGiven(segments);
        }
        return best(segments)
                .<Answer>map(b -> new Answer.Found(b.split, b.trend, tried))
                .orElseGet(() -> refuse(segments, rules.sizes()));
    }

    private Optional<Best> best(Segments segments) {
        Trend wish = rules.shape().trend();
        return wish == Trend.AUTOMATIC ? automatic(segments) : along(segments, wish, Double.NEGATIVE_INFINITY);
    }

    private record Best(Split split, Trend trend) {}

    private Optional<Best> along(Segments segments, Trend trend, double enough) {
        Sizes sizes = rules.sizes();
        Optional<Split> split = Search.along(trend).best(segments, sizes.minBins(), sizes.maxBins(), enough);
        split.ifPresent(s -> tried.add(new Tried(trend, s.worth(), s.bins())));
        return split.map(s -> new Best(s, trend));
    }

    /**
     * Monotone before bent before turned before free; of two in a line the better one. A bent line turns at most once, so it is not worth
     * more than the turned one, and its dearer search is spared where that one already loses too much.
     */
    private Optional<Best> automatic(Segments segments) {
        Optional<Best> free = along(segments, Trend.FREE, Double.NEGATIVE_INFINITY);
        if (free.isEmpty()) {
            return free;
        }
        double enough = free.get().split.worth() * (1 - rules.shape().tolerance());
        Optional<Best> monotone =
                better(enough, along(segments, Trend.ASCENDING, enough), along(segments, Trend.DESCENDING, enough));
        if (monotone.isPresent()) {
            return monotone;
        }
        Optional<Best> peak = along(segments, Trend.PEAK, enough).filter(b -> b.split.worth() >= enough);
        Optional<Best> valley = along(segments, Trend.VALLEY, enough).filter(b -> b.split.worth() >= enough);
        Optional<Best> bent = better(
                enough,
                peak.flatMap(p -> along(segments, Trend.CONCAVE, enough)),
                valley.flatMap(v -> along(segments, Trend.CONVEX, enough)));
        return bent.or(() -> better(enough, peak, valley)).or(() -> free);
    }

    private static Optional<Best> better(double enough, Optional<Best> one, Optional<Best> other) {
        return Stream.of(one, other)
                .flatMap(Optional::stream)
                .filter(best -> best.split.worth() >= enough)
                .reduce((a, b) -> b.split.beats(a.split) ? b : a);
    }

    private Answer asGiven(Segments segments) {
        int[] ends = new int[pieces.size()];
        double worth = 0;
        long bads = Long.MAX_VALUE;
        long weight = Long.MAX_VALUE;
        for (int i = 0; i < ends.length; i++) {
            ends[i] = i + 1;
            worth += segments.worth(i, i + 1);
            bads = Math.min(bads, Math.min(pieces.get(i).bads(), pieces.get(i).goods()));
            weight = Math.min(weight, pieces.get(i).weight());
        }
        Rates rates = Rates.of(pieces);
        Trend asked = rules.shape().trend();
        boolean runs = asked == Trend.AUTOMATIC || rates.run(asked);
        Trend trend = runs && asked != Trend.AUTOMATIC ? asked : rates.simplestTrend();
        Sizes wish = rules.sizes();
        boolean large = bads >= wish.minBads() && weight >= wish.leastWeight(all);
        if (runs && large) {
            return new Answer.Found(new Split(ends, worth), trend, tried);
        }
        Sizes sizes = large
                ? wish
                : new Sizes(
                        share(weight, wish.minShare()), Math.min(bads, wish.minBads()), wish.minBins(), wish.maxBins());
        BinningRules nearest = rules.sized(sizes);
        return none(
                large
                        ? "The trend of the given bins is " + trend + " and not " + asked + "."
                        : "A given bin is smaller than the rules allow: the smallest holds " + bads
                                + " rows of one outcome and " + percent(weight) + " of the weight.",
                runs ? nearest : nearest.running(trend));
    }

    private Answer refuse(Segments segments, Sizes sizes) {
        BinCounts regular = pieces.stream().reduce(BinCounts.NONE, BinCounts::plus);
        long bads = Math.min(regular.bads(), regular.goods());
        if (!segments.allowed(0, segments.pieces())) {
            Sizes nearest = new Sizes(
                    share(regular.weight(), sizes.minShare()), Math.min(bads, sizes.minBads()), 1, sizes.maxBins());
            return none(
                    "All regular values together hold " + bads + " rows of the rarer outcome and "
                            + percent(regular.weight()) + " of the weight; a bin must hold " + sizes.minBads() + " and "
                            + 100 * sizes.minShare() + " %.",
                    rules.sized(nearest));
        }
        int most = 1;
        int tooMany = Math.min(sizes.minBins(), segments.pieces() + 1);
        while (tooMany - most > 1) {
            int bins = (most + tooMany) / 2;
            if (new SplitChoice(pieces, all, atLeast(bins)).best(segments).isPresent()) {
                most = bins;
            } else {
                tooMany = bins;
            }
        }
        return none(
                "No " + sizes.minBins() + " bins of the size and trend asked for exist; the most are " + most + ".",
                atLeast(most));
    }

    private BinningRules atLeast(int bins) {
        Sizes sizes = rules.sizes();
        return rules.sized(new Sizes(sizes.minShare(), sizes.minBads(), bins, sizes.maxBins()));
    }

    private Answer none(String what, BinningRules nearest) {
        Sizes sizes = nearest.sizes();
        return new Answer.None(
                new Problem(
                        ScoreProblem.BINNING_INFEASIBLE,
                        what,
                        "The nearest feasible wish: minimum share " + Numbers.text(sizes.minShare()) + ", minimum bads "
                                + sizes.minBads() + ", minimum bins " + sizes.minBins() + ", trend "
                                + nearest.shape().trend() + "."),
                nearest);
    }

    /** The greatest share in millionths that so much weight fulfils. */
    private double share(long weight, double wish) {
        return Math.min(wish, Math.floor(1e6 * weight / all.weight()) / 1e6);
    }

    private String percent(long weight) {
        return Math.round(1000.0 * weight / all.weight()) / 10.0 + " %";
    }
}
