package org.bulwark.decision.trial;

import java.util.List;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.engine.PolicyInputs;

/**
 * An application with the answer that a policy must give. What is not expected is not looked at.
 *
 * @param name what people call it
 * @param inputs what is decided on
 * @param outcome the outcome
 * @param grade the grade, if it matters
 * @param limit what is offered, if it matters
 * @param price the rate, if it matters
 * @param reasons the codes of the reasons in order, if they matter
 */
public record PolicyCase(
        String name,
        PolicyInputs inputs,
        Outcome outcome,
        Optional<String> grade,
        Optional<Money> limit,
        Optional<Rate> price,
        Optional<List<String>> reasons) {

    /** Copies the list. */
    public PolicyCase {
        reasons = reasons.map(List::copyOf);
    }

    /** A case of which only the outcome matters. */
    public static PolicyCase of(String name, PolicyInputs inputs, Outcome outcome) {
        return new PolicyCase(
                name, inputs, outcome, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same with the reasons expected. */
    public PolicyCase because(String... codes) {
        return new PolicyCase(name, inputs, outcome, grade, limit, price, Optional.of(List.of(codes)));
    }

    /** The same with the amount expected. */
    public PolicyCase offering(Money amount) {
        return new PolicyCase(name, inputs, outcome, grade, Optional.of(amount), price, reasons);
    }
}
