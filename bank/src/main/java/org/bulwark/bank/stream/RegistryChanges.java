package org.bulwark.bank.stream;

import org.bulwark.bank.chance.Stream;

/** Changes in the register: most are ordinary, some come with trouble, some with a hand that many firms share. */
final class RegistryChanges implements Emitter {

    private static final String[] ORDINARY = {"scope", "address", "director", "shareholder", "capital", "branch", "name"
    };
    private static final String[] TROUBLED = {
        "equity-pledge",
        "equity-freeze",
        "legal-representative",
        "controller",
        "abnormal-list",
        "penalty",
        "shareholder",
        "address"
    };

    @Override
    public void month(Life life, Reporter to) {
        Stream c = to.chance();
        double trouble = life.trouble(Trace.REGISTRY);
        if (c.chance(0.02)) {
            notice(life, to, ORDINARY[(int) (c.uniform() * ORDINARY.length)], false);
        }
        if (c.chance(0.004 + 0.11 * trouble)) {
            notice(life, to, TROUBLED[(int) (c.uniform() * TROUBLED.length)], false);
        }
        if (c.chance(0.002)) {
            notice(life, to, c.chance(0.5) ? "environment-penalty" : "safety-penalty", false);
        }
        if (life.deceives(FraudKind.SHELL_GROUP) && c.chance(0.12)) {
            notice(life, to, c.chance(0.5) ? "address" : "legal-representative", true);
        }
        if (life.deceives(FraudKind.DOUBLE_PLEDGE) && c.chance(0.03)) {
            notice(life, to, "equity-pledge", false);
        }
        if (life.month() > life.course().defaulted() + 8 && c.chance(0.1)) {
            notice(life, to, c.chance(0.5) ? "liquidation" : "licence-revoked", false);
        }
    }

    private static void notice(Life life, Reporter to, String kind, boolean shared) {
        Stream c = to.chance();
        double capital = Math.rint(life.year() * (0.1 + 0.2 * life.habit()) / 1_000_000) * 1_000_000;
        boolean shrinks = kind.equals("capital") && c.chance(0.3);
        String hand = shared ? life.accomplice(0.5) : life.own("P");
        to.at(c.between(1, 28), 9 + 8 * c.uniform())
                .text("notice", to.id())
                .text("kind", kind)
                .money("capital", shrinks ? capital / 2 : capital)
                .money("capital_before", kind.equals("capital") && !shrinks ? capital / 2 : capital)
                .number("share", kind.startsWith("equity") || kind.equals("shareholder") ? c.between(5, 100) : 0)
                .money("amount", kind.endsWith("penalty") || kind.equals("penalty") ? 50_000 * c.exponential() : 0)
                .text("person", hand)
                .text("successor", hand + "-" + c.between(1, 9))
                .text("authority", "registry " + life.course().party().region().title())
                .text("address", shared ? "Harbour Road 1" : "Street " + c.between(1, 400))
                .text("agent", shared ? "agent-" + hand.hashCode() % 97 : "agent-" + c.between(100, 999))
                .send();
    }
}
