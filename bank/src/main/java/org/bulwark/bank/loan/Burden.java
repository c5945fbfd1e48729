package org.bulwark.bank.loan;

import org.bulwark.bank.population.Firm;
import org.bulwark.bank.population.Party;
import org.bulwark.bank.population.Person;

/**
 * The burden of a loan: how much health it takes to carry it, in standard deviations of health. Fixed at disbursement.
 *
 * <p>Besides plain effects it holds what a scorecard has to find: a valley (years active: the young and the very old are at risk), a
 * threshold (loan-to-value above 0.8) and two interactions (a long term without collateral; high debt service in a young business).
 */
final class Burden {

    private static final int LONG_TERM = 36;

    private Burden() {}

    /** The burden of what is asked for. */
    static double of(Request request) {
        Party party = request.party();
        double years = party.yearsActive(request.month());
        double youth = StrictMath.exp(-years / 2);
        double excess = Math.min(request.debtService(), 1.2) - 0.3;
        return ofParty(party)
                + party.region().burden()
                + 0.3 * StrictMath.exp((18 - party.personAge(request.month())) / 6.0)
                + 0.8 * youth
                + 0.7 * Math.clamp((years - 15) / 12, 0, 1.3)
                + request.product().burden()
                + request.purpose().burden()
                + request.collateral().burden()
                + 1.3 * excess
                + 0.9 * Math.max(0, excess) * youth
                + ofValue(request.loanToValue())
                + (request.collateral() == Collateral.NONE && request.termMonths() >= LONG_TERM ? 0.4 : 0);
    }

    private static double ofParty(Party party) {
        return switch (party) {
            case Firm firm -> firm.industry().burden() - 0.1 * StrictMath.log(firm.employees());
            case Person person ->
                0.3 * person.industry().burden() + person.occupation().burden() + 0.05 * (person.household() - 2);
        };
    }

    private static double ofValue(double loanToValue) {
        return Double.isNaN(loanToValue) ? 0 : 0.4 * (loanToValue - 0.65) + 1.5 * Math.max(0, loanToValue - 0.8);
    }
}
