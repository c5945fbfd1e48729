package org.bulwark.files.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.Step;
import org.bulwark.files.tree.Form;
import org.jspecify.annotations.Nullable;

/** Steps of a decision as plain trees, each with its kind first and its effect and reason last. */
final class StepTree {

    private final SequencedMap<String, @Nullable Object> tree = new LinkedHashMap<>();

    private StepTree(String kind) {
        tree.put("step", kind);
    }

    static SequencedMap<String, @Nullable Object> of(Step step) {
        StepTree out = switch (step) {
            case Step.Supplied it ->
                new StepTree("supply")
                        .with("source", it.source())
                        .with("read", DecisionTree.readings(it.readings()))
                        .with("result", it.result());
            case Step.Routed it -> new StepTree("route").some("product", it.product());
            case Step.Banded it ->
                new StepTree("band")
                        .with("fact", it.fact())
                        .some("value", it.value().map(Values::tree))
                        .some("grade", it.grade());
            case Step.Looked it ->
                new StepTree("table")
                        .with("table", it.table())
                        .with("read", DecisionTree.readings(it.readings()))
                        .with("answer", it.answer())
                        .with("rows", it.rows())
                        .with("outputs", DecisionTree.plain(it.outputs()));
            case Step.Ruled it ->
                new StepTree("rule")
                        .with("rule", it.rule())
                        .with("read", DecisionTree.readings(it.readings()))
                        .with("result", Form.word(it.result()))
                        .with("missing", it.missing())
                        .with("failure", it.failure());
            case Step.Computed it ->
                new StepTree("formula")
                        .with("formula", it.formula())
                        .with("read", DecisionTree.readings(it.readings()))
                        .some("raw", it.raw())
                        .some("value", it.value())
                        .with("missing", it.missing())
                        .with("failure", it.failure());
            case Step.Cut it ->
                new StepTree("cut")
                        .with("by", it.by())
                        .some("bound", it.bound())
                        .some("before", it.before())
                        .some("after", it.after());
        };
        if (step.effect() != Outcome.APPROVE) {
            out.with("effect", Form.word(step.effect()));
        }
        return out.some("reason", step.reason().map(DecisionTree::of)).tree;
    }

    /** Leaves out what is empty. */
    private StepTree with(String key, Object value) {
        boolean empty = value.equals("") || value.equals(List.of()) || value.equals(Map.of());
        if (!empty) {
            tree.put(key, value);
        }
        return this;
    }

    private StepTree some(String key, Optional<?> value) {
        value.ifPresent(there -> tree.put(key, there));
        return this;
    }
}
