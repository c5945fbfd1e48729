package org.bulwark.files.fact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.bulwark.basics.rule.Change;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.Range;
import org.bulwark.files.tree.Form;

/**
 * Facts of a document.
 *
 * @param amounts how amounts are written
 */
public record FactForm(Amounts amounts) {

    /** The keys of a fact. */
    public static final Set<String> KEYS =
            Set.of("name", "type", "title", "unit", "personal", "required", "least", "most", "allowed", "change");

    /** A fact, read; what is at fault is noted in the form. */
    public Fact read(Form form) {
        FactType type = form.word("type", FactType.values());
        return new Fact(
                form.text("name"),
                type,
                form.text("title"),
                form.findText("unit").orElse(""),
                form.findFlag("personal").orElse(false),
                form.findFlag("required").orElse(false),
                range(form, type),
                form.texts("allowed"),
                form.make("change", Set.of("direction", "step", "least", "most"), change -> change(change, type)));
    }

    private Change change(Form form, FactType type) {
        double step = type == FactType.MONEY
                ? amounts.minor(form, "step")
                : form.decimal("step").doubleValue();
        return new Change(form.word("direction", Change.Direction.values()), step, range(form, type));
    }

    private Range range(Form form, FactType type) {
        return new Range(
                end(form, "least", type).orElse(Double.NEGATIVE_INFINITY),
                end(form, "most", type).orElse(Double.POSITIVE_INFINITY));
    }

    private Optional<Double> end(Form form, String key, FactType type) {
        return type == FactType.MONEY
                ? amounts.findMinor(form, key).map(minor -> (double) minor)
                : form.findDecimal(key).map(Number::doubleValue);
    }

    /** A fact as a plain tree, always in the same order. */
    public SequencedMap<String, Object> tree(Fact fact) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", fact.name());
        tree.put("type", Form.word(fact.type()));
        tree.put("title", fact.title());
        if (!fact.unit().isEmpty()) {
            tree.put("unit", fact.unit());
        }
        if (fact.personal()) {
            tree.put("personal", true);
        }
        if (fact.required()) {
            tree.put("required", true);
        }
        ends(tree, fact.range(), fact.type());
        if (!fact.allowed().isEmpty()) {
            tree.put("allowed", fact.allowed());
        }
        fact.change().ifPresent(change -> {
            SequencedMap<String, Object> below = new LinkedHashMap<>();
            below.put("direction", Form.word(change.direction()));
            below.put("step", value(change.step(), fact.type()));
            ends(below, change.within(), fact.type());
            tree.put("change", below);
        });
        return tree;
    }

    private void ends(Map<String, Object> tree, Range range, FactType type) {
        if (Double.isFinite(range.least())) {
            tree.put("least", value(range.least(), type));
        }
        if (Double.isFinite(range.most())) {
            tree.put("most", value(range.most(), type));
        }
    }

    private Object value(double value, FactType type) {
        return type == FactType.MONEY ? amounts.text((long) value) : (Object) value;
    }
}
