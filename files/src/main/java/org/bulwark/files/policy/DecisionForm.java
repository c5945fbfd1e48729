package org.bulwark.files.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.Decision;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.Reading;
import org.bulwark.decision.Step;
import org.bulwark.files.FilesProblem;
import org.bulwark.files.fact.Versions;
import org.bulwark.files.tree.Faults;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.Node;

/** Decisions and facts, read back from what {@link DecisionFile} wrote. */
final class DecisionForm {

    private static final Set<String> STEP = Set.of(
            "step", "source", "product", "fact", "value", "grade", "table", "read", "answer", "rows", "outputs", "rule",
            "result", "missing", "failure", "formula", "raw", "by", "bound", "before", "after", "effect", "reason");

    private DecisionForm() {}

    static Decision read(Node node) {
        Faults faults = new Faults("decision");
        Set<String> keys =
                Set.of("bulwark", "outcome", "limit", "price-ppm", "term-months", "grade", "reasons", "trace");
        Form form = Form.of("", node, keys, faults);
        Versions.check(form, DecisionFile.VERSION);
        return faults.document(form.make(() -> decision(form))).value();
    }

    private static Decision decision(Form form) {
        return new Decision(
                form.word("outcome", Outcome.values()),
                form.findText("limit").map(Money::parse),
                form.has("price-ppm") ? Optional.of(Rate.ofPpm(form.whole("price-ppm"))) : Optional.empty(),
                form.has("term-months") ? Optional.of(Math.toIntExact(form.whole("term-months"))) : Optional.empty(),
                form.findText("grade"),
                form.items(
                        "reasons",
                        (path, node) -> reason(Form.of(path, node, Set.of("code", "parameters"), form.faults()))),
                form.items("trace", (path, node) -> step(Form.of(path, node, STEP, form.faults()))));
    }

    static Reason reason(Form form) {
        SequencedMap<String, String> parameters =
                form.findForm("parameters", Set.of()).map(Form::textEntries).orElseGet(LinkedHashMap::new);
        return new Reason(form.text("code"), parameters);
    }

    private static Step step(Form form) {
        Outcome effect = form.findWord("effect", Outcome.values()).orElse(Outcome.APPROVE);
        Optional<Reason> reason =
                form.findForm("reason", Set.of("code", "parameters")).map(DecisionForm::reason);
        return switch (form.text("step")) {
            case "supply" ->
                new Step.Supplied(
                        form.text("source"),
                        readings(form),
                        form.findText("result").orElse(""),
                        effect,
                        reason);
            case "route" -> new Step.Routed(form.findText("product"), effect, reason);
            case "band" ->
                new Step.Banded(form.text("fact"), value(form, "value"), form.findText("grade"), effect, reason);
            case "table" ->
                new Step.Looked(
                        form.text("table"),
                        readings(form),
                        form.text("answer"),
                        form.texts("rows"),
                        values(form),
                        effect,
                        reason);
            case "rule" ->
                new Step.Ruled(
                        form.text("rule"),
                        readings(form),
                        form.word("result", Step.Result.values()),
                        form.texts("missing"),
                        form.findText("failure").orElse(""),
                        effect,
                        reason);
            case "formula" ->
                new Step.Computed(
                        form.text("formula"),
                        readings(form),
                        form.findDecimal("raw").map(Number::doubleValue),
                        whole(form, "value"),
                        form.texts("missing"),
                        form.findText("failure").orElse(""),
                        effect,
                        reason);
            case "cut" ->
                new Step.Cut(
                        form.text("by"),
                        whole(form, "bound"),
                        whole(form, "before"),
                        whole(form, "after"),
                        effect,
                        reason);
            case String other ->
                throw FilesProblem.SPECIFICATION_FIELD.with(
                        "'" + other + "' is no kind of step.", "Take the record as it was written.");
        };
    }

    private static Optional<Object> value(Form form, String key) {
        return form.find(key).flatMap(Values::read);
    }

    private static Optional<Long> whole(Form form, String key) {
        return form.has(key) ? Optional.of(form.whole(key)) : Optional.empty();
    }

    /** Entries of a node, nulls among them, which a form leaves out. */
    private static List<Node.Entry> entries(Form form, String key) {
        return form.find(key).orElse(null) instanceof Node.Entries entries ? entries.entries() : List.of();
    }

    private static List<Reading> readings(Form form) {
        List<Reading> readings = new ArrayList<>();
        entries(form, "read").forEach(entry -> readings.add(new Reading(entry.key(), Values.read(entry.value()))));
        return readings;
    }

    private static SequencedMap<String, Object> values(Form form) {
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        entries(form, "outputs")
                .forEach(entry -> Values.read(entry.value()).ifPresent(value -> values.put(entry.key(), value)));
        return values;
    }

    static Facts facts(Node node, FactSchema schema) {
        Faults faults = new Faults("facts");
        Form form = Form.of("", node, Set.of(), faults);
        return faults.document(form.make(() -> {
                    Facts.Builder builder = Facts.of(schema);
                    for (Map.Entry<String, Node> entry : form.entries().entrySet()) {
                        Values.read(entry.getValue()).ifPresent(value -> builder.put(entry.getKey(), value));
                    }
                    return builder.build();
                }))
                .value();
    }
}
