package org.bulwark.bank.stream;

import org.bulwark.bank.chance.Stream;

/** Tax due and paid. Declared sales follow the books; money that is not there is not paid, and arrears grow. */
final class TaxPayments implements Emitter {

    private static final String[] RATINGS = {"A", "B", "M", "C", "D"};
    private double arrears;

    @Override
    public void month(Life life, Reporter to) {
        Stream c = to.chance();
        double trouble = life.trouble(Trace.TAX);
        boolean quarter = life.month() % 3 == 2;
        // Whoever swells the books seldom wishes to pay tax on all of it.
        double declared = life.sales() * (1 + 0.3 * life.swollen()) * c.logNormal(-0.04, 0.04);
        double due = declared * Math.max(0.004, 0.03 * (0.6 + life.margin() * 4));
        tax(life, to, "vat", declared, due, trouble);
        if (quarter) {
            double profit = Math.max(0, life.margin() - 0.03) * 3 * declared;
            tax(life, to, "income", declared * 3, profit * 0.25, trouble);
        }
    }

    private void tax(Life life, Reporter to, String kind, double declared, double due, double trouble) {
        Stream c = to.chance();
        boolean fails = c.chance(Math.clamp(0.006 + 0.55 * trouble - 0.1, 0.004, 0.9));
        double paid = fails ? due * c.uniform() * 0.6 : due + (c.chance(0.35) ? arrears : 0);
        int late = fails ? 10 + c.poisson(15) : c.chance(0.06) ? c.between(1, 9) : 0;
        arrears = Math.max(0, arrears + due - paid);
        int rating = (int) Math.clamp(1.2 - 0.5 * life.health() + 2 * trouble + c.normal() * 0.3, 0, 4);
        to.at(Days.in(life.month()), 18)
                .date("period", Days.last(life.month()))
                .text("tax", kind)
                .money("declared_sales", declared)
                .money("due", due)
                .money("paid", paid)
                .date("due_on", Days.of(life.month() + 1, 15))
                .whole("days_late", late)
                .money("arrears", arrears)
                .money("penalty", arrears * 0.015)
                .money("refund", c.chance(0.03) ? due * c.uniform() : 0)
                .text("rating", RATINGS[rating])
                .flag("zero_declared", declared < 100)
                .flag("deferral", fails && c.chance(0.15))
                .send();
    }
}
