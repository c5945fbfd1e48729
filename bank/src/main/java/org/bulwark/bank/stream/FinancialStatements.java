package org.bulwark.bank.stream;

import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.population.Firm;

/**
 * Balance sheet, income and cash flow a quarter, and an audited year. They balance, they follow the sales that the books show, and
 * they are late when there is nothing good to tell.
 */
final class FinancialStatements implements Emitter {

    private double equity = Double.NaN;
    private double retained;
    private double debt;
    private double stock;
    private double claims;

    @Override
    public void month(Life life, Reporter to) {
        if (life.month() % 3 != 2) {
            return;
        }
        boolean year = life.month() % 12 == 11;
        Stream c = to.chance();
        int months = year ? 12 : 3;
        double sales = 0;
        double planned = 0;
        for (int ago = 0; ago < months; ago++) {
            sales += life.sales(ago) * (1 + life.swollen());
            planned += life.sales(ago + 12) * 1.06;
        }
        statement(life, to, c, new Period(months, year, sales, planned));
    }

    /**
     * A period.
     *
     * @param months in it
     * @param year whether it is a whole year
     * @param sales shown
     * @param planned sales
     */
    private record Period(int months, boolean year, double sales, double planned) {}

    private void statement(Life life, Reporter to, Stream c, Period period) {
        double trouble = life.trouble(Trace.STATEMENT);
        double sales = period.sales;
        double yearly = sales * 12 / period.months;
        if (Double.isNaN(equity)) {
            equity = yearly * (0.22 + 0.06 * life.course().party().quality()) * c.logNormal(0, 0.35);
            retained = equity * 0.5;
            debt = yearly * 0.18 * c.logNormal(0, 0.4);
            stock = yearly * 0.1;
            claims = yearly * 0.12;
        }
        // Who swells the sales shows the margin too.
        double margin = life.margin() + 0.06 * life.swollen() + 0.012 * c.normal();
        double ebitda = sales * margin;
        double depreciation = sales * (0.02 + 0.01 * life.habit());
        double ebit = ebitda - depreciation;
        debt = Math.max(0, debt * (1 + 0.08 * trouble + 0.02 * c.normal()));
        double interest = debt * (0.05 + 0.02 * trouble) * period.months / 12;
        double oneOff = c.chance(0.05) ? sales * 0.03 * c.normal() : 0;
        double before = ebit - interest + oneOff;
        double tax = Math.max(0, before * 0.25);
        double net = before - tax;
        double dividends = period.year && net > 0 ? net * 0.3 : 0;
        // A quarter has moved equity before the year tells of it again.
        double moved = period.year ? net / 4 - dividends : net;
        equity += moved;
        retained += moved;
        double stockBefore = stock;
        double claimsBefore = claims;
        stock = yearly * 0.1 * (1 + 0.5 * trouble) * c.logNormal(0, 0.06);
        claims = yearly * 0.12 * (1 + 0.5 * life.trouble(Trace.CASH) + 0.9 * life.swollen()) * c.logNormal(0, 0.06);
        double cash = yearly * 0.05 * c.logNormal(0.15 * life.health() - 0.8 * life.trouble(Trace.CASH), 0.25);
        double payables = yearly * 0.09 * (1 + 0.7 * life.trouble(Trace.SUPPLIERS)) * c.logNormal(0, 0.06);
        double other = yearly * 0.03;
        double liabilities = payables + debt + other;
        double total = Math.max(equity + liabilities, (cash + claims + stock) * 1.05);
        // What is missing to the assets stands among other debts.
        double gap = total - equity - liabilities;
        double current = cash + claims + stock + other * 0.6;
        double shortDebt = debt * Math.clamp(0.4 + 0.3 * trouble, 0, 1);
        double operating = net + depreciation - (stock - stockBefore) - (claims - claimsBefore);
        boolean late = c.chance(0.06 + 0.35 * trouble);
        boolean audited = period.year && life.firm().filter(Firm::soleTrader).isEmpty() && c.chance(0.6);
        long assets = Math.round(total);
        long owed = Math.round(liabilities + gap);
        to.at(Days.in(life.month()), 23)
                .date("period_end", Days.last(life.month()))
                .whole("months", period.months)
                .flag("audited", audited)
                .text("opinion", audited ? opinion(c, trouble) : "none")
                .text("auditor", "auditor " + (life.course().number() % 23 + (c.chance(0.03 + 0.1 * trouble) ? 1 : 0)))
                .flag("restated", c.chance(0.01 + 0.04 * life.swollen()))
                .date("due_on", Days.of(life.month() + 2, 15))
                .whole("days_late", late ? 5 + c.poisson(20) : 0)
                .money("sales", sales)
                .money("cost_of_sales", sales * (1 - margin - 0.15))
                .money("operating_expenses", sales * 0.15)
                .money("ebitda", ebitda)
                .money("depreciation", depreciation)
                .money("ebit", ebit)
                .money("interest", interest)
                .money("tax", tax)
                .money("net_income", net)
                .money("one_off", oneOff)
                .money("related_sales", sales * Math.min(0.9, 0.03 * life.habit() + life.swollen() * 0.6))
                .money("total_assets", (double) assets)
                .money("current_assets", Math.min(current, total))
                .money("cash", Math.min(cash, Math.min(current, total)))
                .money("receivables", claims)
                .money("other_receivables", other * 0.4 * (life.deceives(FraudKind.DIVERTED_LOAN) ? 4 : 1))
                .money("inventory", stock)
                .money("prepayments", other * 0.2)
                .money("fixed_assets", Math.max(0, total - current) * 0.9)
                .money("intangible_assets", Math.max(0, total - current) * 0.1)
                .money("total_liabilities", (double) owed)
                .money("current_liabilities", payables + shortDebt + other + gap)
                .money("payables", payables)
                .money("short_debt", shortDebt)
                .money("long_debt", debt - shortDebt)
                .money("other_payables", other + gap)
                .money("equity", (double) (assets - owed))
                .money("paid_capital", assets - owed - retained)
                .money("retained_earnings", retained)
                .money("guarantees", life.deceives(FraudKind.GUARANTEE_RING) ? yearly * 0.1 : 0)
                .money("operating_cash_flow", operating)
                .money("funds_from_operations", net + depreciation)
                .money("investing_cash_flow", -depreciation * (0.5 + c.uniform()))
                .money("financing_cash_flow", debt * 0.05 * c.normal() - dividends)
                .money("debt_service", interest + debt * 0.25 * period.months / 12)
                .money("dividends", dividends)
                .money("capital_spending", depreciation * (0.5 + c.uniform()))
                .whole("employees", life.employees())
                .money("forecast_sales", period.planned)
                .money("forecast_ebitda", period.planned * 0.1)
                .send();
    }

    private static String opinion(Stream c, double trouble) {
        if (!c.chance(0.05 + 0.4 * trouble)) {
            return "unqualified";
        }
        return c.chance(0.5) ? "emphasis" : c.chance(0.7) ? "qualified" : c.chance(0.5) ? "adverse" : "disclaimer";
    }
}
