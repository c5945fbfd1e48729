package org.bulwark.files.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.Decision;
import org.bulwark.decision.Reading;
import org.bulwark.files.tree.Form;
import org.jspecify.annotations.Nullable;

/** Decisions and facts as plain trees of maps, lists and scalars, always in the same order; {@link DecisionFile} writes and reads them. */
public final class DecisionTree {

    private DecisionTree() {}

    /** A decision with its trace. */
    public static SequencedMap<String, Object> of(Decision decision) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("bulwark", DecisionFile.VERSION);
        tree.put("outcome", Form.word(decision.outcome()));
        decision.limit().ifPresent(limit -> tree.put("limit", limit.toString()));
        decision.price().ifPresent(price -> tree.put("price-ppm", price.ppm()));
        decision.termMonths().ifPresent(term -> tree.put("term-months", (long) term));
        decision.grade().ifPresent(grade -> tree.put("grade", grade));
        tree.put("reasons", decision.reasons().stream().map(DecisionTree::of).toList());
        tree.put("trace", decision.trace().stream().map(StepTree::of).toList());
        return tree;
    }

    /** The facts that are known: name, then value; a date as {@code {"date": "2026-03-01"}}. */
    public static SequencedMap<String, Object> facts(Facts facts) {
        return plain(facts.known());
    }

    /** A reason. */
    public static SequencedMap<String, Object> of(Reason reason) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", reason.code());
        if (!reason.parameters().isEmpty()) {
            tree.put("parameters", reason.parameters());
        }
        return tree;
    }

    /** Readings: name, then value, null where missing. */
    static SequencedMap<String, @Nullable Object> readings(List<Reading> readings) {
        SequencedMap<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (Reading reading : readings) {
            tree.put(reading.fact(), reading.value().map(Values::tree).orElse(null));
        }
        return tree;
    }

    /** Values by name. */
    static SequencedMap<String, Object> plain(Map<String, Object> values) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        values.forEach((name, value) -> tree.put(name, Values.tree(value)));
        return tree;
    }
}
