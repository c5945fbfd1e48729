package org.bulwark.bank.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.loan.Application;
import org.bulwark.bank.loan.Product;
import org.bulwark.bank.population.Firm;

/**
 * The current account: what customers pay, and what goes to suppliers, people, the state, lenders and owners. What cannot be paid comes
 * back.
 */
final class BankAccount implements Emitter {

    private static final String[] WEALTH = {"securities", "property", "owner"};

    /**
     * An entry to come.
     *
     * @param when day and hour: day + hour / 24
     * @param amount in minor units, negative for out
     * @param kind of entry
     * @param side what the other side is
     * @param counterparty the other side
     */
    private record Planned(double when, double amount, String kind, String side, String counterparty) {}

    private static final Comparator<Planned> BY_TIME = Comparator.comparingDouble(Planned::when);

    private final List<Planned> plan = new ArrayList<>();
    private double balance = Double.NaN;
    private long entries;

    @Override
    public void month(Life life, Reporter to) {
        Stream c = to.chance();
        double sales = life.sales();
        if (Double.isNaN(balance)) {
            balance = sales * c.logNormal(-0.4 + 0.2 * life.health(), 0.4);
        }
        plan.clear();
        if (life.course().party() instanceof Firm) {
            firm(life, c);
        } else {
            person(life, c);
        }
        loans(life, c);
        plan.sort(BY_TIME);
        double overdraft = Math.rint(life.sales(24) * 0.15 * life.habit());
        for (Planned entry : plan) {
            send(life, to, entry, overdraft);
        }
        if (balance < 0) {
            send(
                    life,
                    to,
                    new Planned(Days.in(life.month()) + 0.9, balance * 0.01, "interest", "other", "bank"),
                    overdraft);
        }
    }

    private void add(double day, double hour, double amount, String kind, String side, String counterparty) {
        plan.add(new Planned(Math.floor(day) + hour / 24, Math.rint(amount), kind, side, counterparty));
    }

    private void firm(Life life, Stream c) {
        double trouble = life.trouble(Trace.CASH);
        double away = life.habit() > 0.7 && trouble > 0.4 ? 0.5 : 1;
        double received = life.received() * away * c.logNormal(0, 0.05);
        int receipts = 4 + c.poisson(Math.clamp(life.year() / 40_000_000, 1, 10));
        for (int i = 0; i < receipts; i++) {
            double part = received / receipts * (0.5 + c.uniform());
            boolean cash = c.chance(0.08);
            add(
                    1 + 27 * c.uniform(),
                    8 + 9 * c.uniform(),
                    part,
                    cash ? "cash" : "transfer",
                    cash ? "own" : "customer",
                    cash ? "till" : life.buyer(c.uniform()));
        }
        double wages = life.payroll() * (c.chance(Math.clamp(0.5 * life.trouble(Trace.WAGES) - 0.1, 0, 0.9)) ? 0.5 : 1);
        add(25, 10, -wages, "salary", "employee", "payroll");
        add(15, 11, -0.3 * wages, "social", "state", "social security");
        add(15, 12, -received * 0.03, "tax", "state", "tax office");
        add(8, 9, -received * 0.012, "utility", "utility", "power company");
        add(2, 9, -life.sales(24) * 0.02, "direct-debit", "other", "landlord");
        // What is left over goes to suppliers, so that the balance stays near what the health allows.
        double wanted = life.sales() * StrictMath.exp(-0.6 + 0.25 * life.health() - 0.9 * trouble);
        double paid = Math.clamp(
                balance + received - 1.35 * wages - received * 0.07 - wanted, 0.2 * received, 1.1 * received);
        int payments = 3 + c.poisson(Math.clamp(life.year() / 60_000_000, 1, 8));
        for (int i = 0; i < payments; i++) {
            add(
                    1 + 27 * c.uniform(),
                    8 + 9 * c.uniform(),
                    -paid / payments * (0.6 + 0.8 * c.uniform()),
                    "transfer",
                    "supplier",
                    life.seller(c.uniform()));
        }
        double draws = life.sales() * 0.04 * (life.habit() + trouble);
        add(5 + 20 * c.uniform(), 12, -draws, c.chance(0.3) ? "cash" : "transfer", "owner", life.own("P"));
        if (c.chance(0.02 + 0.25 * trouble)) {
            add(
                    1 + 27 * c.uniform(),
                    15,
                    life.sales() * 0.15 * c.exponential(),
                    "transfer",
                    c.chance(0.5) ? "owner" : "lender",
                    life.own("L"));
        }
        deceit(life, c);
        if (trouble > 0.6 && c.chance(0.05)) {
            add(20, 14, -life.sales() * 0.2 * c.uniform(), c.chance(0.5) ? "deduction" : "freeze", "court", "court");
        }
    }

