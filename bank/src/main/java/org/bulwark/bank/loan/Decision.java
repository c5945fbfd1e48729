package org.bulwark.bank.loan;

import org.bulwark.bank.economy.Cycle;

/**
 * What the bank decides, by a few hard rules and a rough price for risk. It sees the observation only, never the health behind it.
 *
 * @param approved whether the loan is made
 * @param rate the yearly rate, in basis points
 */
public record Decision(boolean approved, int rate) {

    private static final int STEP = 5;

    /** The decision on what is asked for, given what is seen. */
    static Decision on(Request request, Observation seen) {
        boolean late = seen.daysPastDue() >= 60;
        boolean hunting = seen.hasBureauFile() && seen.enquiries() >= 8;
        boolean stretched = seen.debtService() > 0.9 || (seen.debtService() > 0.6 && seen.utilisation() > 90);
        boolean owing = seen.taxArrears() > seen.income() / 12;
        double risk = request.product().rate()
                + 3 * Math.min(seen.daysPastDue(), 60)
                + (seen.hasBureauFile() ? 20 * Math.min(seen.enquiries(), 8) : 80)
                + (request.collateral() == Collateral.NONE ? 120 : 0)
                + (Double.isNaN(seen.debtService()) ? 90 : 200 * Math.min(seen.debtService(), 1))
                - 300 * Cycle.level(request.month());
        return new Decision(
                !(late || hunting || stretched || owing), (int) Math.rint(Math.max(100, risk) / STEP) * STEP);
    }
}
