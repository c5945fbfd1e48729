package org.bulwark.server.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.Reason;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.Facts;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.basics.version.Versioned;
import org.bulwark.decision.Decision;
import org.bulwark.decision.engine.DataStage;
import org.bulwark.decision.engine.PolicyEngine;
import org.bulwark.decision.engine.PolicyInputs;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.product.BankFacts;
import org.bulwark.decision.product.Product;
import org.bulwark.score.scorecard.Score;
import org.bulwark.score.scorecard.Scorecard;
import org.jspecify.annotations.Nullable;

/**
 * How one product is decided about: a policy and the scorecard beside it, each in one version. Pure: the same facts give the same answer,
 * which is what a replay rests on.
 */
public final class Underwriting {

    /** The most reasons that are told of a score: Regulation B, 12 CFR 1002.9(b)(2), comment 1, finds four enough. */
    private static final int MOST_REASONS = 4;

    private final VersionKey productVersion;
    private final VersionKey policyVersion;
    private final PolicyEngine engine;
    private final Optional<VersionKey> scorecardVersion;
    private final Optional<Scorecard> scorecard;
    private final FactSchema schema;
    private final DataStage data;
    private final Map<String, Integer> slots;

    private Underwriting(
            VersionKey productVersion,
            Versioned<Policy> policy,
            Optional<Versioned<Scorecard>> scorecard,
            FactSchema schema) {
        this.productVersion = productVersion;
        this.policyVersion = policy.key();
        this.engine = PolicyEngine.of(policy.content());
        this.scorecardVersion = scorecard.map(Versioned::key);
        this.scorecard = scorecard.map(Versioned::content);
        this.schema = schema;
        this.data = DataStage.of(schema);
        this.slots = slots(schema);
    }

    /**
     * A policy and a scorecard made ready for a product.
     *
     * @param product whose facts are decided on
     */
    static Underwriting of(
            Versioned<Product> product, Versioned<Policy> policy, Optional<Versioned<Scorecard>> scorecard) {
        return new Underwriting(
                product.key(), policy, scorecard, product.content().facts());
    }

    /** All that is known of an application. */
    FactSchema schema() {
        return schema;
    }

    /** The version of the product. */
    VersionKey productVersion() {
        return productVersion;
    }

    /** The version of the policy. */
    public VersionKey policyVersion() {
        return policyVersion;
    }

    /** The policy. */
    public Policy policy() {
        return engine.policy();
    }

    /** The version of the scorecard. */
    public Optional<VersionKey> scorecardVersion() {
        return scorecardVersion;
    }

    /**
     * What came out.
     *
     * @param facts everything that the policy could ask for
     * @param score the score, if there is a scorecard
     * @param scoreReasons why it is not higher
     * @param decision what the policy says
     */
    public record Answer(Facts facts, Optional<Score> score, List<Reason> scoreReasons, Decision decision) {}

    /**
     * Decides.
     *
     * @param given what the applicant gave and the bank knows, under the product's facts; a score in it is replaced
     */
    public Answer decide(Facts given) {
        Facts facts = given.under(schema);
        // who has too little history has no score: missing values would count against him
        Optional<Score> score = scorecard
                .filter(card -> !data.isShort(facts))
                .map(card -> Score.of(card, variable -> value(facts, variable)));
        List<Reason> reasons =
                score.map(s -> s.reasons(scorecard.orElseThrow(), MOST_REASONS)).orElse(List.of());
        Facts scored = facts.but()
                .put(BankFacts.POINTS, score.map(s -> (long) s.points()).orElse(null))
                .put(BankFacts.PD, score.map(Score::pd).orElse(null))
                .build();
        return new Answer(scored, score, reasons, engine.decide(new PolicyInputs(scored, reasons)));
    }

    /** The value of a scorecard's variable; amounts in units of the currency, as the scorecard learned them. */
    private @Nullable Object value(Facts facts, String variable) {
        Integer slot = slots.get(variable);
        Object value = slot == null ? null : facts.at(slot);
        if (slot != null
                && value instanceof Long minor
                && schema.facts().get(slot).type() == FactType.MONEY) {
            return minor / Math.pow(10, policy().currency().getDefaultFractionDigits());
        }
        return value;
    }

    /** Where a variable lies: the fact of that name, or the first whose last word it is. */
    private static Map<String, Integer> slots(FactSchema schema) {
        Map<String, Integer> slots = new HashMap<>();
        for (int slot = 0; slot < schema.size(); slot++) {
            String name = schema.facts().get(slot).name();
            slots.put(name, slot);
            slots.putIfAbsent(name.substring(name.lastIndexOf('.') + 1), slot);
        }
        return slots;
    }
}
