/**
 * What was promised. Calendars and day counts stand in {@code calendar}, what falls due in {@code schedule}, what was paid of it in {@code
 * payment}, and what else the client promised in {@code covenant}.
 *
 * <p>All dates are business dates of the bank; "today" is an argument.
 */
@NullMarked
package org.bulwark.contract;

import org.jspecify.annotations.NullMarked;
