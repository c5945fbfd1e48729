package org.bulwark.server.decision.referral;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.decision.Outcome;
import org.bulwark.server.decision.referral.OfficerEvidence.PolicyAnswer;
import org.bulwark.server.decision.referral.OfficerEvidence.Seen;
import org.bulwark.server.decision.referral.OfficerEvidence.Terms;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A person's answer as a JSON document, and back. */
final class OfficerEvidenceTree {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Object> tree;

    private OfficerEvidenceTree(Map<String, Object> tree) {
        this.tree = tree;
    }

    static byte[] write(OfficerEvidence act) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("form", OfficerEvidence.FORM);
        tree.put("application", act.application().toString());
        tree.put("ordinal", act.ordinal());
        tree.put("act", act.act().kind());
        tree.put("decidedAt", act.decidedAt().toString());
        tree.put("decidedBy", act.decidedBy());
        tree.put("roles", act.roles());
        tree.put("outcome", act.outcome().name());
        tree.put("terms", tree(act.terms()));
        tree.put("reasons", act.reasons());
        tree.put("note", act.note());
        tree.put("override", act.override());
        tree.put("policy", act.policy().version());
        tree.put("policyOutcome", act.policy().outcome().name());
        tree.put("policyTerms", tree(act.policy().terms()));
        tree.put("seen", act.seen().ordinal());
        tree.put("seenCommitment", act.seen().commitment());
        act.seen().obligorExposure().ifPresent(owed -> tree.put("obligorExposure", owed.toString()));
        act.seen().groupExposure().ifPresent(owed -> tree.put("groupExposure", owed.toString()));
        return JSON.writeValueAsBytes(tree);
    }

    private static SequencedMap<String, Object> tree(Terms terms) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        terms.limit().ifPresent(money -> tree.put("limit", money.toString()));
        terms.rate().ifPresent(rate -> tree.put("price-ppm", rate.ppm()));
        terms.months().ifPresent(months -> tree.put("term-months", months));
        return tree;
    }

    static OfficerEvidence read(Map<String, Object> document) {
        return new OfficerEvidenceTree(document).read();
    }

    private OfficerEvidence read() {
        return new OfficerEvidence(
                UUID.fromString(text("application")),
                whole("ordinal"),
                Settled.Act.valueOf(text("act").toUpperCase(Locale.ROOT)),
                Instant.parse(text("decidedAt")),
                text("decidedBy"),
                texts("roles"),
                Outcome.valueOf(text("outcome")),
                terms(tree.get("terms")),
                texts("reasons"),
                text("note"),
                Boolean.TRUE.equals(tree.get("override")),
                new PolicyAnswer(
                        text("policy"), Outcome.valueOf(text("policyOutcome")), terms(tree.get("policyTerms"))),
                new Seen(whole("seen"), text("seenCommitment"), money("obligorExposure"), money("groupExposure")));
    }

    private String text(String key) {
        return Objects.requireNonNull(tree.get(key), key).toString();
    }

    private int whole(String key) {
        return ((Number) Objects.requireNonNull(tree.get(key), key)).intValue();
    }

    private List<String> texts(String key) {
        return tree.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private Optional<Money> money(String key) {
        return Optional.ofNullable(tree.get(key)).map(Object::toString).map(Money::parse);
    }

    private static Terms terms(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> terms)) {
            return Terms.NONE;
        }
        return new Terms(
                Optional.ofNullable(terms.get("limit")).map(Object::toString).map(Money::parse),
                Optional.ofNullable(terms.get("price-ppm")).map(ppm -> Rate.ofPpm(((Number) ppm).longValue())),
                Optional.ofNullable(terms.get("term-months")).map(months -> ((Number) months).intValue()));
    }
}
