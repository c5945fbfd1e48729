package org.bulwark.bank.stream;

import org.bulwark.bank.chance.Stream;

/** Claims on customers: issued, paid, overdue, sold. Pledged twice by those who pledge twice. */
final class Receivables implements Emitter {

    @Override
    public void month(Life life, Reporter to) {
        Stream c = to.chance();
        double trouble = life.trouble(Trace.CASH);
        int count = 2 + c.poisson(2);
        for (int i = 0; i < count; i++) {
            double u = c.uniform();
            double amount = life.shown() / count * c.logNormal(0, 0.4);
            boolean friend = life.swollen() > 0 && c.chance(life.swollen());
            Claim claim = new Claim(to.id(), friend ? life.accomplice(u) : life.buyer(u), amount, friend);
            entry(life, to, claim, "issued", 0);
            double v = c.uniform();
            double slow = 0.12 + 0.35 * trouble + (friend ? 0.4 : 0);
            if (v < slow) {
                entry(
                        life,
                        to,
                        claim,
                        c.chance(0.85) ? "overdue" : c.chance(0.6) ? "disputed" : "written-off",
                        10 + c.poisson(25));
            } else if (v < 0.7) {
                entry(life, to, claim, c.chance(0.85) ? "paid" : "part-paid", c.chance(0.3) ? c.between(1, 12) : 0);
            }
            boolean twice = life.deceives(FraudKind.DOUBLE_PLEDGE) && c.chance(0.25);
            if (twice || c.chance(0.02 + 0.12 * trouble)) {
                entry(life, to, claim, c.chance(0.5) ? "factored" : "pledged", 0);
                if (twice) {
                    entry(life, to, claim, "pledged", 0);
                }
            }
        }
    }

    /**
     * A claim.
     *
     * @param invoice its number
     * @param debtor who owes
     * @param amount in minor units
     * @param friend whether it was never meant to be paid
     */
    private record Claim(String invoice, String debtor, double amount, boolean friend) {}

    private static void entry(Life life, Reporter to, Claim claim, String kind, int late) {
        Stream c = to.chance();
        boolean sold = kind.equals("factored") || kind.equals("pledged");
        double outstanding = kind.equals("paid") || kind.equals("written-off") ? 0 : kind.equals("part-paid") ? 0.5 : 1;
        to.at(c.between(1, 28), 9 + 8 * c.uniform())
                .text("invoice", claim.invoice)
                .text("kind", kind)
                .text("debtor", claim.debtor)
                .money("amount", claim.amount)
                .money("outstanding", Math.floor(claim.amount * outstanding))
                .date("due_on", Days.of(life.month() + 1, 20))
                .whole("days_late", late)
                .money("dilution", c.chance(0.1) ? claim.amount * 0.05 * c.uniform() : 0)
                .number("debtor_share", Math.clamp(10 + 35 * life.habit() + 5 * c.normal(), 0, 100))
                .flag("related", claim.friend && c.chance(0.15))
                .flag("confirmed", !claim.friend && c.chance(0.8));
        if (sold) {
            to.text("financier", "factor " + c.between(1, 6)).money("advance", claim.amount * 0.8);
        }
        to.send();
    }
}
