package org.bulwark.bank.stream;

import org.bulwark.bank.chance.Stream;

/** Water for all, gas for some; slower to show than power. */
final class WaterGas implements Emitter {

    private final double[] arrears = new double[2];

    @Override
    public void month(Life life, Reporter to) {
        meter(life, to, 0);
        if (life.habit() > 0.5) {
            meter(life, to, 1);
        }
    }

    private void meter(Life life, Reporter to, int gas) {
        Stream c = to.chance();
        double trouble = life.trouble(Trace.ENERGY);
        double winter = gas * 0.4 * StrictMath.cos(2 * Math.PI * life.month() / 12.0);
        double bill = (0.5 * life.sales() + 0.5 * life.sales(24)) * 0.0015 * c.logNormal(winter - 0.15 * trouble, 0.12);
        boolean fails = c.chance(Math.clamp(0.4 * trouble - 0.1, 0.005, 0.8));
        double paid = fails ? 0 : bill + (c.chance(0.4) ? arrears[gas] : 0);
        arrears[gas] = Math.max(0, arrears[gas] + bill - paid);
        to.at(Days.in(life.month()) - 2, 11)
                .text("meter", life.own(gas == 1 ? "G" : "W"))
                .date("period", Days.last(life.month()))
                .text("kind", gas == 1 ? "gas" : "water")
                .number("cubic_metres", bill / (gas == 1 ? 65 : 320) / life.inflation())
                .money("amount", bill)
                .money("paid", paid)
                .money("arrears", arrears[gas])
                .whole("days_late", fails ? 12 + c.poisson(12) : 0)
                .flag("cut_off", arrears[gas] > 4 * bill && c.chance(0.4))
                .send();
    }
}
