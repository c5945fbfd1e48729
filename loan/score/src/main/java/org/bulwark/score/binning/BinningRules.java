package org.bulwark.score.binning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.data.Numbers;
import org.bulwark.score.ScoreProblem;

/**
 * What a person wants of the bins of a variable.
 *
 * @param objective what to maximise
 * @param shape how the bad rate may run
 * @param sizes how large bins must be and how many there may be
 * @param places where a variable may be cut
 * @param outside what becomes of values that no regular bin holds
 */
public record BinningRules(Objective objective, Shape shape, Sizes sizes, Places places, Outside outside) {

    /** The most bins of one variable, so that a bin's number fits in a byte with room for special and missing ones. */
    public static final int MOST_BINS = 100;

    /** The house's default. */
    public static final BinningRules DEFAULT = new BinningRules(
            Objective.INFORMATION_VALUE,
            new Shape(Trend.AUTOMATIC, 0.10),
            new Sizes(0.02, 3, 1, 5),
            new Places.Quantiles(100),
            new Outside(new Tie.Own(), new Tie.Own(), Unseen.NEUTRAL, 0));

    /**
     * How the bad rate may run from bin to bin.
     *
     * @param trend the trend
     * @param tolerance with {@link Trend#AUTOMATIC}: the share of the objective that a simpler trend may cost, 0 to 1
     */
    public record Shape(Trend trend, double tolerance) {
        /** Checks the range: {@link ScoreProblem#BINNING_RULES}. */
        public Shape {
            require(tolerance >= 0 && tolerance <= 1, "a tolerance of " + tolerance, "0 to 1");
        }
    }

    /**
     * How large bins must be; special and missing bins are exempt.
     *
     * @param minShare the least share of all weight in a bin, 0 to 1
     * @param minBads the least number of bad rows, and of good rows, in a bin
     * @param minBins the least number of bins, at least 1
     * @param maxBins the most bins, special and missing ones not counted
     */
    public record Sizes(double minShare, long minBads, int minBins, int maxBins) {
        /** Checks the ranges: {@link ScoreProblem#BINNING_RULES}. */
        public Sizes {
            require(minShare >= 0 && minShare <= 1, "a minimum share of " + minShare, "0 to 1");
            require(minBads >= 0, "a minimum of " + minBads + " bads", "0 or more");
            require(maxBins >= 1 && maxBins <= MOST_BINS, "a maximum of " + maxBins + " bins", "1 to " + MOST_BINS);
            require(minBins >= 1 && minBins <= maxBins, "a minimum of " + minBins + " bins", "1 to " + maxBins);
        }

        /** The least weight of a bin; a bin of exactly the least share is large enough, whatever the last bit says. */
        long leastWeight(BinCounts all) {
            return (long) Math.ceil(minShare * all.weight() * (1 - 1e-12));
        }
    }

    /** Where a variable may be cut. */
    public sealed interface Places {

        /**
         * At the borders of this many pieces of about equal weight; levels of a category are pieces already and are joined only when there
         * are more.
         */
        record Quantiles(int pieces) implements Places {
            /** The most pieces that the search accepts. */
            public static final int MOST = 400;

            /** Checks the range: {@link ScoreProblem#BINNING_RULES}. */
            public Quantiles {
                require(pieces >= 2 && pieces <= MOST, pieces + " pre-bins", "2 to " + MOST);
            }
        }

        /** At these numbers, ascending, and nowhere else; the search may leave some out. */
        record Among(List<Double> cuts) implements Places {
            /** Copies and checks the order. */
            public Among {
                cuts = ascending(cuts);
            }
        }

        /** At exactly these numbers, ascending; how many bins that makes is then settled, whatever the sizes say. */
        record Exactly(List<Double> cuts) implements Places {
            /** Copies and checks number and order. */
            public Exactly {
                cuts = ascending(cuts);
                require(cuts.size() < MOST_BINS, cuts.size() + " exact cuts", "fewer than " + MOST_BINS);
            }
        }

        /** A category in exactly these groups of levels; levels in none of them make a last group. */
        record Groups(List<List<String>> groups) implements Places {
            /** Copies and refuses a level in two groups. */
            public Groups {
                groups = groups.stream().map(List::copyOf).toList();
                require(groups.size() < MOST_BINS, groups.size() + " groups", "fewer than " + MOST_BINS);
                require(groups.stream().noneMatch(List::isEmpty), "a group without levels", "each group a level");
                List<String> all = groups.stream().flatMap(List::stream).toList();
                require(all.size() == all.stream().distinct().count(), "a level in two groups", "each level once");
            }
        }
    }

