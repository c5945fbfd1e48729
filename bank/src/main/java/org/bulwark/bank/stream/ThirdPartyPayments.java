package org.bulwark.bank.stream;

import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.economy.Industry;
import org.bulwark.bank.population.Firm;

/** A week on a payment platform: a shop's takings, or a person's spending. */
final class ThirdPartyPayments implements Emitter {

    @Override
    public void month(Life life, Reporter to) {
        Stream c = to.chance();
        boolean firm = life.course().party() instanceof Firm;
        Industry industry = life.industry();
        double part = !firm ? 0 : industry == Industry.TRADE || industry == Industry.HOSPITALITY ? 0.3 : 0.05;
        double trouble = life.trouble(Trace.PLATFORM);
        for (int week = 0; week < 4; week++) {
            int day = 7 * week + 7;
            double taken = life.sales() * part / 4 * c.logNormal(0, 0.12);
            double spent = life.sales() * (firm ? 0.005 : 0.04) * c.logNormal(0, 0.3);
            int payments = c.poisson(Math.clamp(taken / 20_000, 0, 45));
            double back = taken * Math.clamp(0.01 + 0.05 * trouble * c.uniform(), 0, 0.5);
            to.at(day, 23)
                    .text("platform", life.habit() > 0.5 ? "pay-east" : "pay-west")
                    .date("period", Days.of(life.month(), day))
                    .money("takings", taken)
                    .money("spent", spent)
                    .whole("payments", payments)
                    .whole("customers", (long) (payments * 0.8))
                    .whole("returning", (long) (payments * Math.clamp(0.35 - 0.15 * trouble, 0, 1)))
                    .money("refunds", back)
                    .money("chargebacks", c.chance(0.05 + 0.2 * trouble) ? taken * 0.02 : 0)
                    .money("fees", taken * 0.006)
                    .money("withdrawn", taken * (0.8 + 0.2 * c.uniform()))
                    .money("balance", taken * 0.3 * c.uniform())
                    .number("night_share", Math.clamp(12 + 8 * c.normal() + 10 * trouble, 0, 100))
                    .whole("complaints", c.poisson(0.3 + 1.2 * trouble))
                    .number("score", Math.clamp(4.5 + 0.15 * life.health() - 0.5 * trouble + 0.1 * c.normal(), 1, 5))
                    .money("advance", c.chance(0.05 + 0.3 * trouble) ? taken * 2 * c.uniform() : 0)
                    .send();
        }
    }
}
