package org.bulwark.decision.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bulwark.basics.Reason;
import org.bulwark.decision.Decision;
import org.bulwark.decision.engine.PolicyEngine;

/**
 * What became of a case.
 *
 * @param of the case
 * @param decision what the policy decided
 * @param differences where that is not what was expected; none when the case passed
 */
public record CaseResult(PolicyCase of, Decision decision, List<Difference> differences) {

    /** Copies the list. */
    public CaseResult {
        differences = List.copyOf(differences);
    }

    /**
     * Something that came out otherwise.
     *
     * @param what {@code outcome}, {@code grade}, {@code limit}, {@code price} or {@code reasons}
     * @param expected what was expected, as text
     * @param actual what came out, as text; empty for nothing
     */
    public record Difference(String what, String expected, String actual) {}

    /** Whether everything came out as expected. */
    public boolean passed() {
        return differences.isEmpty();
    }

    /** Cases decided by a policy, in order. */
    public static List<CaseResult> of(PolicyEngine engine, List<PolicyCase> cases) {
        return cases.stream().map(each -> of(engine, each)).toList();
    }

    private static CaseResult of(PolicyEngine engine, PolicyCase expected) {
        Decision decision = engine.decide(expected.inputs());
        List<Difference> differences = new ArrayList<>();
        compare("outcome", Optional.of(expected.outcome()), Optional.of(decision.outcome()), Enum::name, differences);
        compare("grade", expected.grade(), decision.grade(), text -> text, differences);
        compare("limit", expected.limit(), decision.limit(), Object::toString, differences);
        compare("price", expected.price(), decision.price(), Object::toString, differences);
        Optional<List<String>> codes =
                Optional.of(decision.reasons().stream().map(Reason::code).toList());
        compare("reasons", expected.reasons(), codes, list -> String.join(", ", list), differences);
        return new CaseResult(expected, decision, differences);
    }

    private static <T> void compare(
            String what,
            Optional<T> expected,
            Optional<T> actual,
            Function<T, String> text,
            List<Difference> differences) {
        if (expected.isPresent() && !expected.equals(actual)) {
            differences.add(new Difference(
                    what, text.apply(expected.get()), actual.map(text).orElse("")));
        }
    }
}
