package org.bulwark.bank.stream;

import org.bulwark.bank.chance.Stream;

/** Other lenders: who asks for money asks many, long before it stops paying. Reports come when the bank asks, about once a quarter. */
final class CreditBureau implements Emitter {

    private static final String[] CLASSES = {"normal", "special-mention", "substandard", "doubtful", "loss"};
    private int lenders = -1;
    private int fresh;

    @Override
    public void month(Life life, Reporter to) {
        Stream c = to.chance();
        double trouble = life.trouble(Trace.BUREAU);
        if (lenders < 0) {
            lenders = c.poisson(1.2);
        }
        int enquiries = c.poisson(StrictMath.exp(-1.6 - 0.15 * life.health() + 1.7 * trouble));
        for (int i = 0; i < Math.min(8, enquiries); i++) {
            boolean poor = c.chance(0.2 + 0.4 * trouble);
            to.at(c.between(1, 28), 8 + 12 * c.uniform())
                    .text("record", to.id())
                    .text("kind", "enquiry")
                    .text("enquirer", poor ? (c.chance(0.5) ? "microlender" : "platform") : "bank")
                    .text(
                            "enquiry_reason",
                            c.chance(0.8) ? "loan-application" : c.chance(0.5) ? "post-loan" : "guarantor-check")
                    .send();
        }
        boolean secretly = life.deceives(FraudKind.DOUBLE_PLEDGE) || life.deceives(FraudKind.GUARANTEE_RING);
        if (c.chance(0.01 * enquiries + 0.08 * trouble + (secretly ? 0.08 : 0))) {
            lenders++;
            fresh++;
        }
        if ((life.month() + life.course().number()) % 3 == 0) {
            report(life, to, trouble, secretly);
            fresh = 0;
        }
    }

    private void report(Life life, Reporter to, double trouble, boolean secretly) {
        Stream c = to.chance();
        double debt = lenders * life.sales() * c.logNormal(-0.2 + 0.5 * trouble, 0.3);
        boolean late = lenders > 0 && c.chance(Math.clamp(0.02 + 0.5 * (trouble - 0.35), 0.01, 0.9));
        boolean fallen = lenders > 0 && life.month() > life.course().defaulted() + 1;
        int days = fallen ? 100 + c.between(0, 200) : late ? 1 + (int) (60 * trouble * c.uniform()) : 0;
        int worst = days > 360 ? 4 : days > 270 ? 3 : days > 90 ? 2 : days > 20 ? 1 : 0;
        double limit = life.sales() * (0.3 + 0.4 * life.habit());
        double use = Math.clamp(45 - 8 * life.health() + 45 * trouble + 12 * c.normal(), 0, 110);
        double pd = 100 / (1 + StrictMath.exp(3.6 + 0.5 * life.health() - 2.2 * trouble + 0.5 * c.normal()));
        to.at(c.between(3, 26), 10)
                .text("record", to.id())
                .text("kind", "report")
                .whole("lenders", lenders)
                .whole("lenders_new", fresh)
                .whole("loans_open", lenders + c.poisson(0.3 * lenders))
                .money("balance", debt)
                .money("limit", limit)
                .money("monthly_payment", debt * 0.035)
                .number("utilisation", use)
                .money("overdue_amount", days > 0 ? Math.min(debt, debt * 0.03 * (1 + days / 30.0)) : 0)
                .whole("overdue_accounts", days > 0 ? 1 + c.poisson(trouble) : 0)
                .whole("days_past_due", days)
                .whole("overdue_months", Math.min(24, days > 0 ? 1 + days / 30 + c.poisson(1) : c.poisson(0.15)))
                .text("classification", CLASSES[worst])
                .money("guarantees", secretly || c.chance(0.06) ? life.sales() * (secretly ? 6 : 1.5) * c.uniform() : 0)
                .whole("score", (long) Math.clamp(640 + 45 * life.health() - 130 * trouble + 35 * c.normal(), 0, 1000))
                .number("implied_pd", pd)
                .number("rate", Math.max(2, 6.5 - 0.6 * life.health() + 6 * trouble + c.normal()))
                .whole("microloans", c.poisson(0.2 + 1.5 * trouble))
                .send();
    }
}
