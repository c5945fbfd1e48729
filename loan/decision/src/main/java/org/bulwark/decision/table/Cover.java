package org.bulwark.decision.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether some areas together cover another one: exact, by splitting.
 *
 * <p>A part of the whole is covered if one area holds it, and open if none meets it. Else it is split along one input into the groups
 * of segments that the areas still in question cannot tell apart; behind that, the input is settled, so that the depth is at most the
 * number of inputs. What was found covered is remembered by the areas in question, since nothing else bears on it (as in the
 * construction of decision diagrams; R. E. Bryant, Graph-Based Algorithms for Boolean Function Manipulation, 1986).
 */
final class Cover {

    private static final int MOST_REMEMBERED = 4_000_000; // numbers in the memory, 4 bytes each

    private final Area whole;
    private final Steps steps;
    private final List<Area> areas = new ArrayList<>();
    private final List<Long> narrow = new ArrayList<>();
    private final Map<Question, BitSet> proven = new HashMap<>();
    private long remembered;

    /**
     * A question.
     *
     * @param whole what is to be covered, not empty
     * @param steps how long to try
     */
    Cover(Area whole, Steps steps) {
        this.whole = whole;
        this.steps = steps;
    }

    /** The areas in question under the inputs that are not settled. */
    private record Question(long open, List<Integer> among) {}

    /** What came of it. */
    sealed interface Answer {
        /** Covered, by these of the areas. */
        record Covered(BitSet by) implements Answer {}

        /** Not covered: no area meets this part. */
        record Open(Area part) implements Answer {}

        /** The steps were spent before it was known. */
        record Unknown() implements Answer {}
    }

    /** One more area to cover with. */
    void add(Area area) {
        long bits = 0;
        for (int column = 0; column < area.spans().size(); column++) {
            bits |= Spans.holds(area.of(column), whole.of(column)) ? 0 : 1L << column;
        }
        areas.add(area);
        narrow.add(bits);
    }

    /** Whether the areas added so far cover the whole. */
    Answer answer() {
        List<Integer> among = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            if (areas.get(i).meets(whole)) {
                among.add(i);
            }
        }
        return answer(whole, -1L, among);
    }

    private Answer answer(Area part, long open, List<Integer> among) {
        steps.spend(among.size() + 1L);
        if (steps.areSpent()) {
            return new Answer.Unknown();
        }
        if (among.isEmpty()) {
            return new Answer.Open(part);
        }
        BitSet by = new BitSet();
        for (int i : among) {
            if ((narrow.get(i) & open) == 0) {
                by.set(i);
                return new Answer.Covered(by);
            }
        }
        Question question = new Question(open, among);
        BitSet known = proven.get(question);
        if (known != null) {
            return new Answer.Covered(known);
        }
        int column = busiest(open, among);
        for (Group group : groups(column, among)) {
            Answer answer = answer(part.with(column, group.spans), open & ~(1L << column), group.among);
            if (!(answer instanceof Answer.Covered(BitSet used))) {
                return answer;
            }
            by.or(used);
        }
        if (remembered + among.size() <= MOST_REMEMBERED) {
            remembered += among.size();
            proven.put(question, by);
        }
        return new Answer.Covered(by);
    }

    /** The input that most areas do not hold whole. */
    private int busiest(long open, List<Integer> among) {
        int[] counts = new int[whole.spans().size()];
        for (int i : among) {
            for (long bits = narrow.get(i) & open; bits != 0; bits &= bits - 1) {
                counts[Long.numberOfTrailingZeros(bits)]++;
            }
        }
        int best = 0;
        for (int column = 1; column < counts.length; column++) {
            best = counts[column] > counts[best] ? column : best;
        }
        return best;
    }

    /** Segments of one input that the same areas hold. */
    private record Group(int[] spans, List<Integer> among) {}

    /** The groups of an input's segments, those with the fewest areas first, so that what is open shows early. */
    private List<Group> groups(int column, List<Integer> among) {
        int[] segments = whole.of(column);
        List<int[]> sides = new ArrayList<>(); // place, which area begins or ends there
        for (int k = 0; k <= among.size(); k++) {
            int[] spans = k == among.size()
                    ? segments
                    : Spans.and(areas.get(among.get(k)).of(column), segments);
            for (int place : spans) {
                sides.add(new int[] {place, k});
            }
        }
        steps.spend(sides.size());
        sides.sort((a, b) -> Integer.compare(a[0], b[0]));
        Map<BitSet, int[]> spans = new HashMap<>();
        BitSet now = new BitSet();
        for (int i = 0; i < sides.size(); i++) {
            int[] side = sides.get(i);
            now.flip(side[1]);
            boolean last = i + 1 == sides.size() || sides.get(i + 1)[0] > side[0];
            if (last && now.get(among.size())) {
                int[] before = spans.getOrDefault(now, Spans.NONE);
                spans.put((BitSet) now.clone(), Spans.append(before, side[0], sides.get(i + 1)[0]));
                steps.spend(now.size() / Long.SIZE);
            }
        }
        List<Group> groups = new ArrayList<>();
        spans.forEach((key, pairs) -> groups.add(new Group(
                pairs,
                key.stream().filter(k -> k < among.size()).mapToObj(among::get).toList())));
        groups.sort((a, b) -> a.among.size() != b.among.size()
                ? Integer.compare(a.among.size(), b.among.size())
                : Arrays.compare(a.spans, b.spans));
        return groups;
    }
}
