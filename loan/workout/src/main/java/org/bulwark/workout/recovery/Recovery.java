package org.bulwark.workout.recovery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.workout.WorkoutProblem;
import org.bulwark.workout.recovery.RecoveryEvent.Cost;
import org.bulwark.workout.recovery.RecoveryEvent.Cured;
import org.bulwark.workout.recovery.RecoveryEvent.Recovered;
import org.bulwark.workout.recovery.RecoveryEvent.WrittenOff;

/**
 * A debt in default and what came back of it. What is recovered after a write-off takes back what was written off, so that at all times
 * gross = recovered + written off + outstanding, to the minor unit.
 *
 * @param defaultedOn the business date of default
 * @param gross all that was owed then, above 0
 * @param events in the order of their dates
 */
public record Recovery(LocalDate defaultedOn, Money gross, List<RecoveryEvent> events) {

    /**
     * Sorts by date, keeping the order of one day.
     *
     * @throws org.bulwark.basics.ProblemException {@link WorkoutProblem#RECOVERY_INVALID} for nothing owed, an event before default or after
     *     a cure, amounts that are not above 0, more written off than is outstanding, or more recovered than was owed
     */
    public Recovery {
        events = events.stream().sorted(Comparator.comparing(RecoveryEvent::on)).toList();
        if (!gross.isPositive()) {
            throw invalid("A debt of " + gross + " cannot default", "Give an amount above 0");
        }
        Balance balance = new Balance(gross, none(gross), none(gross));
        boolean cured = false;
        for (RecoveryEvent event : events) {
            if (event.on().isBefore(defaultedOn) || cured) {
                throw invalid(
                        event + " comes before the default of " + defaultedOn + " or after a cure", "Check dates");
            }
            cured = event instanceof Cured;
            balance = balance.after(event);
        }
    }

    private static Money none(Money like) {
        return Money.zero(like.currency());
    }

    static RuntimeException invalid(String what, String remedy) {
        return WorkoutProblem.RECOVERY_INVALID.with(what + ".", remedy + ".");
    }

    /** A debt of which nothing has come back yet. */
    public static Recovery of(LocalDate defaultedOn, Money gross) {
        return new Recovery(defaultedOn, gross, List.of());
    }

    /** The same with an event more. */
    public Recovery with(RecoveryEvent event) {
        List<RecoveryEvent> all = new ArrayList<>(events);
        all.add(event);
        return new Recovery(defaultedOn, gross, all);
    }

    /** How it stands at the end of a business date. */
    public Balance on(LocalDate date) {
        Balance balance = new Balance(gross, none(gross), none(gross));
        for (RecoveryEvent event : events) {
            balance = event.on().isAfter(date) ? balance : balance.after(event);
        }
        return balance;
    }

    /** When it was cured, if it was. */
    public Optional<LocalDate> curedOn() {
        return events.stream()
                .filter(Cured.class::isInstance)
                .map(RecoveryEvent::on)
                .findFirst();
    }

    /**
     * Where the gross amount is.
     *
     * @param outstanding what the bank still has on its books
     * @param recovered what came back, costs not taken off
     * @param writtenOff what the bank gave up and did not get after all
     */
    public record Balance(Money outstanding, Money recovered, Money writtenOff) {

        /** Always what was owed at default. */
        public Money gross() {
            return recovered.plus(writtenOff).plus(outstanding);
        }

        private Balance after(RecoveryEvent event) {
            return switch (event) {
                case Recovered it -> {
                    Money amount = positive(it, it.amount());
                    Money booked = amount.min(outstanding);
                    Money beyond = amount.minus(booked);
                    if (beyond.isMoreThan(writtenOff)) {
                        throw invalid(it + " is more than is owed", "Give at most what was owed at default");
                    }
                    yield new Balance(outstanding.minus(booked), recovered.plus(amount), writtenOff.minus(beyond));
                }
                case WrittenOff it -> {
                    Money amount = positive(it, it.amount());
                    if (amount.isMoreThan(outstanding)) {
                        throw invalid(it + " is more than is outstanding", "Write off at most " + outstanding);
                    }
                    yield new Balance(outstanding.minus(amount), recovered, writtenOff.plus(amount));
                }
                case Cost it -> {
                    positive(it, it.amount());
                    yield this;
                }
                case Cured _ -> this;
            };
        }

        private Money positive(RecoveryEvent event, Money amount) {
            if (!amount.isPositive() || !amount.currency().equals(outstanding.currency())) {
                throw invalid(event + " has an amount that cannot be", "Give one above 0 in the debt's currency");
            }
            return amount;
        }
    }
}
