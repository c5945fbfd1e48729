package org.bulwark.score.validation;

import java.util.Arrays;

/**
 * The rule by which rows are put into groups of like PD. Tests over groups depend on it (statistics packages give different
 * Hosmer–Lemeshow figures for the same model because theirs differ), so it is always an argument.
 *
 * <p>Rows of one PD are never parted, and groups without rows do not exist, so that there may be fewer groups than asked for.
 */
public sealed interface Grouping {

    /** Groups of about equal weight: a PD goes where the middle of its weight falls. */
    static Grouping quantiles(int groups) {
        Setting.atLeast("The number of groups", groups, 1);
        return new Quantiles(groups);
    }

    /** One group for each distinct PD, as when the PDs are those of rating grades. */
    static Grouping byValue() {
        return new ByValue();
    }

    /** Groups with fixed ends: the first holds PDs up to and including the first cut, and so on; the last those above all cuts. */
    static Grouping cuts(double... cuts) {
        return new Cuts(cuts.clone());
    }

    /** For each group the number of the first value after it, ascending; the last is {@link Ranking#values()}. */
    int[] ends(Ranking ranking);

    /**
     * See {@link Grouping#quantiles}.
     *
     * @param groups how many at most
     */
    record Quantiles(int groups) implements Grouping {
        @Override
        public int[] ends(Ranking ranking) {
            double total = ranking.weight();
            return Ends.where(ranking.values(), value -> {
                double below = (double) ranking.goodBelow(value) + ranking.badBelow(value);
                double middle = below + (ranking.good(value) + ranking.bad(value)) / 2.0;
                return (int) Math.floor(groups * (middle / total));
            });
        }
    }

    /** See {@link Grouping#byValue}. */
    record ByValue() implements Grouping {
        @Override
        public int[] ends(Ranking ranking) {
            return Ends.where(ranking.values(), value -> value);
        }
    }

    /**
     * See {@link Grouping#cuts}.
     *
     * @param cuts the upper ends, ascending
     */
    record Cuts(double[] cuts) implements Grouping {

        /** Refuses cuts that do not ascend with {@link ValidationProblem#VALIDATION_SETTING_INVALID}. */
        public Cuts {
            for (int i = 1; i < cuts.length; i++) {
                if (!(cuts[i] > cuts[i - 1])) {
                    throw ValidationProblem.VALIDATION_SETTING_INVALID.with(
                            "The cuts " + Arrays.toString(cuts) + " do not ascend.", "Give them in ascending order.");
                }
            }
        }

        @Override
        public int[] ends(Ranking ranking) {
            return Ends.where(ranking.values(), value -> {
                int place = Arrays.binarySearch(cuts, ranking.risk(value));
                return place >= 0 ? place : -place - 1;
            });
        }
    }
}
