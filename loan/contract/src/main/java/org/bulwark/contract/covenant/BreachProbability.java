package org.bulwark.contract.covenant;

import java.util.List;
import java.util.Optional;
import org.bulwark.contract.covenant.Promise.Direction;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** How likely a ratio is to be on the bad side of its threshold, from how it moved so far. */
public final class BreachProbability {

    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final int FEWEST = 3;

    private BreachProbability() {}

    /**
     * P(breach) a number of tests ahead: the last ratio, moved by a normal step without drift whose variance is that of the past changes
     * from test to test, times the number of tests. A rule of thumb, no model.
     *
     * @param past the ratios of past tests, the oldest first
     * @param threshold the threshold of the test
     * @param direction which side is good
     * @param testsAhead 1 for the next test
     * @return between 0 and 1; empty for fewer than three past ratios
     */
    public static Optional<Double> of(List<Double> past, double threshold, Direction direction, int testsAhead) {
        if (past.size() < FEWEST || testsAhead < 1) {
            return Optional.empty();
        }
        int changes = past.size() - 1;
        double squares = 0;
        for (int i = 0; i < changes; i++) {
            double change = past.get(i + 1) - past.get(i);
            squares += change * change;
        }
        double deviation = Math.sqrt(squares / changes * testsAhead);
        double good = direction == Direction.AT_LEAST ? past.getLast() - threshold : threshold - past.getLast();
        if (deviation == 0) {
            return Optional.of(good < 0 ? 1.0 : 0.0);
        }
        return Optional.of(NORMAL.cumulativeProbability(-good / deviation));
    }
}
