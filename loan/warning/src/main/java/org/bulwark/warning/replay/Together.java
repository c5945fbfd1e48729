package org.bulwark.warning.replay;

import java.util.HashMap;
import java.util.Map;

/**
 * A rate over looks of which those of one party hang together: how many independent ones they are worth. The variance is that of a ratio of
 * sums over parties, linearised (Cochran 1977, 6.3); what it is above that of independent looks is the design effect.
 */
final class Together {

    /** Of each party: how many of its looks had the mark, of how many. */
    private final Map<String, long[]> parties = new HashMap<>();

    /** Counts a look, if it is one of those that are asked about. */
    void add(String party, boolean marked, boolean asked) {
        if (asked) {
            long[] of = parties.computeIfAbsent(party, _ -> new long[2]);
            of[0] += marked ? 1 : 0;
            of[1]++;
        }
    }

    /** How many independent looks; where all or none are marked, as many as there are parties. */
    double worth() {
        long marked = 0;
        long all = 0;
        for (long[] of : parties.values()) {
            marked += of[0];
            all += of[1];
        }
        int count = parties.size();
        if (count < 2 || marked == 0 || marked == all) {
            return count;
        }
        double rate = (double) marked / all;
        double squares = parties.values().stream()
                .mapToDouble(of -> (of[0] - rate * of[1]) * (of[0] - rate * of[1]))
                .sorted()
                .sum();
        double variance = squares * count / (count - 1.0) / all / all;
        return variance == 0 ? (double) all : Math.min((double) all, rate * (1 - rate) / variance);
    }
}
