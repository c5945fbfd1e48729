package org.bulwark.decision.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bulwark.decision.DecisionProblem;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.engine.PolicyEngine;

/**
 * Decides past applications anew, as many as there are, one at a time and with little memory. Parts of them can be tried apart, each by
 * one thread, and put together: the result is the same in every order.
 */
public final class BackTest {

    private static final int MOST_SEGMENTS = 10_000;

    private record Key(String name, String value) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byName = name.compareTo(other.name);
            return byName == 0 ? value.compareTo(other.value) : byName;
        }
    }

    private final PolicyEngine candidate;
    private final int mostIds;
    private final Tally all = new Tally();
    private final Map<Key, Tally> segments = new TreeMap<>();
    private final SortedSet<BackTestResult.Switch> switched = new TreeSet<>();
    private long switchedInAll;

    private BackTest(PolicyEngine candidate, int mostIds) {
        this.candidate = candidate;
        this.mostIds = mostIds;
    }

    /**
     * A test of a candidate.
     *
     * @param candidate the policy
     * @param mostIds how many ids of those that change side are kept: the smallest
     */
    public static BackTest of(PolicyEngine candidate, int mostIds) {
        return new BackTest(candidate, mostIds);
    }

    /** Decides one more. */
    public void add(PastApplication past) {
        Outcome now = candidate.decide(past.inputs()).outcome();
        all.add(past, now);
        past.segments().forEach((name, value) -> tally(new Key(name, value)).add(past, now));
        if (now != past.outcome()) {
            switchedInAll++;
            keep(new BackTestResult.Switch(past.id(), past.outcome(), now));
        }
    }

    /** Takes over what another test of the same candidate has seen; the other one is used up. */
    public void merge(BackTest other) {
        all.add(other.all);
        other.segments.forEach((key, tally) -> tally(key).add(tally));
        switchedInAll += other.switchedInAll;
        other.switched.forEach(this::keep);
    }

    private Tally tally(Key key) {
        Tally tally = segments.get(key);
        if (tally == null) {
            if (segments.size() == MOST_SEGMENTS) {
                throw DecisionProblem.CASE_INVALID.with(
                        "There are more than " + MOST_SEGMENTS + " segments.",
                        "Divide by fewer values: bands instead of amounts.");
            }
            tally = new Tally();
            segments.put(key, tally);
        }
        return tally;
    }

    private void keep(BackTestResult.Switch one) {
        switched.add(one);
        if (switched.size() > mostIds) {
            switched.removeLast();
        }
    }

    /** What has come out so far. */
    public BackTestResult result() {
        List<BackTestResult.Segment> parts = new ArrayList<>();
        segments.forEach((key, tally) -> parts.add(tally.segment(key.name, key.value)));
        return new BackTestResult(all.segment("", ""), parts, List.copyOf(switched), switchedInAll);
    }
}
