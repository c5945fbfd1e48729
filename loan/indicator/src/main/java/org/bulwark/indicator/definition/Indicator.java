package org.bulwark.indicator.definition;

import java.util.Optional;
import org.bulwark.basics.rule.FactType;

/**
 * One number about a party at an instant.
 *
 * @param name names it for ever: {@code account.inflow.sum_12m}
 * @param family the family that it is of, with its title and meaning
 * @param aggregate its aggregate; empty for a formula and a ratio
 * @param window its window; empty for a formula
 * @param derivation what is derived
 * @param type {@link FactType#MONEY} in minor units, {@link FactType#WHOLE} or {@link FactType#NUMBER}
 * @param unit what it is measured in; empty for none
 * @param definition how it is worked out
 */
public record Indicator(
        String name,
        Family family,
        Optional<Aggregate> aggregate,
        Optional<Window> window,
        Derivation derivation,
        FactType type,
        String unit,
        Definition definition) {

    /**
     * Which way it moves when risk grows. That is its family's way, but for aggregates that tell of the opposite: the longer ago a default is,
     * the better, and the longer nothing came in, the worse; what swings or hangs on one key is always the riskier for it.
     */
    public RiskDirection risk() {
        return aggregate.map(it -> it.risk(family.risk())).orElseGet(family::risk);
    }
}
