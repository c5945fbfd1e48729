package org.bulwark.contract.covenant;

import java.util.Comparator;
import java.util.List;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.ContractProblem;

/**
 * What a breach may cost, to say which one comes first: P(breach) × P(not waived) × exposure × urgency.
 *
 * @param covenant the covenant's code
 * @param breach P(breach); 1 for one that is there
 * @param waived P(waived), if it is breached
 * @param exposure what is owed
 * @param leadDays the true lead time in days
 */
public record BreachRisk(String covenant, double breach, double waived, Money exposure, long leadDays) {

    /** The share of violations that are waived, 63 %, in the study of loan packages with EBITDA covenants; a starting value. */
    public static final double WAIVED = 0.63;

    /** After so many days more of lead time a breach is half as urgent. */
    public static final int HALF_LIFE_DAYS = 90;

    /** {@link ContractProblem#COVENANT_INVALID} for what is no probability, or an exposure below 0. */
    public BreachRisk {
        boolean probable = breach >= 0 && breach <= 1 && waived >= 0 && waived <= 1;
        if (!probable || exposure.isNegative()) {
            throw ContractProblem.COVENANT_INVALID.with(
                    "A breach of '" + covenant + "' with P = " + breach + ", waived with P = " + waived + ", of "
                            + exposure + " cannot be ranked.",
                    "Give probabilities between 0 and 1, and an exposure of 0 or more.");
        }
    }

    /** With the usual share of waivers. */
    public static BreachRisk of(String covenant, double breach, Money exposure, long leadDays) {
        return new BreachRisk(covenant, breach, WAIVED, exposure, leadDays);
    }

    /** 1 without lead time, half of it each {@value #HALF_LIFE_DAYS} days more. */
    public double urgency() {
        return Math.pow(0.5, Math.max(0, leadDays) / (double) HALF_LIFE_DAYS);
    }

    /** The product, in minor units of the exposure's currency. */
    public double weight() {
        return breach * (1 - waived) * exposure.minor() * urgency();
    }

    /** The heaviest first; by code where two weigh the same. One currency: {@link ContractProblem#COVENANT_INVALID}. */
    public static List<BreachRisk> ranked(List<BreachRisk> risks) {
        long currencies =
                risks.stream().map(one -> one.exposure.currency()).distinct().count();
        if (currencies > 1) {
            throw ContractProblem.COVENANT_INVALID.with(
                    "Breaches in " + currencies + " currencies cannot be ranked.", "Convert the exposures first.");
        }
        return risks.stream()
                .sorted(Comparator.comparingDouble(BreachRisk::weight)
                        .reversed()
                        .thenComparing(BreachRisk::covenant))
                .toList();
    }
}
