package org.bulwark.screening.name;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.bulwark.screening.name.Pairs.Pair;

/**
 * The assignment of one name's tokens to another's with the best score, found by trying all that do not exclude each other. A pair that
 * excludes no other is always taken, which can only be better; where tokens repeat, what is tried is bounded by {@value #MOST_STEPS} steps,
 * and the best found until then stands. No name that people bear comes near.
 */
final class Assignment {

    private static final int MOST_STEPS = 50_000;

    private final List<Pair> pairs;
    private final int[] oneWeights;
    private final int[] otherWeights;
    private final long oneTotal;
    private final long otherTotal;
    private final Deque<Pair> taken = new ArrayDeque<>();
    private int steps;
    private List<Pair> best = List.of();
    private long bestAbove;
    private long bestBelow = 1;

    private Assignment(List<Pair> pairs, int[] oneWeights, int[] otherWeights) {
        this.pairs = pairs;
        this.oneWeights = oneWeights;
        this.otherWeights = otherWeights;
        this.oneTotal = sum(oneWeights, -1);
        this.otherTotal = sum(otherWeights, -1);
    }

    /**
     * What came of it.
     *
     * @param score in ten-thousandths
     * @param pairs the pairs taken, by the first token of the first name
     */
    record Best(int score, List<Pair> pairs) {}

    static Best of(List<Pair> pairs, int[] oneWeights, int[] otherWeights) {
        Assignment assignment = new Assignment(pairs, oneWeights, otherWeights);
        assignment.from(0, 0, 0);
        return new Best(Formula.score(assignment.bestAbove, assignment.bestBelow), assignment.best);
    }

    private void from(int place, int one, int other) {
        if (place == pairs.size() || ++steps > MOST_STEPS) {
            judge(one, other);
            return;
        }
        Pair pair = pairs.get(place);
        boolean free = (one & pair.one()) == 0 && (other & pair.other()) == 0;
        if (free) {
            taken.addLast(pair);
            from(place + 1, one | pair.one(), other | pair.other());
            taken.removeLast();
        }
        if (!free || isContested(place, one, other)) {
            from(place + 1, one, other);
        }
    }

    private boolean isContested(int place, int one, int other) {
        for (Pair rival : pairs.subList(place + 1, pairs.size())) {
            boolean open = (one & rival.one()) == 0 && (other & rival.other()) == 0;
            if (open && pairs.get(place).excludes(rival)) {
                return true;
            }
        }
        return false;
    }

    private void judge(int one, int other) {
        long paired = 0;
        long above = 0;
        for (Pair pair : taken) {
            paired += pair.weight();
            above += (long) pair.weight() * pair.likeness();
        }
        long below = Formula.below(paired, oneTotal - sum(oneWeights, one), otherTotal - sum(otherWeights, other));
        if (above * bestBelow > bestAbove * below) {
            best = List.copyOf(taken);
            bestAbove = above;
            bestBelow = below;
        }
    }

    private static long sum(int[] weights, int bits) {
        long sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (bits >> i & 1) == 1 ? weights[i] : 0;
        }
        return sum;
    }
}
