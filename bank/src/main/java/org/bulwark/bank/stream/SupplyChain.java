package org.bulwark.bank.stream;

import org.bulwark.bank.chance.Stream;

/** Orders from buyers and to suppliers. Who is slow to pay is asked for payment in advance; who loses a buyer shows it here first. */
final class SupplyChain implements Emitter {

    @Override
    public void month(Life life, Reporter to) {
        Stream c = to.chance();
        double orders = life.trouble(Trace.ORDERS);
        double owes = life.trouble(Trace.SUPPLIERS);
        int sold = 1 + c.poisson(2.2 * (1 - 0.4 * Math.min(1, orders)));
        for (int i = 0; i < sold; i++) {
            double u = c.uniform();
            boolean late = c.chance(0.12 + 0.1 * orders);
            double amount = life.sales() / 4 * c.logNormal(-0.1, 0.4);
            Deal deal = new Deal(to.id(), false, life.buyer(u), amount, orders);
            entry(life, to, deal, "order", late);
            if (c.chance(0.05 + 0.15 * orders)) {
                entry(life, to, deal, c.chance(0.6) ? "cancellation" : c.chance(0.5) ? "return" : "dispute", false);
            } else {
                entry(life, to, deal, c.chance(0.5) ? "delivery" : "payment", late);
            }
        }
        int bought = 1 + c.poisson(1.6);
        for (int i = 0; i < bought; i++) {
            double u = c.uniform();
            boolean late = c.chance(Math.clamp(0.08 + 0.7 * owes, 0, 0.95));
            double amount = life.sales() / 5 * c.logNormal(-0.4, 0.4);
            Deal deal = new Deal(to.id(), true, life.seller(u), amount, owes);
            entry(life, to, deal, "order", false);
            entry(life, to, deal, "payment", late);
        }
        if (c.chance(0.003 + 0.03 * orders)) {
            entry(
                    life,
                    to,
                    new Deal(to.id(), false, life.buyer(0.1), life.sales() * 3, orders),
                    "contract-lost",
                    false);
        }
        for (Course.Tie buyer : life.course().buyers()) {
            if (buyer.defaulted() == life.month()) {
                int place = life.course().buyers().indexOf(buyer);
                Deal deal = new Deal(to.id(), false, life.buyers().get(place), life.sales(), 1);
                entry(life, to, deal, "partner-default", true);
            }
        }
    }

    /**
     * A deal.
     *
     * @param order its number
     * @param buys whether the party is the buyer
     * @param other the other side
     * @param amount in minor units
     * @param pain how much of the trouble shows in it
     */
    private record Deal(String order, boolean buys, String other, double amount, double pain) {}

    private static void entry(Life life, Reporter to, Deal deal, String kind, boolean late) {
        Stream c = to.chance();
        double pain = deal.pain;
        String other = deal.other;
        boolean buys = deal.buys;
        boolean partly = c.chance(0.03 + 0.1 * pain);
        to.at(c.between(1, 28), 8 + 10 * c.uniform())
                .text("order", deal.order)
                .text("kind", kind)
                .text("role", buys ? "buyer" : "seller")
                .text("counterparty", other)
                .money("amount", deal.amount)
                .date("due_on", Days.of(life.month() + 1, 10))
                .whole("days_late", late ? 1 + (long) (40 * (0.2 + pain) * c.exponential()) : 0)
                .number("short", partly ? 100 * c.uniform() * 0.5 : 0)
                .number(
                        "share",
                        Math.clamp(8 + 40 * life.habit() * (other.length() > 8 ? 1 : 0.3) + 2 * c.normal(), 0, 100))
                .whole("terms", buys && pain > 0.5 ? 15 : 30 + 15 * (int) (3 * life.habit()))
                .number("price_change", 2 * c.normal() - 3 * pain * c.uniform())
                .flag("related", life.deceives(FraudKind.SHELL_GROUP) && c.chance(0.4))
                .flag("prepaid", buys && c.chance(0.05 + 0.35 * pain))
                .send();
    }
}
