package org.bulwark.decision.recourse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.Decision;
import org.bulwark.decision.Outcome;

/**
 * Looks for what an applicant could change so that the outcome is kinder: first one fact, then two together. Along a fact it goes in
 * steps that double until the outcome is kinder, and then halves back to the nearest such step, which is exact when a change never makes
 * things worse again. The order of the schema settles ties, so that the same case always gets the same answer.
 */
public final class RecourseSearch {

    private static final int MOST_WAYS = 3;
    private static final int LEVELS_OF_A_PAIR = 6;

    private final Facts facts;
    private final Function<Facts, Decision> decide;
    private final int mostDecisions;
    private int decisions;
    private boolean exhausted;

    private RecourseSearch(Facts facts, Function<Facts, Decision> decide, int mostDecisions) {
        this.facts = facts;
        this.decide = decide;
        this.mostDecisions = mostDecisions;
    }

    /**
     * Looks for ways to a kinder outcome: to an approval, or else from a decline to a person's decision.
     *
     * @param facts what was decided on; its schema says what can be changed
     * @param decide decides anew; it should score anew too, if what changes enters the score
     * @param mostDecisions how often it may be asked
     */
    public static Recourse of(Facts facts, Function<Facts, Decision> decide, int mostDecisions) {
        return new RecourseSearch(facts, decide, mostDecisions).found();
    }

    private Recourse found() {
        Outcome now = asked(facts).map(Decision::outcome).orElse(Outcome.DECLINE);
        if (now == Outcome.APPROVE) {
            return new Recourse.NotNeeded(decisions);
        }
        List<Ladder> ladders = Ladder.of(facts);
        List<Outcome> wishes =
                now == Outcome.DECLINE ? List.of(Outcome.APPROVE, Outcome.REFER) : List.of(Outcome.APPROVE);
        for (Outcome wish : wishes) {
            List<Way> ways = singles(ladders, wish);
            if (ways.isEmpty()) {
                ways = pairs(ladders, wish);
            }
            if (!ways.isEmpty()) {
                return new Recourse.Found(ways, decisions);
            }
        }
        return new Recourse.None(!exhausted, decisions);
    }

    private List<Way> singles(List<Ladder> ladders, Outcome wish) {
        List<Way> ways = new ArrayList<>();
        for (Ladder ladder : ladders) {
            OptionalLong rung = nearest(ladder, each -> ladder.on(facts, each), wish);
            rung.ifPresent(at -> way(List.of(ladder.change(at)), ladder.size(at), ladder.on(facts, at), ways));
        }
        return smallest(ways);
    }

    /** One fact on a few levels between its nearest step and its end, the other as near as it can be then. */
    private List<Way> pairs(List<Ladder> ladders, Outcome wish) {
        List<Way> ways = new ArrayList<>();
        for (Ladder first : ladders) {
            for (Ladder second : ladders) {
                if (!first.fact().equals(second.fact())) {
                    pair(first, second, wish).ifPresent(ways::add);
                }
            }
        }
        return smallest(ways);
    }

    private Optional<Way> pair(Ladder first, Ladder second, Outcome wish) {
        if (!isReached(second.on(first.on(facts, first.rungs()), second.rungs()), wish)) {
            return Optional.empty();
        }
        List<Way> ways = new ArrayList<>();
        for (int level = LEVELS_OF_A_PAIR; level >= 1; level--) {
            long rung = Math.max(1, first.rungs() * level / LEVELS_OF_A_PAIR);
            Facts half = first.on(facts, rung);
            OptionalLong other = nearest(second, each -> second.on(half, each), wish);
            other.ifPresent(at -> way(
                    List.of(first.change(rung), second.change(at)),
                    first.size(rung) + second.size(at),
                    second.on(half, at),
                    ways));
        }
        return ways.stream().min(Comparator.comparingDouble(Way::size));
    }

    private void way(List<FactChange> changes, double size, Facts changed, List<Way> ways) {
        asked(changed).ifPresent(decision -> ways.add(new Way(changes, size, decision)));
    }

    /** The nearest rung on which a wish comes true. */
    private OptionalLong nearest(Ladder ladder, LongFunction<Facts> on, Outcome wish) {
        long below = 0;
        for (long rung = 1; ; rung = Math.min(ladder.rungs(), rung * 2)) {
            if (isReached(on.apply(rung), wish)) {
                return OptionalLong.of(between(below, rung, on, wish));
            }
            if (rung == ladder.rungs() || exhausted) {
                return OptionalLong.empty();
            }
            below = rung;
        }
    }

    /** Halves the way between a rung without and one with success. */
    private long between(long without, long with, LongFunction<Facts> on, Outcome wish) {
        long low = without;
        long high = with;
        while (high - low > 1 && !exhausted) {
            long middle = low + (high - low) / 2;
            if (isReached(on.apply(middle), wish)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private boolean isReached(Facts changed, Outcome wish) {
        return asked(changed)
                .filter(decision -> !decision.outcome().isHarderThan(wish))
                .isPresent();
    }

    private Optional<Decision> asked(Facts changed) {
        if (decisions >= mostDecisions) {
            exhausted = true;
            return Optional.empty();
        }
        decisions++;
        return Optional.of(decide.apply(changed));
    }

    private static List<Way> smallest(List<Way> ways) {
        return ways.stream()
                .sorted(Comparator.comparingDouble(Way::size)) // stable: ties stay in the schema's order
                .limit(MOST_WAYS)
                .toList();
    }
}
