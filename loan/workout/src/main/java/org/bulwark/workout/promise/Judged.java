package org.bulwark.workout.promise;

import java.time.LocalDate;
import org.bulwark.basics.money.Money;

/**
 * A promise and what became of it.
 *
 * @param promise the promise
 * @param state what became of it
 * @param paid what was paid of it in time, at most what was promised
 * @param until the last business date on which a payment keeps it, grace included
 */
public record Judged(Promise promise, PromiseState state, Money paid, LocalDate until) {}
