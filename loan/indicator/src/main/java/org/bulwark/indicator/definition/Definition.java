package org.bulwark.indicator.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** How an indicator is worked out: a tree, whose leaves are aggregates of events. */
public sealed interface Definition {

    /**
     * From the events of a window.
     *
     * @param series which events, and what of them
     * @param aggregate what is made of them
     * @param window when they occurred
     */
    record Aggregated(Series series, Aggregate aggregate, Window window) implements Definition {}

    /** One over another; undefined when the lower one is 0. */
    record Ratio(Definition over, Definition under) implements Definition {}

    /** How much something has grown: (later − earlier) / |earlier|; undefined when it was 0. */
    record Growth(Definition later, Definition earlier) implements Definition {}

    /** One less another. */
    record Difference(Definition left, Definition right) implements Definition {}

    /**
     * An expression in CEL.
     *
     * @param expression gives a number
     * @param inputs what it reads, by the names that it uses
     */
    record Formula(String expression, SequencedMap<String, Definition> inputs) implements Definition {
        /** Copies the inputs. */
        public Formula {
            inputs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(inputs));
        }
    }

    /**
     * The share of the party's peers (its industry and size) with a lower value, 0 to 1, those with the same value by half.
     *
     * @param indicator the name of the indicator that is compared
     * @param of the same, worked out for the party
     */
    record PeerRank(String indicator, Definition of) implements Definition {}

    /** The same with every window moved; empty when one of them cannot be, as days cannot be moved by a year. */
    default Optional<Definition> moved(Function<Window, Optional<Window>> move) {
        return switch (this) {
            case Aggregated it -> move.apply(it.window).map(window -> new Aggregated(it.series, it.aggregate, window));
            case Ratio it -> both(it.over, it.under, move, Ratio::new);
            case Growth it -> both(it.later, it.earlier, move, Growth::new);
            case Difference it -> both(it.left, it.right, move, Difference::new);
            case Formula it -> {
                SequencedMap<String, Definition> inputs = new LinkedHashMap<>();
                it.inputs.forEach((name, input) -> input.moved(move).ifPresent(moved -> inputs.put(name, moved)));
                yield inputs.size() < it.inputs.size()
                        ? Optional.empty()
                        : Optional.of(new Formula(it.expression, inputs));
            }
            case PeerRank _ -> Optional.empty();
        };
    }

    /** The codes of the sources that it reads, in the order in which they stand in it. */
    default SequencedSet<String> sources() {
        SequencedSet<String> sources = new LinkedHashSet<>();
        switch (this) {
            case Aggregated it -> sources.add(it.series.source());
            case Ratio it -> {
                sources.addAll(it.over.sources());
                sources.addAll(it.under.sources());
            }
            case Growth it -> sources.addAll(it.later.sources());
            case Difference it -> sources.addAll(it.left.sources());
            case Formula it -> it.inputs.values().forEach(input -> sources.addAll(input.sources()));
            case PeerRank it -> sources.addAll(it.of.sources());
        }
        return sources;
    }

    /** The names of the indicators that it compares with those of peers, in the order in which they stand in it. */
    default SequencedSet<String> ranked() {
        SequencedSet<String> ranked = new LinkedHashSet<>();
        switch (this) {
            case Aggregated _ -> {}
            case Ratio it -> {
                ranked.addAll(it.over.ranked());
                ranked.addAll(it.under.ranked());
            }
            case Growth it -> {
                ranked.addAll(it.later.ranked());
                ranked.addAll(it.earlier.ranked());
            }
            case Difference it -> {
                ranked.addAll(it.left.ranked());
                ranked.addAll(it.right.ranked());
            }
            case Formula it -> it.inputs.values().forEach(input -> ranked.addAll(input.ranked()));
            case PeerRank it -> {
                ranked.add(it.indicator);
                ranked.addAll(it.of.ranked());
            }
        }
        return ranked;
    }

    private static Optional<Definition> both(
            Definition one,
            Definition other,
            Function<Window, Optional<Window>> move,
            BinaryOperator<Definition> joined) {
        return one.moved(move).flatMap(first -> other.moved(move).map(second -> joined.apply(first, second)));
    }
}
