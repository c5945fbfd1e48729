package org.bulwark.basics.standing;

import java.time.LocalDate;

/**
 * Some business dates in a row.
 *
 * @param from the first
 * @param until the first after them
 */
record Span(LocalDate from, LocalDate until) {

    boolean isEmpty() {
        return !from.isBefore(until);
    }

    boolean contains(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(until);
    }

    /** What lies before a date. */
    Span before(LocalDate end) {
        return until.isAfter(end) ? new Span(from, end) : this;
    }
}
