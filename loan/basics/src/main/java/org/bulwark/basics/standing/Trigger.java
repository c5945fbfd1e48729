package org.bulwark.basics.standing;

import java.time.LocalDate;
import java.util.Optional;
import org.bulwark.basics.Reason;

/**
 * Something that makes a default, and when.
 *
 * @param span when it holds
 * @param restructured of a distressed restructuring, the date of it or the end of its grace: its longer probation counts from there
 * @param reason why, for people
 */
record Trigger(Span span, Optional<LocalDate> restructured, Reason reason) {

    LocalDate from() {
        return span.from();
    }

    LocalDate until() {
        return span.until();
    }
}
