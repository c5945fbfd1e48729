package org.bulwark.bank.loan;

import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.economy.Economy;
import org.bulwark.bank.population.Firm;
import org.bulwark.bank.population.Party;

/**
 * What a party asks the bank for, and what it would truly cost the party.
 *
 * @param number the application's number
 * @param party who asks
 * @param month when; an approved loan is disbursed in the same month
 * @param product which product
 * @param purpose what for
 * @param collateral against what
 * @param amount in minor units
 * @param termMonths for how long
 * @param loanToValue amount over the value of the collateral; NaN without a thing pledged
 * @param debtService the true ratio of a year's debt service, the new loan's included, to the cash that is there for it
 */
public record Request(
        long number,
        Party party,
        int month,
        Product product,
        Purpose purpose,
        Collateral collateral,
        long amount,
        int termMonths,
        double loanToValue,
        double debtService) {

    private static final double CASH_OF_TURNOVER = 0.11;
    private static final double CASH_OF_INCOME = 0.9;
    private static final long LEAST = 50_000;

    /** What a party asks for in a month, when a part of the horizon ({@code elapsed}, 0 to 1) has passed. */
    static Request drawn(long number, Party party, int month, double elapsed, Stream stream) {
        Product product = Product.drawn(party, elapsed, stream);
        Purpose purpose = Purpose.drawn(product, stream);
        Collateral collateral = Collateral.drawn(product, stream);
        int term = product.term(stream);
        double cash =
                party.income() * Economy.prices(month) * (party instanceof Firm ? CASH_OF_TURNOVER : CASH_OF_INCOME);
        // A year's service of one unit lent: the repayment of a year, and interest on the half that is owed on average.
        double service = 12.0 / term + product.rate() / 20_000.0;
        double wanted = cash * product.service() * stream.logNormal(0, 0.45) / service;
        long amount = Math.max(LEAST, (long) Math.rint(wanted / 10_000) * 10_000);
        double value = Math.clamp(0.65 + 0.16 * stream.normal(), 0.15, 1.2);
        double older = stream.logNormal(-2.1 - 0.3 * party.quality(), 0.6);
        boolean owes = stream.chance(0.7);
        return new Request(
                number,
                party,
                month,
                product,
                purpose,
                collateral,
                amount,
                term,
                collateral.hasValue() ? value : Double.NaN,
                amount * service / cash + (owes ? older : 0));
    }
}
