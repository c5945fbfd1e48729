package org.bulwark.contract.covenant;

import java.util.Currency;
import java.util.List;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.contract.ContractProblem;

/**
 * The covenants of a contract, and the figures that they read.
 *
 * @param currency the currency of figures that are money
 * @param facts the figures
 * @param covenants the covenants, each with a code of its own
 */
public record CovenantSet(Currency currency, FactSchema facts, List<Covenant> covenants) {

    /** Copies the list; {@link ContractProblem#COVENANT_INVALID} for two covenants of one code. */
    public CovenantSet {
        covenants = List.copyOf(covenants);
        long codes = covenants.stream().map(Covenant::code).distinct().count();
        if (codes < covenants.size()) {
            throw ContractProblem.COVENANT_INVALID.with(
                    "Two covenants share a code.", "Give each covenant a code of its own.");
        }
    }

    /** The covenants ready to be tested; {@link ContractProblem#COVENANT_INVALID} for an expression that is none. */
    public List<CovenantMonitor> monitors() {
        int digits = currency.getDefaultFractionDigits();
        return covenants.stream()
                .map(covenant -> CovenantMonitor.of(covenant, facts, digits))
                .toList();
    }
}