    private void deceit(Life life, Stream c) {
        boolean circle = life.deceives(FraudKind.SHELL_GROUP)
                || (life.deceives(FraudKind.GUARANTEE_RING) && c.chance(0.4))
                || (life.deceives(FraudKind.FALSIFIED_TURNOVER) && c.chance(0.6));
        if (circle) {
            double turned = Math.rint(life.sales() * (0.2 + 0.3 * c.uniform()) / 1_000_000) * 1_000_000;
            double day = 3 + 22 * c.uniform();
            String friend = life.accomplice(c.uniform());
            add(day, 10, turned, "transfer", "customer", friend);
            add(day + 1 + 2 * c.uniform(), 11, -turned * 0.98, "transfer", "related", life.accomplice(c.uniform()));
        }
        int borrowed = life.course().borrowed();
        if (life.deceives(FraudKind.DIVERTED_LOAN) && life.month() <= borrowed + 5) {
            double lent = life.course().loans().getFirst().request().amount();
            String where = WEALTH[(int) (c.uniform() * WEALTH.length)];
            add(6 + 20 * c.uniform(), 10, -lent * 0.22 * (0.6 + 0.8 * c.uniform()), "transfer", where, life.own("W"));
        }
    }

    private void person(Life life, Stream c) {
        double trouble = life.trouble(Trace.CASH);
        double income = life.sales();
        if (!c.chance(0.25 * Math.max(0, trouble - 0.5))) {
            add(25 + c.between(0, 2), 7, income, "salary", "other", "employer");
        }
        add(1, 8, -income * 0.28, "direct-debit", "other", "landlord");
        add(5, 9, -income * 0.06, "utility", "utility", "power company");
        int bought = 4 + c.poisson(5);
        double spent = income * Math.clamp(0.5 + 0.1 * trouble + 0.05 * c.normal(), 0.2, 0.8);
        for (int i = 0; i < bought; i++) {
            add(
                    1 + 28 * c.uniform(),
                    8 + 13 * c.uniform(),
                    -spent / bought * (0.4 + 1.2 * c.uniform()),
                    "card",
                    "other",
                    "shop " + c.between(1, 300));
        }
        if (c.chance(0.5)) {
            add(1 + 27 * c.uniform(), 13, -10_000.0 * c.between(1, 20), "cash", "own", "machine");
        }
        if (c.chance(0.02 + 0.3 * trouble)) {
            add(
                    1 + 27 * c.uniform(),
                    22.5,
                    income * 0.3 * c.uniform(),
                    "loan",
                    c.chance(0.6) ? "platform" : "lender",
                    "platform " + c.between(1, 9));
        }
    }

    private void loans(Life life, Stream c) {
        for (Application loan : life.course().loans()) {
            Schedule schedule = new Schedule(loan);
            if (life.month() == schedule.begun()) {
                double lent = schedule.isLine() ? schedule.outstanding(life.course(), life.month()) : schedule.amount();
                add(4, 9, lent, "loan", "lender", "bank");
                Product product = loan.request().product();
                boolean bought = !schedule.isLine() && product != Product.PAYROLL;
                if (bought && !life.deceives(FraudKind.DIVERTED_LOAN)) {
                    boolean land = product == Product.HOME || product == Product.PROPERTY;
                    add(
                            5,
                            10,
                            -lent,
                            "transfer",
                            land ? "property" : "supplier",
                            "N" + loan.request().number() % 977);
                }
            }
            if (schedule.isOpen(life.course(), life.month())) {
                int paid = schedule.paid(life.course(), life.month());
                double instalment = schedule.principal() + schedule.interest(life.course(), life.month());
                for (int i = 0; i < paid; i++) {
                    add(schedule.dueDay() + (i > 0 ? c.uniform() : 0.0), 6, -instalment, "repayment", "lender", "bank");
                }
            }
        }
    }

    private void send(Life life, Reporter to, Planned entry, double overdraft) {
        Stream c = to.chance();
        boolean own = entry.side.equals("lender") && entry.kind.equals("repayment");
        boolean returned = entry.amount < 0 && balance + entry.amount < -overdraft;
        // What the bank itself collects was there: its books say so. The owner helps.
        if (returned && own) {
            balance = Math.max(balance, -entry.amount - overdraft);
            returned = false;
        }
        if (!returned) {
            balance += entry.amount;
        }
        double amount = Math.abs(entry.amount);
        int day = Math.min((int) entry.when, Days.in(life.month()));
        double hour = (entry.when - (int) entry.when) * 24;
        to.at(Math.max(1, day), hour)
                .text("account", life.own("A"))
                .whole("entry", ++entries)
                .text("direction", entry.amount < 0 ? "out" : "in")
                .money("amount", amount)
                .money("balance", balance)
                .money("overdraft_limit", overdraft)
                .text("kind", returned ? "returned" : entry.kind)
                .text("counterparty", entry.counterparty)
                .text("counterparty_kind", entry.side)
                .text("channel", entry.kind.equals("cash") ? "branch" : c.chance(0.6) ? "online" : "mobile")
                .flag("returned", returned)
                .flag("round", amount > 0 && amount % 100_000 == 0)
                .flag("night", hour >= 22 || hour < 6)
                .mark("frozen", entry.kind.equals("freeze"))
                .mark("foreign", entry.counterparty.startsWith("X"))
                .send();
    }
}
