package org.bulwark.bank.stream;

import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.economy.Industry;

/** Power follows what is really made, not what is written. */
final class Electricity implements Emitter {

    private double arrears;

    @Override
    public void month(Life life, Reporter to) {
        Stream c = to.chance();
        double trouble = life.trouble(Trace.ENERGY);
        double cent = life.industry() == Industry.MANUFACTURING ? 0.02 : 0.008;
        double fixed = life.sales(24) * 0.3;
        double shell = life.deceives(FraudKind.SHELL_GROUP) ? 0.4 : 1;
        double bill = (life.sales() * 0.7 * (1 - 0.2 * trouble) + fixed) * cent * shell * c.logNormal(0, 0.07);
        double kilowattHours = bill / 18 / life.inflation();
        boolean fails = c.chance(Math.clamp(0.45 * trouble - 0.1, 0.004, 0.8));
        double paid = fails ? 0 : bill + (c.chance(0.4) ? arrears : 0);
        arrears = Math.max(0, arrears + bill - paid);
        to.at(Days.in(life.month()), 23)
                .text("meter", life.own("E"))
                .date("period", Days.last(life.month()))
                .number("kilowatt_hours", kilowattHours)
                .number("peak", kilowattHours * (0.35 + 0.05 * c.uniform()))
                .number("night", kilowattHours * (0.15 + 0.1 * c.uniform()))
                .number("demand", kilowattHours / 250 * c.logNormal(0, 0.1))
                .money("amount", bill)
                .money("paid", paid)
                .money("arrears", arrears)
                .whole("days_late", fails ? 10 + c.poisson(12) : c.chance(0.05) ? c.between(1, 6) : 0)
                .whole("idle_days", Math.min(28, c.poisson(1.5 + 7 * trouble)))
                .flag("cut_off", arrears > 3 * bill && c.chance(0.5))
                .flag("estimated", c.chance(0.03))
                .send();
    }
}
