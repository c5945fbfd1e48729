package org.bulwark.contract.covenant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.ContractProblem;

/**
 * What to do about a breach, as data; nothing is done by it. Codes with parameters, for words to be made of.
 *
 * @param advice for the client: which ratio, how far off, what would cure it
 * @param calls what to call on, in this order
 * @param uncovered what nothing covers
 * @param tasks for the relationship manager's desk
 * @param record for the file: what was found, by which figures, and what stood behind it
 */
public record BreachPlan(
        List<Reason> advice, List<Call> calls, Money uncovered, List<Task> tasks, List<Reason> record) {

    private static final int DAYS_TO_TALK = 2;
    private static final int DAYS_TO_DECIDE = 10;

    /**
     * A call on an enhancement.
     *
     * @param enhancement its id
     * @param kind what it is
     * @param amount how much of it
     * @param moneyOn when the money would be there, if it is called today
     */
    public record Call(String enhancement, Enhancement.Kind kind, Money amount, LocalDate moneyOn) {}

    /**
     * Something to do.
     *
     * @param what what
     * @param dueOn by when
     */
    public record Task(Reason what, LocalDate dueOn) {}

    /** Copies the lists. */
    public BreachPlan {
        advice = List.copyOf(advice);
        calls = List.copyOf(calls);
        tasks = List.copyOf(tasks);
        record = List.copyOf(record);
    }

    /**
     * The plan for a breach.
     *
     * @param breach a breach that is not waived, else {@link ContractProblem#COVENANT_INVALID}
     * @param enhancements what stands behind the loan, in any order
     * @param toCover how much is to be covered
     * @param today the business date
     */
    public static BreachPlan of(CovenantResult breach, List<Enhancement> enhancements, Money toCover, LocalDate today) {
        if (!breach.isOpenBreach()) {
            throw ContractProblem.COVENANT_INVALID.with(
                    "Covenant '" + breach.test().covenant() + "' has no breach that is not waived.",
                    "Plan for open breaches only.");
        }
        List<Call> calls = calls(enhancements, toCover, today);
        Money uncovered = toCover;
        for (Call call : calls) {
            uncovered = uncovered.minus(call.amount);
        }
        return new BreachPlan(
                advice(breach), calls, uncovered, tasks(breach, calls, today), record(breach, calls, uncovered));
    }

    private static List<Call> calls(List<Enhancement> enhancements, Money toCover, LocalDate today) {
        List<Call> calls = new ArrayList<>();
        Money open = toCover;
        List<Enhancement> sorted = enhancements.stream()
                .filter(one -> one.isCallableOn(today))
                .sorted(Enhancement.byEase())
                .toList();
        for (Enhancement one : sorted) {
            Money part = one.value().min(open);
            if (part.isPositive()) {
                calls.add(new Call(one.id(), one.kind(), part, today.plusDays(one.daysToCall())));
                open = open.minus(part);
            }
        }
        return calls;
    }

    private static List<Reason> advice(CovenantResult breach) {
        String code = breach.test().covenant();
        List<Reason> advice = new ArrayList<>(breach.reasons());
        breach.measured().ifPresent(measured -> {
            advice.add(Reasons.of("cure-numerator", "covenant", code, "by", measured.numeratorMove()));
            measured.denominatorMove()
                    .ifPresent(by -> advice.add(Reasons.of("cure-denominator", "covenant", code, "by", by)));
        });
        breach.cure().ifPresent(cure -> {
            advice.add(Reasons.of("cure-until", "covenant", code, "until", cure.until()));
            cure.equity().ifPresent(by -> advice.add(Reasons.of("cure-equity", "covenant", code, "by", by)));
        });
        return advice;
    }

    private static List<Task> tasks(CovenantResult breach, List<Call> calls, LocalDate today) {
        String code = breach.test().covenant();
        List<Task> tasks = new ArrayList<>();
        tasks.add(new Task(Reasons.of("task-talk-to-client", "covenant", code), today.plusDays(DAYS_TO_TALK)));
        LocalDate decide = today.plusDays(DAYS_TO_DECIDE);
        LocalDate by = breach.cure().map(CovenantResult.Cure::until).orElse(decide);
        tasks.add(new Task(Reasons.of("task-waive-or-enforce", "covenant", code), by));
        for (Call call : calls) {
            tasks.add(new Task(
                    Reasons.of("task-prepare-call", "enhancement", call.enhancement, "amount", call.amount), by));
        }
        return tasks;
    }

    private static List<Reason> record(CovenantResult breach, List<Call> calls, Money uncovered) {
        TestDates test = breach.test();
        List<Reason> record = new ArrayList<>();
        record.add(
                Reasons.of("record-test", "covenant", test.covenant(), "tested", test.testDate(), "due", test.dueOn()));
        record.addAll(breach.reasons());
        for (Call call : calls) {
            record.add(Reasons.of("record-enhancement", "enhancement", call.enhancement, "amount", call.amount));
        }
        record.add(Reasons.of("record-uncovered", "amount", uncovered));
        return record;
    }
}
