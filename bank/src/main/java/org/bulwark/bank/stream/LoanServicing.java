package org.bulwark.bank.stream;

import java.util.Locale;
import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.loan.Application;

/** The bank's own books of every loan: what fell due, what came in and from whom, and how it stands at the end of the month. */
final class LoanServicing implements Emitter {

    private static final String[] CLASSES = {"normal", "special-mention", "substandard", "doubtful", "loss"};

    private long entries;
    private int rolled;

    @Override
    public void month(Life life, Reporter to) {
        for (Application loan : life.course().loans()) {
            Schedule schedule = new Schedule(loan);
            if (schedule.isOpen(life.course(), life.month())) {
                loan(life, to, schedule);
            }
        }
    }

    private void loan(Life life, Reporter to, Schedule schedule) {
        Stream c = to.chance();
        Course course = life.course();
        int month = life.month();
        if (month == schedule.begun()) {
            entry(life, to, schedule, 4, "disbursement")
                    .money("principal", schedule.amount())
                    .send();
        } else {
            payments(life, to, schedule, c);
        }
        if (month == course.defaulted() && schedule.unpaid(course, month) > 3) {
            entry(life, to, schedule, Days.in(month), "default")
                    .whole("days_past_due", schedule.daysPastDue(course, month))
                    .send();
        }
        if (course.defaulted() != Course.NEVER && month == course.defaulted() + 12) {
            entry(life, to, schedule, 20, "write-off")
                    .money("principal", schedule.outstanding(course, month))
                    .send();
        }
        monthEnd(life, to, schedule);
        if (month == schedule.begun() + schedule.loan().request().termMonths() - 1 && month < course.defaulted()) {
            entry(life, to, schedule, Days.in(month), "closure").send();
        }
    }

    private void payments(Life life, Reporter to, Schedule schedule, Stream c) {
        Course course = life.course();
        int month = life.month();
        double trouble = life.trouble(Trace.PAYMENT);
        int number = month - schedule.begun();
        double interest = schedule.interest(course, month);
        entry(life, to, schedule, schedule.dueDay(), "instalment-due")
                .whole("number", number)
                .date("due_on", Days.of(month, schedule.dueDay()))
                .money("principal", schedule.principal())
                .money("interest", interest)
                .send();
        int paid = schedule.paid(course, month);
        boolean stranger = c.chance(0.01 + 0.2 * trouble);
        for (int i = 0; i < paid; i++) {
            entry(life, to, schedule, schedule.dueDay(), "payment")
                    .whole("number", number - i)
                    .money("principal", schedule.principal())
                    .money("interest", interest)
                    .money("paid", schedule.principal() + interest)
                    .flag("partial", false)
                    .text(
                            "payer",
                            stranger
                                    ? (c.chance(0.5) ? "third-party" : c.chance(0.6) ? "owner" : "new-loan")
                                    : "borrower")
                    .send();
        }
        if (paid == 0 && month <= course.defaulted() && c.chance(0.25)) {
            entry(life, to, schedule, 26, "payment")
                    .money("interest", interest * 0.5)
                    .money("paid", interest * 0.5)
                    .flag("partial", true)
                    .text("payer", c.chance(0.3) ? "guarantor" : "borrower")
                    .send();
        }
        if (month > course.defaulted() && c.chance(0.2)) {
            entry(life, to, schedule, 22, "recovery")
                    .money("paid", schedule.amount() * 0.05 * c.uniform())
                    .text("payer", "collection")
                    .send();
        }
        boolean renewed = schedule.isLine() && c.chance(0.02 + 0.05 * trouble);
        if (month < course.defaulted() && (renewed || c.chance(0.06 * Math.max(0, trouble - 0.4)))) {
            rolled++;
            entry(life, to, schedule, 18, renewed ? "roll-over" : c.chance(0.6) ? "extension" : "restructuring")
                    .send();
        }
    }

    private void monthEnd(Life life, Reporter to, Schedule schedule) {
        Stream c = to.chance();
        Course course = life.course();
        int month = life.month();
        int unpaid = schedule.unpaid(course, month);
        int days = schedule.daysPastDue(course, month);
        double interest = schedule.interest(course, month);
        double owed = schedule.outstanding(course, month);
        // What the bank thinks: it sees health two months late, roughly, and its own books at once.
        double seen = course.health(Math.max(course.from(), month - 2)) + 0.9 * c.normal();
        double odds = -3.7 - 0.45 * seen + Math.min(5, 0.06 * days);
        double pd = 100 / (1 + StrictMath.exp(-odds));
        int worst = days > 360 ? 4 : days > 270 ? 3 : days > 90 ? 2 : days > 0 ? 1 : 0;
        Reporter entry = entry(life, to, schedule, Days.in(month), "month-end")
                .money("outstanding", owed)
                .whole("days_past_due", days)
                .money("arrears", Math.ceil(unpaid * (schedule.principal() + interest)))
                .money("interest_arrears", Math.floor(unpaid * interest))
                .whole("missed", unpaid)
                .whole("rolled_over", rolled)
                .text("classification", CLASSES[worst])
                .whole("grade", Math.clamp(Math.round(10 + 1.7 * (odds + 3.7)), 1, 22))
                .number("pd", Math.min(100, pd))
                .whole("behaviour_score", Math.clamp(Math.round(600 - 90 * (odds + 3.7)), 0, 1000))
                .number("rate", schedule.rate() * 100)
                .flag("use_checked", !life.deceives(FraudKind.DIVERTED_LOAN) && c.chance(0.9));
        if (schedule.isLine()) {
            entry.money("limit", schedule.amount()).number("utilisation", 100 * owed / schedule.amount());
        }
        entry.date(
                        "maturity",
                        Days.last(schedule.begun() + schedule.loan().request().termMonths() - 1))
                .send();
    }

    private Reporter entry(Life life, Reporter to, Schedule schedule, int day, String kind) {
        return to.at(Math.min(day, Days.in(life.month())), kind.equals("month-end") ? 23 : 6)
                .text("facility", life.facility(schedule.loan().request().number()))
                .whole("entry", ++entries)
                .text("kind", kind)
                .text(
                        "product",
                        schedule.loan()
                                .request()
                                .product()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'));
    }
}
