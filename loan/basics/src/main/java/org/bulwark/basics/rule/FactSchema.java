package org.bulwark.basics.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts that rules can speak of, in order, each name once. Two schemas with the same facts in the same order are equal. */
public final class FactSchema {

    private static final int MOST = 2_000;

    private final List<Fact> facts;
    private final Map<String, Integer> slots;
    private final int hash;

    /** The schema that this one was made from by adding facts, so that the question of {@link #beginsWith} is quick. */
    private final @Nullable FactSchema shorter;

    private FactSchema(List<Fact> facts, @Nullable FactSchema shorter) {
        this.shorter = shorter;
        this.facts = List.copyOf(facts);
        this.slots = new LinkedHashMap<>();
        this.hash = this.facts.hashCode();
        if (facts.size() > MOST) {
            throw RuleProblem.SCHEMA_INVALID.with(
                    "A schema has " + facts.size() + " facts.", "Use at most " + MOST + ".");
        }
        for (Fact fact : this.facts) {
            if (slots.putIfAbsent(fact.name(), slots.size()) != null) {
                throw RuleProblem.SCHEMA_INVALID.with(
                        "The fact '" + fact.name() + "' is there twice.", "Give every fact one name of its own.");
            }
        }
        for (Fact fact : this.facts) {
            refuseFieldsOfAValue(fact.name());
        }
    }

    /** {@code a} and {@code a.b} cannot both be facts: the latter would read as a field of the former. */
    private void refuseFieldsOfAValue(String name) {
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            if (slots.containsKey(name.substring(0, dot))) {
                throw RuleProblem.SCHEMA_INVALID.with(
                        "'" + name + "' reads as a part of the fact '" + name.substring(0, dot) + "'.",
                        "Rename one of them.");
            }
        }
    }

    /** A schema of these facts: {@link RuleProblem#SCHEMA_INVALID} when two share a name. */
    public static FactSchema of(List<Fact> facts) {
        return new FactSchema(facts, null);
    }

    /** A schema of these facts. */
    public static FactSchema of(Fact... facts) {
        return new FactSchema(Arrays.asList(facts), null);
    }

    /** The same with more facts behind. */
    public FactSchema and(List<Fact> more) {
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(more);
        return new FactSchema(all, this);
    }

    /** The facts in order; a fact's place is its slot. */
    public List<Fact> facts() {
        return facts;
    }

    /** How many there are. */
    public int size() {
        return facts.size();
    }

    /** The place of a fact by name, or -1. */
    public int slot(String name) {
        Integer slot = slots.get(name);
        return slot == null ? -1 : slot;
    }

    /** A fact by name. */
    public Optional<Fact> find(String name) {
        int slot = slot(name);
        return slot < 0 ? Optional.empty() : Optional.of(facts.get(slot));
    }

    /** Their names in order. */
    public List<String> names() {
        return List.copyOf(slots.keySet());
    }

    /** Whether this begins with all the facts of another, in its order. */
    @SuppressWarnings("ReferenceEquality") // the quick answer, in every evaluation
    public boolean beginsWith(FactSchema other) {
        for (FactSchema each = this; each != null; each = each.shorter) {
            if (each == other) {
                return true;
            }
        }
        return size() >= other.size() && facts.subList(0, other.size()).equals(other.facts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof FactSchema that && hash == that.hash && facts.equals(that.facts));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "FactSchema" + slots.keySet();
    }
}
