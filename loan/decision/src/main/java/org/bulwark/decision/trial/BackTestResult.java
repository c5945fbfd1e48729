package org.bulwark.decision.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bulwark.decision.Outcome;
import org.bulwark.score.validation.Interval;

/**
 * What a candidate policy would have decided of past applications.
 *
 * @param all all of them
 * @param segments by segment, sorted by name and value
 * @param switched the ids of those that change side, the smallest first, as many as are kept
 * @param switchedInAll how many change side in all
 */
public record BackTestResult(Segment all, List<Segment> segments, List<Switch> switched, long switchedInAll) {

    /** Copies the lists. */
    public BackTestResult {
        segments = List.copyOf(segments);
        switched = List.copyOf(switched);
    }

    /**
     * One that changes side.
     *
     * @param id its name
     * @param before the old outcome
     * @param after the candidate's
     */
    public record Switch(String id, Outcome before, Outcome after) implements Comparable<Switch> {
        @Override
        public int compareTo(Switch other) {
            return id.compareTo(other.id);
        }
    }

    /**
     * A part of the applications.
     *
     * @param name what divides, empty for all
     * @param value the part
     * @param counts applications by old and new outcome
     * @param weights what they stand for, in thousandths
     * @param before how those went that were approved
     * @param after how those went that the candidate approves, as far as is known
     */
    public record Segment(String name, String value, Matrix counts, Matrix weights, BadRate before, BadRate after) {

        /** The weighted share that was approved. */
        public double approvalBefore() {
            return weights.shareBefore(Outcome.APPROVE);
        }

        /** The weighted share that the candidate approves. */
        public double approvalAfter() {
            return weights.shareAfter(Outcome.APPROVE);
        }
    }

    /**
     * Numbers by old and new outcome.
     *
     * @param cells row by row: old approve, refer, decline; in each the new ones
     */
    public record Matrix(List<Long> cells) {

        Matrix(long[] cells) {
            this(LongStream.of(cells).boxed().toList());
        }

        /** Copies the list. */
        public Matrix {
            cells = List.copyOf(cells);
        }

        /** The number that went from one outcome to another. */
        public long of(Outcome before, Outcome after) {
            return cells.get(cell(before, after));
        }

        /** The place of a cell. */
        static int cell(Outcome before, Outcome after) {
            return 3 * place(before) + place(after);
        }

        private static int place(Outcome outcome) {
            return switch (outcome) {
                case APPROVE -> 0;
                case REFER -> 1;
                case DECLINE -> 2;
            };
        }

        /** All of them. */
        public long total() {
            return cells.stream().mapToLong(cell -> cell).sum();
        }

        /** The share with an old outcome; NaN of none. */
        public double shareBefore(Outcome outcome) {
            long sum = 0;
            for (Outcome after : Outcome.values()) {
                sum += of(outcome, after);
            }
            return (double) sum / total();
        }

        /** The share with a new outcome; NaN of none. */
        public double shareAfter(Outcome outcome) {
            long sum = 0;
            for (Outcome before : Outcome.values()) {
                sum += of(before, outcome);
            }
            return (double) sum / total();
        }

        /** Those whose outcome is another. */
        public long switched() {
            List<Long> same = new ArrayList<>();
            for (Outcome outcome : Outcome.values()) {
                same.add(of(outcome, outcome));
            }
            return total() - same.stream().mapToLong(cell -> cell).sum();
        }
    }

    /**
     * How those approved went.
     *
     * @param rate the weighted share of bads among those whose end is known; NaN when it is known of none
     * @param interval where the true rate may lie: Jeffreys, 95 %, over the effective number (Kish); nothing when known of none
     * @param known the weight of those whose end is known, in thousandths
     * @param unknown the weight of those whose end is not known: newly approved ones, mostly
     */
    public record BadRate(double rate, Optional<Interval> interval, long known, long unknown) {

        static BadRate of(long known, long bad, long squares, long unknown) {
            if (known == 0) {
                return new BadRate(Double.NaN, Optional.empty(), known, unknown);
            }
            double rate = (double) bad / known;
            double effective = (double) known * known / squares;
            Interval interval = Interval.jeffreys(rate * effective, effective, Interval.USUAL);
            return new BadRate(rate, Optional.of(interval), known, unknown);
        }
    }
}