    /**
     * What becomes of values that no regular bin holds.
     *
     * @param missing where missing values go
     * @param special where special codes go
     * @param unseen what a level that learning never saw is worth, and a missing value when learning saw none
     * @param smoothing rows of average risk that are added to every bin before its WOE is taken, 0 or more; 0 gives the textbook's WOE
     */
    public record Outside(Tie missing, Tie special, Unseen unseen, double smoothing) {
        /** Checks the range: {@link ScoreProblem#BINNING_RULES}. */
        public Outside {
            require(smoothing >= 0 && smoothing <= 1e6, "a smoothing of " + smoothing + " rows", "0 to 1000000");
        }
    }

    /** Where missing values, or special codes, go. */
    public sealed interface Tie {
        /** The tie in words. */
        default String inWords() {
            return switch (this) {
                case Own own -> "apart";
                case WithValue(String value) -> "with " + value;
                case Riskiest riskiest -> "with the riskiest";
                case Safest safest -> "with the safest";
            };
        }

        /** To a bin of their own. */
        record Own() implements Tie {}

        /** To the regular bin that holds this value, a number or a level. */
        record WithValue(String value) implements Tie {}

        /** To the regular bin with the highest bad rate. */
        record Riskiest() implements Tie {}

        /** To the regular bin with the lowest bad rate. */
        record Safest() implements Tie {}
    }

    /** What a value is worth that learning never saw. A stated policy, never the nearest bin. */
    public enum Unseen {
        /** The population's average: a WOE of 0. */
        NEUTRAL,
        /** The lowest WOE of the variable. */
        WORST,
        /** The same as a missing value. */
        AS_MISSING
    }

    /** The same with another objective. */
    public BinningRules maximising(Objective other) {
        return new BinningRules(other, shape, sizes, places, outside);
    }

    /** The same with another trend. */
    public BinningRules running(Trend trend) {
        return new BinningRules(objective, new Shape(trend, shape.tolerance), sizes, places, outside);
    }

    /** The same with other sizes. */
    public BinningRules sized(Sizes other) {
        return new BinningRules(objective, shape, other, places, outside);
    }

    /** The same with other places to cut. */
    public BinningRules cut(Places other) {
        return new BinningRules(objective, shape, sizes, other, outside);
    }

    /** The same with another fate of values outside the regular bins. */
    public BinningRules with(Outside other) {
        return new BinningRules(objective, shape, sizes, places, other);
    }

    /** The pieces to start from, when the search may choose. */
    Optional<Integer> quantiles() {
        return places instanceof Places.Quantiles(int pieces) ? Optional.of(pieces) : Optional.empty();
    }

    /** The rules in words, for provenance; the same rules give the same words. */
    public String inWords() {
        String at = switch (places) {
            case Places.Quantiles(int pieces) -> "from " + pieces + " pre-bins";
            case Places.Among(List<Double> cuts) -> "cut among " + cuts;
            case Places.Exactly(List<Double> cuts) -> "cut at " + cuts;
            case Places.Groups(List<List<String>> groups) -> "groups " + groups;
        };
        return word(objective) + ", trend " + word(shape.trend) + " (tolerance " + Numbers.text(shape.tolerance) + "), "
                + sizes.minBins + " to " + sizes.maxBins + " bins " + at + ", each with "
                + Numbers.text(sizes.minShare) + " of the weight and " + sizes.minBads
                + " of either outcome at least; missing " + outside.missing.inWords() + ", special codes "
                + outside.special.inWords() + ", unseen " + word(outside.unseen) + ", smoothing "
                + Numbers.text(outside.smoothing);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<Double> ascending(List<Double> cuts) {
        require(cuts.size() < Places.Quantiles.MOST, cuts.size() + " cuts", "fewer than " + Places.Quantiles.MOST);
        for (int i = 0; i < cuts.size(); i++) {
            require(Double.isFinite(cuts.get(i)), "the cut " + cuts.get(i), "finite numbers");
            require(i == 0 || cuts.get(i - 1) < cuts.get(i), "cuts out of order at " + cuts.get(i), "ascending cuts");
        }
        return List.copyOf(cuts);
    }

    private static void require(boolean holds, String given, String allowed) {
        if (!holds) {
            throw ScoreProblem.BINNING_RULES.with("The rules for bins have " + given + ".", "Give " + allowed + ".");
        }
    }
}
