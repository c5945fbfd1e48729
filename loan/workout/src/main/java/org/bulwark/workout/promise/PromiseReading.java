package org.bulwark.workout.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.calendar.WorkingDays;
import org.bulwark.contract.payment.Entry;
import org.bulwark.workout.WorkoutProblem;

/**
 * Judges the promises of an account by its entries. A payment keeps the promise that is due first and goes on to the next with what is left,
 * so that no unit is counted twice; a payment that was reversed never was.
 */
public final class PromiseReading {

    private final PromiseRules rules;
    private final WorkingDays days;

    private PromiseReading(PromiseRules rules, WorkingDays days) {
        this.rules = rules;
        this.days = days;
    }

    /** A reading by rules and working days. */
    public static PromiseReading of(PromiseRules rules, WorkingDays days) {
        return new PromiseReading(rules, days);
    }

    /**
     * What became of promises by the end of a business date, by what was booked until then; in the order in which they are due.
     *
     * @param promises of one account; each has an id of its own
     * @param entries of that account
     * @param asOf the date
     * @throws org.bulwark.basics.ProblemException {@link WorkoutProblem#PROMISE_INVALID} for two of one id
     */
    public List<Judged> at(List<Promise> promises, List<Entry> entries, LocalDate asOf) {
        List<Promise> sorted = promises.stream()
                .sorted(Comparator.comparing(Promise::due).thenComparing(Promise::id))
                .toList();
        Map<String, Money> paid = new LinkedHashMap<>();
        for (Promise promise : sorted) {
            if (paid.put(promise.id(), Money.zero(promise.amount().currency())) != null) {
                throw WorkoutProblem.PROMISE_INVALID.with(
                        "The promise '" + promise.id() + "' is there twice.", "Give each an id of its own.");
            }
        }
        for (Entry.Payment payment : payments(entries, asOf)) {
            Money left = payment.amount();
            for (Promise promise : sorted) {
                if (counts(payment, promise)) {
                    Money before = paid.getOrDefault(promise.id(), Money.zero(left.currency()));
                    Money used = left.min(promise.amount().minus(before));
                    paid.put(promise.id(), before.plus(used));
                    left = left.minus(used);
                }
            }
        }
        List<Judged> judged = new ArrayList<>();
        for (Promise promise : sorted) {
            Money got =
                    paid.getOrDefault(promise.id(), Money.zero(promise.amount().currency()));
            judged.add(new Judged(promise, state(promise, got, asOf), got, until(promise)));
        }
        return List.copyOf(judged);
    }

    private LocalDate until(Promise promise) {
        return days.plusWorkingDays(promise.due(), rules.graceWorkingDays());
    }

    private boolean counts(Entry.Payment payment, Promise promise) {
        LocalDate on = payment.valueDate();
        return payment.sequence() > promise.afterEntry()
                && !on.isAfter(until(promise))
                && promise.replacedOn().filter(on::isAfter).isEmpty();
    }

    private static List<Entry.Payment> payments(List<Entry> entries, LocalDate asOf) {
        Set<Long> reversed = new HashSet<>();
        List<Entry.Payment> payments = new ArrayList<>();
        for (Entry entry : entries) {
            boolean known =
                    !entry.bookedOn().isAfter(asOf) && !entry.valueDate().isAfter(asOf);
            switch (entry) {
                case Entry.Payment it when known -> payments.add(it);
                case Entry.Reversal it when !it.bookedOn().isAfter(asOf) -> reversed.add(it.payment());
                case Entry.Payment _, Entry.Capitalisation _, Entry.Reversal _, Entry.Fee _ -> {}
            }
        }
        return payments.stream()
                .filter(one -> !reversed.contains(one.sequence()))
                .sorted(Comparator.comparing(Entry.Payment::valueDate).thenComparingLong(Entry.Payment::sequence))
                .toList();
    }

    private PromiseState state(Promise promise, Money paid, LocalDate asOf) {
        if (!rules.least(promise.amount()).isMoreThan(paid)) {
            return PromiseState.KEPT;
        }
        LocalDate until = until(promise);
        boolean replaced = promise.replacedOn()
                .filter(on -> !on.isAfter(asOf) && !on.isAfter(until))
                .isPresent();
        if (replaced) {
            return PromiseState.REPLACED;
        }
        if (!asOf.isAfter(until)) {
            return PromiseState.OPEN;
        }
        return paid.isPositive() ? PromiseState.PARTLY_KEPT : PromiseState.BROKEN;
    }
}
