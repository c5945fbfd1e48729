package org.bulwark.server.decision.policy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.engine.PolicyInputs;
import org.bulwark.decision.product.Product;
import org.bulwark.decision.trial.PolicyCase;

/**
 * A case as JSON: {@code {"facts": {"application.amount": "2500.00", …}, "expected": {"outcome": "APPROVE", "grade": "A", "limit":
 * "2500.00", "rate": "5.25", "reasons": ["reason/…"]}}}. Of what is expected only the outcome must be there; the rate is in percent a
 * year.
 *
 * @param product whose facts are given
 */
record CaseForm(Product product) {

    private static final int MOST_REASONS = 100;

    PolicyCase read(String name, Map<String, Object> facts, Map<String, Object> expected) {
        Facts known = new FactReader(product.facts(), product.currency()).read(facts);
        try {
            return new PolicyCase(
                    name,
                    PolicyInputs.of(known),
                    outcome(expected),
                    text(expected, "grade"),
                    text(expected, "limit").map(limit -> Money.parse(limit, product.currency())),
                    text(expected, "rate").map(Rate::percent),
                    reasons(expected));
        } catch (ProblemException e) {
            throw PolicyProblem.CASE_INVALID.with(
                    "What is expected cannot be read: " + e.problem().what(),
                    e.problem().remedy());
        }
    }

    private static Outcome outcome(Map<String, Object> expected) {
        String word = text(expected, "outcome").orElse("").toUpperCase(Locale.ROOT);
        for (Outcome outcome : Outcome.values()) {
            if (outcome.name().equals(word)) {
                return outcome;
            }
        }
        throw PolicyProblem.CASE_INVALID.with(
                "The case does not say which outcome is expected.", "Give APPROVE, REFER or DECLINE.");
    }

    private static Optional<List<String>> reasons(Map<String, Object> expected) {
        return switch (expected.get("reasons")) {
            case null -> Optional.empty();
            case List<?> list
            when list.size() <= MOST_REASONS ->
                Optional.of(list.stream().map(String::valueOf).toList());
            default ->
                throw PolicyProblem.CASE_INVALID.with(
                        "The reasons that are expected are no list, or a very long one.",
                        "Give the codes of at most " + MOST_REASONS + " reasons.");
        };
    }

    private static Optional<String> text(Map<String, Object> expected, String key) {
        return switch (expected.get(key)) {
            case null -> Optional.empty();
            case String text when text.isBlank() -> Optional.empty();
            case String text -> Optional.of(text);
            case BigDecimal number -> Optional.of(number.toPlainString());
            case Number number -> Optional.of(number.toString());
            default ->
                throw PolicyProblem.CASE_INVALID.with(
                        "'" + key + "' of what is expected is no text.", "Write it as a text.");
        };
    }

    /** The facts of a case, as they are read. */
    SequencedMap<String, Object> facts(PolicyCase one) {
        return facts(one.inputs().facts());
    }

    /** Facts, as they are read. */
    SequencedMap<String, Object> facts(Facts facts) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        facts.known()
                .forEach((name, value) -> tree.put(
                        name,
                        switch (product.facts().find(name).orElseThrow().type()) {
                            case MONEY -> new Money((long) value, product.currency()).amount();
                            case DATE -> value.toString();
                            default -> value;
                        }));
        return tree;
    }

    /** What a case expects, as it is read. */
    SequencedMap<String, Object> expected(PolicyCase one) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("outcome", one.outcome().name());
        one.grade().ifPresent(grade -> tree.put("grade", grade));
        one.limit().ifPresent(limit -> tree.put("limit", limit.amount()));
        one.price().ifPresent(price -> tree.put("rate", price.percent()));
        one.reasons().ifPresent(reasons -> tree.put("reasons", reasons));
        return tree;
    }
}
