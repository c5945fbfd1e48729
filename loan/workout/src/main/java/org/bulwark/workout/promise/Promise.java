package org.bulwark.workout.promise;

import java.time.LocalDate;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.workout.WorkoutProblem;

/**
 * That a client will pay an amount by a date. Several dates are several promises.
 *
 * @param id names it
 * @param madeOn the business date on which it was made
 * @param afterEntry the sequence of the last entry of the account that was booked when it was made: what came before does not keep it
 * @param amount above 0
 * @param due the last business date on which it can be kept, not before it was made
 * @param replacedOn the business date on which another promise took its place; empty where none did
 */
public record Promise(
        String id, LocalDate madeOn, long afterEntry, Money amount, LocalDate due, Optional<LocalDate> replacedOn) {

    /** {@link WorkoutProblem#PROMISE_INVALID} for no id, no amount, or dates that are not in order. */
    public Promise {
        if (id.isBlank()
                || !amount.isPositive()
                || due.isBefore(madeOn)
                || replacedOn.filter(madeOn::isAfter).isPresent()) {
            throw WorkoutProblem.PROMISE_INVALID.with(
                    "The promise '" + id + "' of " + amount + ", made on " + madeOn + ", by " + due + " cannot be.",
                    "Give an id, an amount above 0, and dates in order.");
        }
    }

    /** The same, replaced by another on a date. */
    public Promise replaced(LocalDate on) {
        return new Promise(id, madeOn, afterEntry, amount, due, Optional.of(on));
    }
}
