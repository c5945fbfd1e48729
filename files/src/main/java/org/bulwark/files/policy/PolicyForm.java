package org.bulwark.files.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.policy.Band;
import org.bulwark.decision.policy.Formula;
import org.bulwark.decision.policy.LetterSettings;
import org.bulwark.decision.policy.LimitRules;
import org.bulwark.decision.policy.OverrideRight;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.policy.PolicyRule;
import org.bulwark.decision.policy.RuleKind;
import org.bulwark.decision.policy.ScoreBands;
import org.bulwark.decision.policy.WhenUnknown;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.files.fact.Amounts;
import org.bulwark.files.tree.Form;

/** The parts of a policy's document, read. */
final class PolicyForm {

    static final Set<String> KEYS = Set.of(
            "bulwark",
            "id",
            "title",
            "product",
            "currency",
            "bands",
            "tables",
            "rules",
            "limit",
            "term",
            "price",
            "overrides",
            "four-eyes-from",
            "letter");
    private static final Set<String> FORMULA = Set.of("formula", "floor", "cap", "step", "rounding");

    private PolicyForm() {}

    static Policy read(Form form, FactSchema facts) {
        Amounts amounts = Amounts.of(form);
        List<PolicyRule> rules = form.items(
                "rules",
                (path, node) -> rule(Form.of(
                        path,
                        node,
                        Set.of("id", "title", "kind", "when", "reason", "unknown", "active"),
                        form.faults())));
        List<DecisionTable> tables = form.items(
                "tables", (path, node) -> TableForm.read(Form.of(path, node, TableForm.KEYS, form.faults())));
        List<OverrideRight> overrides = form.items(
                "overrides",
                (path, node) -> override(Form.of(path, node, Set.of("from", "to", "roles", "reasons"), form.faults())));
        return new Policy(
                form.text("id"),
                form.text("title"),
                form.text("product"),
                amounts.currency(),
                facts,
                rules,
                form.make("bands", Set.of("fact", "bands"), PolicyForm::bands),
                tables,
                form.make(
                        "limit",
                        Set.of(
                                "requested",
                                "formula",
                                "floor",
                                "cap",
                                "step",
                                "rounding",
                                "group-cap",
                                "obligor-cap",
                                "least",
                                "below-least",
                                "above-limit"),
                        limit -> limit(limit, amounts)),
                form.make("term", FORMULA, PolicyForm::formula),
                form.make("price", FORMULA, PolicyForm::formula),
                overrides,
                amounts.findMinor(form, "four-eyes-from"),
                form.make("letter", Set.of("most-reasons", "contact", "phrases"), PolicyForm::letter)
                        .orElse(LetterSettings.USUAL));
    }

    private static PolicyRule rule(Form form) {
        return new PolicyRule(
                form.text("id"),
                form.text("title"),
                form.word("kind", RuleKind.values()),
                form.text("when"),
                form.text("reason"),
                form.findWord("unknown", WhenUnknown.values()).orElse(WhenUnknown.REFER),
                form.findFlag("active").orElse(true));
    }

    private static ScoreBands bands(Form form) {
        List<Band> bands = form.items("bands", (path, node) -> {
            Form band = Form.of(path, node, Set.of("grade", "from", "to", "outcome"), form.faults());
            return new Band(
                    band.text("grade"),
                    band.findDecimal("from").map(Number::doubleValue).orElse(Double.NEGATIVE_INFINITY),
                    band.findDecimal("to").map(Number::doubleValue).orElse(Double.POSITIVE_INFINITY),
                    band.word("outcome", Outcome.values()));
        });
        return new ScoreBands(form.text("fact"), bands);
    }

    private static LimitRules limit(Form form, Amounts amounts) {
        Formula formula = new Formula(
                form.text("formula"),
                amounts.findMinor(form, "floor").map(minor -> (double) minor),
                amounts.findMinor(form, "cap").map(minor -> (double) minor),
                amounts.minor(form, "step"),
                form.findWord("rounding", Formula.Rounding.values()).orElse(Formula.Rounding.DOWN));
        return new LimitRules(
                form.text("requested"),
                formula,
                amounts.findMinor(form, "group-cap"),
                amounts.findMinor(form, "obligor-cap"),
                amounts.findMinor(form, "least").orElse(0L),
                form.findWord("below-least", Outcome.values()).orElse(Outcome.DECLINE),
                form.word("above-limit", Outcome.values()));
    }

    private static Formula formula(Form form) {
        return new Formula(
                form.text("formula"),
                form.findDecimal("floor").map(Number::doubleValue),
                form.findDecimal("cap").map(Number::doubleValue),
                form.decimal("step").doubleValue(),
                form.findWord("rounding", Formula.Rounding.values()).orElse(Formula.Rounding.NEAREST));
    }

    private static OverrideRight override(Form form) {
        return new OverrideRight(
                form.word("from", Outcome.values()),
                form.word("to", Outcome.values()),
                new TreeSet<>(form.texts("roles")),
                form.texts("reasons"));
    }

    private static LetterSettings letter(Form form) {
        SequencedMap<String, SequencedMap<String, String>> phrases = new LinkedHashMap<>();
        form.findForm("phrases", Set.of())
                .ifPresent(languages -> languages
                        .entries()
                        .keySet()
                        .forEach(language -> phrases.put(
                                language,
                                languages
                                        .findForm(language, Set.of())
                                        .orElseThrow()
                                        .textEntries())));
        return new LetterSettings(
                form.has("most-reasons") ? (int) form.whole("most-reasons") : LetterSettings.USUAL.mostReasons(),
                form.findText("contact").orElse(""),
                phrases);
    }

    static SequencedMap<String, Object> tree(Policy policy) {
        return new PolicyTree(policy, new Amounts(policy.currency())).tree();
    }
}
