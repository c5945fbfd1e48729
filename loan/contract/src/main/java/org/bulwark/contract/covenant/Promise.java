package org.bulwark.contract.covenant;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bulwark.contract.ContractProblem;

/** What was promised. Expressions are CEL over the facts of the figures that the client delivers. */
public sealed interface Promise {

    /** Which side of the threshold is good. */
    enum Direction {
        /** The ratio is the threshold or more. */
        AT_LEAST,
        /** The ratio is the threshold or less. */
        AT_MOST
    }

    /** A part of a ratio. */
    enum Part {
        /** What is above the line. */
        NUMERATOR,
        /** What is below the line. */
        DENOMINATOR
    }

    /**
     * A ratio keeps to a threshold.
     *
     * @param numerator an expression that gives a number, or the name of one fact
     * @param denominator the same; {@code 1} where the numerator is tested by itself
     * @param direction which side is good
     * @param thresholds the thresholds by the first test date on which they hold; the first of them holds before it too
     * @param warningShare a headroom below this share of the threshold is a warning; 0.1 is usual
     * @param addBacks what the agreement lets the client add to the reported figures
     */
    record Ratio(
            String numerator,
            String denominator,
            Direction direction,
            NavigableMap<LocalDate, Double> thresholds,
            double warningShare,
            List<AddBack> addBacks)
            implements Promise {

        /** The warning share that holds unless another is agreed (the rule in use: a headroom below 10 %). */
        public static final double WARNING_SHARE = 0.1;

        /** Copies and checks: {@link ContractProblem#COVENANT_INVALID}. */
        public Ratio {
            thresholds = Collections.unmodifiableNavigableMap(new TreeMap<>(thresholds));
            addBacks = List.copyOf(addBacks);
            boolean finite = thresholds.values().stream().allMatch(Double::isFinite);
            if (thresholds.isEmpty() || !finite || !(warningShare >= 0 && warningShare < 10)) {
                throw ContractProblem.COVENANT_INVALID.with(
                        "A ratio cannot have the thresholds " + thresholds + " and the warning share " + warningShare
                                + ".",
                        "Give at least one threshold, and a share of 0 or more, for example 0.1.");
            }
        }

        /** A ratio with one threshold, the usual warning share and no add-backs. */
        public static Ratio of(String numerator, String denominator, Direction direction, double threshold) {
            TreeMap<LocalDate, Double> always = new TreeMap<>(Map.of(LocalDate.of(1, 1, 1), threshold));
            return new Ratio(numerator, denominator, direction, always, WARNING_SHARE, List.of());
        }

        /** The threshold on a test date. */
        public double threshold(LocalDate testDate) {
            Map.Entry<LocalDate, Double> step = thresholds.floorEntry(testDate);
            return (step == null ? thresholds.firstEntry() : step).getValue();
        }
    }

    /**
     * Something that the agreement lets the client add to a reported figure.
     *
     * @param code names it
     * @param expression an expression that gives a number, to be added
     * @param part to which part of the ratio
     */
    record AddBack(String code, String expression, Part part) {}

    /**
     * A document comes in time.
     *
     * @param document which
     */
    record Information(String document) implements Promise {}

    /**
     * Something does not happen.
     *
     * @param expression gives true when it has happened
     */
    record Event(String expression) implements Promise {}

    /**
     * The money is used for what it was lent for.
     *
     * @param purposes what it was lent for
     * @param mostOtherPpm the share of what was spent that may go elsewhere, in parts per million
     */
    record UseOfFunds(SortedSet<String> purposes, long mostOtherPpm) implements Promise {
        /** Copies and checks: {@link ContractProblem#COVENANT_INVALID}. */
        public UseOfFunds {
            purposes = Collections.unmodifiableSortedSet(new TreeSet<>(purposes));
            if (purposes.isEmpty() || mostOtherPpm < 0 || mostOtherPpm > 1_000_000) {
                throw ContractProblem.COVENANT_INVALID.with(
                        "Money lent for " + purposes + " with " + mostOtherPpm
                                + " parts per million for others cannot be.",
                        "Name a purpose, and give 0 to 1000000 parts per million.");
            }
        }
    }
}
