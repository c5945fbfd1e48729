package org.bulwark.bank.stream;

import org.bulwark.bank.chance.Stream;

/** Suits come late; enforcement later still. Honest firms sue and are sued too. */
final class CourtCases implements Emitter {

    private static final String[] CAUSES = {
        "sale", "sale", "labour", "lease", "loan", "construction", "guarantee", "other"
    };
    private String open = "";
    private double amount;
    private int since;

    @Override
    public void month(Life life, Reporter to) {
        Stream c = to.chance();
        double trouble = life.trouble(Trace.COURT);
        if (c.chance(0.008)) {
            entry(life, to, to.id(), "suit", "plaintiff", life.sales() * 0.3 * c.exponential());
        }
        if (c.chance(0.005 + 0.12 * trouble)) {
            amount = life.sales() * (0.2 + 0.8 * trouble) * c.exponential();
            open = to.id();
            since = life.month();
            entry(life, to, open, "suit", "defendant", amount);
        }
        boolean ripe = !open.isEmpty() && life.month() > since + 3;
        if (ripe && c.chance(0.3)) {
            boolean lost = c.chance(0.45 + 0.4 * trouble);
            String kind = lost ? (trouble > 0.4 ? "enforcement" : "judgment") : "settlement";
            entry(life, to, open, kind, kind.equals("enforcement") ? "debtor" : "defendant", amount);
            open = "";
        }
        boolean fallen = life.month() >= life.course().defaulted() + 3;
        if (fallen && c.chance(0.25)) {
            String kind = c.chance(0.4) ? "enforcement" : c.chance(0.5) ? "dishonest-debtor" : "consumption-limit";
            entry(life, to, to.id(), kind, "debtor", life.sales() * 2 * c.uniform());
        }
        if (trouble > 0.5 && c.chance(0.04)) {
            entry(life, to, to.id(), c.chance(0.6) ? "asset-freeze" : "property-preservation", "debtor", life.sales());
        }
        if (life.course().fraud().isPresent() && fallen && c.chance(0.02)) {
            entry(life, to, to.id(), "criminal", "defendant", 0);
        }
    }

    private static void entry(Life life, Reporter to, String number, String kind, String role, double sum) {
        Stream c = to.chance();
        boolean owed = role.equals("debtor");
        to.at(c.between(1, 28), 9 + 7 * c.uniform())
                .text("case_number", number)
                .text("kind", kind)
                .text("role", role)
                .text("subject", c.chance(0.8) ? "party" : "owner")
                .text("cause", kind.equals("criminal") ? "fraud" : CAUSES[(int) (c.uniform() * CAUSES.length)])
                .money("amount", sum)
                .money("unpaid", owed ? sum * c.uniform() : 0)
                .text("court", "court " + life.course().party().region().title())
                .text("opponent", role.equals("plaintiff") ? life.buyer(c.uniform()) : life.seller(c.uniform()))
                .flag("won", kind.equals("settlement"))
                .send();
    }
}
