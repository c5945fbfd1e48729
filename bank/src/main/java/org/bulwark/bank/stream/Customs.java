package org.bulwark.bank.stream;

import org.bulwark.bank.chance.Stream;

/** Goods across the border, of those firms that deal abroad. */
final class Customs implements Emitter {

    private static final String[] COUNTRIES = {"DE", "FR", "IT", "PL", "CN", "US", "TR", "VN", "JP", "BR"};

    @Override
    public void month(Life life, Reporter to) {
        Stream c = to.chance();
        double abroad = life.habit();
        int count = c.poisson(Math.max(0.2, 3 * abroad * (1 - 0.5 * life.trouble(Trace.ORDERS))));
        for (int i = 0; i < count; i++) {
            boolean export = c.chance(0.6);
            double value = life.sales() * (export ? 0.25 : 0.15) * abroad * (0.4 + c.uniform());
            double kilo = value / 100 / (2 + 30 * life.habit());
            to.at(c.between(1, 28), 6 + 12 * c.uniform())
                    .text("declaration", to.id())
                    .text("direction", export ? "export" : "import")
                    .money("value", value)
                    .number("weight", kilo)
                    .number("unit_value", value / 100 / Math.max(0.1, kilo) * c.logNormal(0, 0.1))
                    .text("goods", Integer.toString(10 + (int) (life.course().number() % 80)))
                    .text("country", COUNTRIES[(int) (c.uniform() * c.uniform() * COUNTRIES.length)])
                    .text("counterparty", "X" + (int) (life.course().number() % 500 + c.uniform() * 5))
                    .money("duty", export ? 0 : value * 0.06)
                    .flag("inspected", c.chance(0.07))
                    .flag("held", c.chance(0.01 + 0.04 * life.trouble(Trace.ORDERS)))
                    .money("penalty", c.chance(0.004) ? value * 0.05 : 0)
                    .flag("returned", export && c.chance(0.01 + 0.03 * life.trouble(Trace.ORDERS)))
                    .send();
        }
    }
}
