package org.bulwark.files.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.decision.policy.Band;
import org.bulwark.decision.policy.Formula;
import org.bulwark.decision.policy.LetterSettings;
import org.bulwark.decision.policy.LimitRules;
import org.bulwark.decision.policy.OverrideRight;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.policy.PolicyRule;
import org.bulwark.decision.policy.ScoreBands;
import org.bulwark.decision.policy.WhenUnknown;
import org.bulwark.files.fact.Amounts;
import org.bulwark.files.tree.Form;

/**
 * A policy as a plain tree, always in the same order.
 *
 * @param policy the policy
 * @param amounts how amounts are written
 */
record PolicyTree(Policy policy, Amounts amounts) {

    SequencedMap<String, Object> tree() {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("bulwark", PolicyFile.VERSION);
        tree.put("id", policy.id());
        tree.put("title", policy.title());
        tree.put("product", policy.product());
        tree.put("currency", policy.currency().getCurrencyCode());
        policy.bands().ifPresent(bands -> tree.put("bands", bands(bands)));
        if (!policy.tables().isEmpty()) {
            tree.put("tables", policy.tables().stream().map(TableForm::tree).toList());
        }
        if (!policy.rules().isEmpty()) {
            tree.put("rules", policy.rules().stream().map(PolicyTree::rule).toList());
        }
        policy.limit().ifPresent(limit -> tree.put("limit", limit(limit)));
        policy.term().ifPresent(term -> tree.put("term", formula(term)));
        policy.price().ifPresent(price -> tree.put("price", formula(price)));
        if (!policy.overrides().isEmpty()) {
            tree.put(
                    "overrides",
                    policy.overrides().stream().map(PolicyTree::override).toList());
        }
        policy.fourEyesFrom().ifPresent(from -> tree.put("four-eyes-from", amounts.text(from)));
        if (!policy.letter().equals(LetterSettings.USUAL)) {
            tree.put("letter", letter(policy.letter()));
        }
        return tree;
    }

    private static SequencedMap<String, Object> bands(ScoreBands bands) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("fact", bands.fact());
        tree.put("bands", bands.bands().stream().map(PolicyTree::band).toList());
        return tree;
    }

    private static SequencedMap<String, Object> band(Band band) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("grade", band.grade());
        if (Double.isFinite(band.from())) {
            tree.put("from", band.from());
        }
        if (Double.isFinite(band.to())) {
            tree.put("to", band.to());
        }
        tree.put("outcome", Form.word(band.outcome()));
        return tree;
    }

    private static SequencedMap<String, Object> rule(PolicyRule rule) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", rule.id());
        tree.put("title", rule.title());
        tree.put("kind", Form.word(rule.kind()));
        tree.put("when", rule.when());
        tree.put("reason", rule.reason());
        if (rule.unknown() != WhenUnknown.REFER) {
            tree.put("unknown", Form.word(rule.unknown()));
        }
        if (!rule.active()) {
            tree.put("active", false);
        }
        return tree;
    }

    private SequencedMap<String, Object> limit(LimitRules limit) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        Formula formula = limit.formula();
        tree.put("requested", limit.requested());
        tree.put("formula", formula.expression());
        amount(tree, "floor", formula.floor().map(Double::longValue));
        amount(tree, "cap", formula.cap().map(Double::longValue));
        tree.put("step", amounts.text((long) formula.step()));
        tree.put("rounding", Form.word(formula.rounding()));
        amount(tree, "group-cap", limit.groupCap());
        amount(tree, "obligor-cap", limit.obligorCap());
        tree.put("least", amounts.text(limit.least()));
        tree.put("below-least", Form.word(limit.whenBelowLeast()));
        tree.put("above-limit", Form.word(limit.whenAboveLimit()));
        return tree;
    }

    private void amount(Map<String, Object> tree, String key, Optional<Long> minor) {
        minor.ifPresent(value -> tree.put(key, amounts.text(value)));
    }

    private static SequencedMap<String, Object> formula(Formula formula) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("formula", formula.expression());
        formula.floor().ifPresent(floor -> tree.put("floor", floor));
        formula.cap().ifPresent(cap -> tree.put("cap", cap));
        tree.put("step", formula.step());
        tree.put("rounding", Form.word(formula.rounding()));
        return tree;
    }

    private static SequencedMap<String, Object> override(OverrideRight right) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("from", Form.word(right.from()));
        tree.put("to", Form.word(right.to()));
        tree.put("roles", right.roles().stream().toList());
        tree.put("reasons", right.reasons());
        return tree;
    }

    private static SequencedMap<String, Object> letter(LetterSettings letter) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("most-reasons", (long) letter.mostReasons());
        if (!letter.contact().isEmpty()) {
            tree.put("contact", letter.contact());
        }
        if (!letter.phrases().isEmpty()) {
            tree.put("phrases", letter.phrases());
        }
        return tree;
    }
}
