package org.bulwark.contract.covenant;

import java.time.LocalDate;
import java.util.List;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.rule.Facts;
import org.bulwark.contract.ContractProblem;

/**
 * What the client delivered for a test, on its three clocks.
 *
 * @param covenant the covenant's code
 * @param testDate the date that the figures are of
 * @param deliveredOn the business date on which they came
 * @param observedOn the business date on which the bank looked at them, not before they came
 * @param facts the figures; some may be missing
 * @param spendings what the money was spent on, for {@link Promise.UseOfFunds}
 */
public record Observation(
        String covenant,
        LocalDate testDate,
        LocalDate deliveredOn,
        LocalDate observedOn,
        Facts facts,
        List<Spending> spendings) {

    /**
     * A part of the money spent.
     *
     * @param purpose on what; empty where nothing proves it
     * @param amount how much, above 0
     */
    public record Spending(String purpose, Money amount) {}

    /** Copies the list; {@link ContractProblem#COVENANT_INVALID} for figures seen before they came, or spent amounts not above 0. */
    public Observation {
        spendings = List.copyOf(spendings);
        boolean spent = spendings.stream().allMatch(one -> one.amount.isPositive());
        if (observedOn.isBefore(deliveredOn) || !spent) {
            throw ContractProblem.COVENANT_INVALID.with(
                    "Figures for '" + covenant + "' of " + testDate + " came on " + deliveredOn + " and were seen on "
                            + observedOn + ", or an amount spent is not above 0.",
                    "Give the day on which they were seen, not before they came, and amounts above 0.");
        }
    }

    /** Figures without spendings. */
    public static Observation of(
            String covenant, LocalDate testDate, LocalDate deliveredOn, LocalDate observedOn, Facts facts) {
        return new Observation(covenant, testDate, deliveredOn, observedOn, facts, List.of());
    }
}
