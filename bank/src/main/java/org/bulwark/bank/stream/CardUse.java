package org.bulwark.bank.stream;

import org.bulwark.bank.chance.Stream;

/** A card: purchases, cash, and a statement a month. Trouble shows in cash advances, minimum payments and full limits. */
final class CardUse implements Emitter {

    private static final String[] CATEGORIES = {
        "groceries",
        "restaurants",
        "travel",
        "fuel",
        "health",
        "clothing",
        "electronics",
        "entertainment",
        "utilities",
        "business",
        "other"
    };
    private static final String[] DEAR = {"gambling", "jewellery", "cash", "electronics", "entertainment"};

    private double owed;
    private long entries;

    @Override
    public void month(Life life, Reporter to) {
        Stream c = to.chance();
        double trouble = life.trouble(Trace.CARD);
        boolean firm = life.firm().isPresent();
        double limit = Math.rint(life.sales(24) * (firm ? 0.05 : 1.5) / 10_000) * 10_000;
        int count = 3 + c.poisson(5);
        double month = limit * (0.2 + 0.15 * life.habit() + 0.2 * trouble);
        for (int i = 0; i < count; i++) {
            boolean cash = c.chance(0.03 + 0.15 * trouble);
            boolean dear = c.chance(0.03 + 0.12 * trouble);
            double amount = month / count * (0.3 + 1.4 * c.uniform()) * (dear ? 2 : 1);
            boolean declined = owed + amount > limit;
            owed += declined ? 0 : amount;
            String category = cash
                    ? "cash"
                    : dear
                            ? DEAR[(int) (c.uniform() * DEAR.length)]
                            : CATEGORIES[(int) (c.uniform() * CATEGORIES.length)];
            entry(life, to, 1 + i * 26 / count + c.between(0, 1), 7 + 16 * c.uniform(), limit)
                    .text("kind", cash ? "cash-advance" : "purchase")
                    .money("amount", amount)
                    .text("category", category)
                    .text("country", c.chance(0.94) ? "home" : "abroad")
                    .flag("online", c.chance(0.35))
                    .flag("declined", declined)
                    .send();
        }
        boolean misses = c.chance(Math.clamp(0.25 * trouble, 0.005, 0.5));
        boolean least = c.chance(0.06 + 0.5 * trouble);
        double paid = misses ? 0 : least ? owed * 0.05 : owed * (0.8 + 0.2 * c.uniform());
        double minimum = owed * 0.05;
        double before = owed;
        owed -= paid;
        entry(life, to, 28, 4, limit)
                .text("kind", "statement")
                .money("amount", before)
                .number("utilisation", 100 * before / Math.max(1, limit))
                .money("minimum", minimum)
                .money("paid", paid)
                .whole("days_past_due", misses ? c.between(1, 29) : 0)
                .send();
    }

    private Reporter entry(Life life, Reporter to, int day, double hour, double limit) {
        return to.at(Math.min(28, day), hour)
                .text("card", life.own("K"))
                .whole("entry", ++entries)
                .money("balance", owed)
                .money("limit", limit);
    }
}
