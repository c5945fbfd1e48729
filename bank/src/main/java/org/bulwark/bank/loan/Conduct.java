package org.bulwark.bank.loan;

import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.economy.Horizon;
import org.bulwark.bank.population.Health;

/**
 * How a loan is paid in the twelve months after disbursement. Known only with the outcome: poison for a model that is to work at
 * application.
 *
 * @param daysPastDue most days past due after disbursement; a defaulted loan has at least 90
 * @param collectionCalls calls by the collection desk
 */
public record Conduct(int daysPastDue, int collectionCalls) {

    /** How a loan is paid, given its borrower's health and the month of default. */
    static Conduct drawn(int disbursed, int defaultMonth, Health health, Stream stream) {
        double strain = -0.8 - health.lowest(disbursed + 1, disbursed + Horizon.OUTCOME);
        boolean late = stream.chance(1 / (1 + StrictMath.exp(2.2 - 1.2 * strain)));
        double days = stream.logNormal(2.0 + 0.4 * strain, 0.9);
        double beyond = 90 + 45 * stream.exponential();
        boolean defaulted = defaultMonth != Hazard.NO_DEFAULT;
        int most = defaulted ? (int) Math.min(beyond, 365) : late ? (int) Math.clamp(days, 1, 89) : 0;
        return new Conduct(most, stream.poisson(0.2 + Math.min(most, 60) / 16.0));
    }
}
