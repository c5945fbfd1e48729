package org.bulwark.bank.loan;

import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.economy.Economy;
import org.bulwark.bank.population.Firm;
import org.bulwark.bank.population.Health;
import org.bulwark.bank.population.Party;

/**
 * What the bank sees when it decides: health through noise and gaps.
 *
 * <p>NaN is missing. Statements are more often missing when health is poor; that somebody has no credit line, or a new account, says
 * nothing by itself.
 *
 * @param income turnover or income a year as declared, in minor units
 * @param turnoverChange change of turnover or income over twelve months, per cent; missing without statements
 * @param liquidityRatio current assets over current debts; missing without statements
 * @param debtService the debt service ratio as the statements have it; missing without statements
 * @param daysPastDue most days past due in twelve months
 * @param utilisation per cent of credit lines in use; missing without a line
 * @param hasBureauFile whether the credit bureau knows the party
 * @param enquiries bureau enquiries in six months, when there is a file
 * @param openLoans open loans at all banks, when there is a file
 * @param balanceVolatility standard deviation over mean of the account's balance; missing for accounts younger than three months
 * @param taxArrears owed to the tax office, in minor units
 * @param monthsAsCustomer how long the bank has known the party
 */
public record Observation(
        long income,
        double turnoverChange,
        double liquidityRatio,
        double debtService,
        int daysPastDue,
        double utilisation,
        boolean hasBureauFile,
        int enquiries,
        int openLoans,
        double balanceVolatility,
        long taxArrears,
        int monthsAsCustomer) {

    private static final int NEW_ACCOUNT = 3;

    /** What is seen of a party with a health that asks for a loan. */
    static Observation drawn(Request request, Health health, Stream stream) {
        Party party = request.party();
        int now = request.month();
        double today = health.at(now);
        double year = health.mean(now - 11, now);
        double change = today - health.at(now - 12);
        double strain = -0.8 - health.lowest(now - 11, now);
        double youth = StrictMath.exp(-party.yearsActive(now) / 2);

        double factor = stream.logNormal(0, 0.08);
        long income = (long) Math.rint(party.income() * Economy.prices(now) * factor / 10_000) * 10_000;
        boolean gap = stream.chance(logistic(-2.6 - 0.8 * year + (isInformal(party) ? 0.9 : 0)));
        double growth = 0.03 + 0.09 * change + 0.05 * today + noise(stream, 0.11);
        double liquidity = stream.logNormal(0.3 + 0.22 * year, 0.38);
        double service = request.debtService() * stream.logNormal(0, 0.18);
        boolean late = stream.chance(logistic(-1.9 + 1.15 * strain));
        double days = stream.logNormal(1.6 + 0.45 * strain, 0.9);
        double used = 104 * logistic(0.1 - 0.75 * today + 0.95 * stream.normal());
        boolean lineless = stream.chance(0.2);
        boolean unknown = stream.chance(0.03 + 0.3 * youth);
        int enquiries = stream.poisson(StrictMath.exp(0.25 - 0.4 * today + 0.4 * youth));
        int open = stream.poisson(StrictMath.exp(0.5 - 0.3 * health.quality()));
        double volatility = stream.logNormal(-0.7 - 0.28 * today, 0.5);
        boolean owesTax = stream.chance(logistic(-3.0 - 0.9 * year + (party instanceof Firm ? 0.6 : -0.6)));
        double arrears = income * Math.min(0.3, stream.logNormal(-4.2 - 0.3 * year, 0.9));
        int before = Math.min((int) (24 * stream.exponential()), (int) (12 * party.yearsActive(party.arrival())));
        int months = before + now - party.arrival();
        return new Observation(
                Math.max(10_000, income),
                gap ? Double.NaN : tenth(100 * StrictMath.expm1(growth)),
                gap ? Double.NaN : hundredth(liquidity),
                gap ? Double.NaN : hundredth(service),
                late ? (int) Math.clamp(days, 1, 180) : 0,
                lineless ? Double.NaN : tenth(used),
                !unknown,
                enquiries,
                open,
                months < NEW_ACCOUNT ? Double.NaN : hundredth(volatility),
                owesTax ? Math.max(100, (long) Math.rint(arrears / 100) * 100) : 0,
                months);
    }

    private static boolean isInformal(Party party) {
        return party instanceof Firm firm && firm.soleTrader();
    }

    /** One observation in ten is three times as far off as the rest. */
    private static double noise(Stream stream, double scale) {
        boolean far = stream.chance(0.1);
        return scale * (far ? 3 : 1) * stream.normal();
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    private static double tenth(double x) {
        return Math.rint(x * 10) / 10;
    }

    private static double hundredth(double x) {
        return Math.rint(x * 100) / 100;
    }
}
