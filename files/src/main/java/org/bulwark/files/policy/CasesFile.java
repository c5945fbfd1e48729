package org.bulwark.files.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.engine.PolicyInputs;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.trial.PolicyCase;
import org.bulwark.files.fact.Amounts;
import org.bulwark.files.fact.Versions;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Faults;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.JsonText;
import org.bulwark.files.tree.Node;
import org.bulwark.files.tree.NodeReader;
import org.bulwark.files.tree.YamlText;

/** Reads and writes {@link PolicyCase}s as YAML or JSON; docs/policy.md describes the document. */
public final class CasesFile {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "cases/1";

    private static final Set<String> CASE =
            Set.of("name", "facts", "score-reasons", "outcome", "grade", "limit", "price", "reasons");

    private final Policy policy;
    private final Amounts amounts;

    private CasesFile(Policy policy) {
        this.policy = policy;
        this.amounts = new Amounts(policy.currency());
    }

    /**
     * Reads the cases of a policy, or tells everything that is wrong with the document.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     * @param policy whose facts they speak of
     */
    public static Document<List<PolicyCase>> read(String text, String file, Policy policy) {
        Faults faults = new Faults(file);
        Form form = Form.of("", NodeReader.yaml(text, file), Set.of("bulwark", "cases"), faults);
        Versions.check(form, VERSION);
        CasesFile cases = new CasesFile(policy);
        return faults.document(form.make(
                () -> form.items("cases", (path, node) -> cases.one(Form.of(path, node, CASE, faults)))));
    }

    private PolicyCase one(Form form) {
        Facts.Builder builder = Facts.of(policy.facts());
        form.findForm("facts", Set.of()).ifPresent(facts -> {
            for (Map.Entry<String, Node> entry : facts.entries().entrySet()) {
                facts.make(() -> builder.put(entry.getKey(), value(facts, entry.getKey())));
            }
        });
        List<Reason> scoreReasons = form.items(
                "score-reasons",
                (path, node) -> DecisionForm.reason(Form.of(path, node, Set.of("code", "parameters"), form.faults())));
        return new PolicyCase(
                form.text("name"),
                new PolicyInputs(builder.build(), scoreReasons),
                form.word("outcome", Outcome.values()),
                form.findText("grade"),
                amounts.findMinor(form, "limit").map(minor -> new Money(minor, policy.currency())),
                form.findText("price").map(Rate::percent),
                form.has("reasons") ? Optional.of(form.texts("reasons")) : Optional.empty());
    }

    /** A value as people write it; the fact says of which type it is. */
    private Object value(Form form, String name) {
        FactType type = policy.facts().find(name).map(Fact::type).orElse(FactType.TEXT);
        return switch (type) {
            case TEXT -> form.text(name);
            case FLAG -> form.findFlag(name).orElse(false);
            case MONEY -> amounts.minor(form, name);
            case WHOLE -> form.whole(name);
            case NUMBER -> form.decimal(name).doubleValue();
            case DATE -> date(form, name);
        };
    }

    private static LocalDate date(Form form, String name) {
        try {
            return LocalDate.parse(form.text(name));
        } catch (DateTimeParseException e) {
            form.fault(name, "'" + form.text(name) + "' is no date.", "Write it like 2026-03-01.");
            return LocalDate.EPOCH;
        }
    }

    /** Cases as YAML. */
    public static String yaml(List<PolicyCase> cases, Policy policy) {
        return "# Cases with the answers expected; docs/policy.md explains every key.\n"
                + YamlText.of(tree(cases, policy));
    }

    /** Cases as JSON in one form to the byte. */
    public static String json(List<PolicyCase> cases, Policy policy) {
        return JsonText.of(tree(cases, policy));
    }

    private static SequencedMap<String, Object> tree(List<PolicyCase> cases, Policy policy) {
        CasesFile writer = new CasesFile(policy);
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("bulwark", VERSION);
        tree.put("cases", cases.stream().map(writer::tree).toList());
        return tree;
    }

    private SequencedMap<String, Object> tree(PolicyCase one) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", one.name());
        SequencedMap<String, Object> facts = new LinkedHashMap<>();
        one.inputs().facts().known().forEach((name, value) -> facts.put(name, written(name, value)));
        tree.put("facts", facts);
        if (!one.inputs().scoreReasons().isEmpty()) {
            tree.put(
                    "score-reasons",
                    one.inputs().scoreReasons().stream().map(DecisionTree::of).toList());
        }
        tree.put("outcome", Form.word(one.outcome()));
        one.grade().ifPresent(grade -> tree.put("grade", grade));
        one.limit().ifPresent(limit -> tree.put("limit", limit.amount()));
        one.price().ifPresent(price -> tree.put("price", price.percent()));
        one.reasons().ifPresent(reasons -> tree.put("reasons", reasons));
        return tree;
    }

    private Object written(String name, Object value) {
        FactType type = policy.facts().find(name).map(Fact::type).orElse(FactType.TEXT);
        return switch (value) {
            case Long minor when type == FactType.MONEY -> amounts.text(minor);
            case LocalDate date -> date.toString();
            default -> value;
        };
    }
}
