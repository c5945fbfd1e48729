package org.bulwark.score.binning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bulwark.basics.Problem;
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
        Sizes sizes = rules.sizes();
        Trend wish = rules.shape().trend();
        Optional<Best> best =
                wish == Trend.AUTOMATIC ? automatic(segments) : along(segments, wish, Double.NEGATIVE_INFINITY);
        return best.<Answer>map(b -> new Answer.Found(b.split, b.trend, tried))
                .orElseGet(() -> refuse(segments, sizes));
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
        Sizes wish = rules.sizes();
        if (bads < wish.minBads() || weight < wish.minShare() * all.weight()) {
            Sizes nearest = new Sizes(
                    share(weight, wish.minShare()), Math.min(bads, wish.minBads()), wish.minBins(), wish.maxBins());
            return none(
                    "A given bin is smaller than the rules allow: the smallest holds " + bads
                            + " rows of one outcome and " + percent(weight) + " of the weight.",
                    nearest);
        }
        Split split = new Split(ends, worth);
        return new Answer.Found(split, trendOf(segments, split), tried);
    }

    /** The simplest trend that a given split shows. */
    private static Trend trendOf(Segments segments, Split split) {
        int rises = 0;
        int falls = 0;
        int firstFall = Integer.MAX_VALUE;
        int lastRise = -1;
        int firstRise = Integer.MAX_VALUE;
        int lastFall = -1;
        for (int i = 1; i < split.bins(); i++) {
            int start = i == 1 ? 0 : split.ends()[i - 2];
            double change =
                    segments.rate(split.ends()[i - 1], split.ends()[i]) - segments.rate(start, split.ends()[i - 1]);
            if (change > 0) {
                rises++;
                lastRise = i;
                firstRise = Math.min(firstRise, i);
            } else if (change < 0) {
                falls++;
                lastFall = i;
                firstFall = Math.min(firstFall, i);
            }
        }
        if (falls == 0) {
            return Trend.ASCENDING;
        }
        if (rises == 0) {
            return Trend.DESCENDING;
        }
        return lastRise < firstFall ? Trend.PEAK : lastFall < firstRise ? Trend.VALLEY : Trend.FREE;
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
                    nearest);
        }
        for (int bins = sizes.minBins() - 1; bins >= 1; bins--) {
            Sizes nearest = new Sizes(sizes.minShare(), sizes.minBads(), bins, sizes.maxBins());
            BinningRules fewer = rules.sized(nearest);
            if (new SplitChoice(pieces, all, fewer).make() instanceof Answer.Found) {
                return none(
                        "No " + sizes.minBins() + " bins of the size and trend asked for exist; the most are " + bins
                                + ".",
                        nearest);
            }
        }
        throw new AssertionError("one bin is allowed, yet no search found it");
    }

    private Answer none(String what, Sizes nearest) {
        BinningRules nearestRules = rules.sized(nearest);
        return new Answer.None(
                new Problem(
                        ScoreProblem.BINNING_INFEASIBLE,
                        what,
                        "The nearest feasible wish: minimum share " + nearest.minShare() + ", minimum bads "
                                + nearest.minBads() + ", minimum bins " + nearest.minBins() + "."),
                nearestRules);
    }

    private double share(long weight, double wish) {
        return Math.min(wish, (double) weight / all.weight() * (1 - 1e-12));
    }

    private String percent(long weight) {
        return Math.round(1000.0 * weight / all.weight()) / 10.0 + " %";
    }
}
