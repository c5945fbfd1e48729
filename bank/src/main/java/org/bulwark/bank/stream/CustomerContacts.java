package org.bulwark.bank.stream;

import org.bulwark.bank.chance.Stream;

/** What the bank's own people did and heard: visits, calls, certificates, overrides. */
final class CustomerContacts implements Emitter {

    private static final String[] COVENANTS = {
        "debt-service-cover", "interest-cover", "leverage", "current-ratio", "net-worth", "turnover"
    };
    private static final double[] PROMISED = {1.2, 1.5, 4, 1, 1, 1};

    @Override
    public void month(Life life, Reporter to) {
        Stream c = to.chance();
        double trouble = life.trouble(Trace.CONTACT);
        boolean firm = life.firm().isPresent();
        int quarter = (int) ((life.month() + life.course().number()) % 3);
        if (firm && quarter == 1) {
            boolean overdue = c.chance(0.15);
            contact(life, to, "visit")
                    .whole("days_late", overdue ? 10 + c.poisson(25) : 0)
                    .flag("reached", !c.chance(0.03 + 0.3 * trouble))
                    .flag("refused", c.chance(0.01 + 0.2 * trouble))
                    .flag("premises_closed", c.chance(0.004 + 0.12 * trouble))
                    .flag("key_person_left", c.chance(0.02 + 0.1 * trouble))
                    .flag("doubtful_documents", c.chance(life.swollen() > 0 ? 0.12 : 0.006))
                    .whole("impression", (long)
                            Math.clamp(Math.rint(3.6 + 0.4 * life.health() - 1.2 * trouble + 0.7 * c.normal()), 1, 5))
                    .send();
        }
        if (c.chance(0.15 + 0.3 * trouble)) {
            contact(life, to, c.chance(0.7) ? "call" : "message")
                    .flag("reached", !c.chance(0.12 + 0.35 * trouble))
                    .send();
        }
        if (c.chance(0.01)) {
            contact(life, to, "complaint").send();
        }
        if (firm && life.month() % 3 == 1 && life.month() > life.course().borrowed()) {
            certificate(life, to, trouble);
        }
        if (c.chance(0.006 + 0.015 * trouble)) {
            contact(life, to, "override")
                    .text("override_reason", c.chance(0.5) ? "experience" : "relationship")
                    .whole("grades_lifted", c.between(1, 3))
                    .send();
        }
        if (c.chance(0.25)) {
            contact(life, to, "query")
                    .whole("queries", 1 + c.poisson(1.5 + 2 * trouble))
                    .send();
        }
        if (c.chance(0.006)) {
            contact(life, to, "manager-change").send();
        }
    }

    private static void certificate(Life life, Reporter to, double trouble) {
        Stream c = to.chance();
        int which = (int) (life.course().number() % COVENANTS.length);
        double threshold = PROMISED[which];
        double room = 0.35 + 0.15 * life.health() - 0.35 * trouble + 0.3 * life.swollen() + 0.1 * c.normal();
        boolean down = which == 2;
        double measured = threshold * (down ? 1 - Math.min(0.9, room) : 1 + room);
        boolean late = c.chance(0.05 + 0.4 * trouble);
        contact(life, to, "certificate")
                .date("due_on", Days.of(life.month(), 15))
                .whole("days_late", late ? 3 + c.poisson(15) : 0)
                .text("covenant", COVENANTS[which])
                .number("measured", measured)
                .number("threshold", threshold)
                .number("headroom", 100 * room)
                .number("add_backs", Math.clamp(5 + 25 * trouble + 5 * c.normal(), 0, 100))
                .flag("breach", room < 0)
                .send();
        if (room < 0.05 && c.chance(0.4)) {
            contact(life, to, "waiver-request")
                    .text("covenant", COVENANTS[which])
                    .send();
        }
    }

    private static Reporter contact(Life life, Reporter to, String kind) {
        Stream c = to.chance();
        return to.at(c.between(1, 28), 9 + 8 * c.uniform())
                .text("contact", to.id())
                .text("kind", kind)
                .text(
                        "manager",
                        life.customer().party().branch() + "-M"
                                + (1 + life.course().number() % 7))
                .text("branch", life.customer().party().branch());
    }
}
