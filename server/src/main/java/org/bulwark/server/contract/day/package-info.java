/**
 * The business date and its close: the day's bookings are cut off, then step after step is done for that day, and what a core-banking system
 * says of it is held against our own balances.
 *
 * <p>The cut-off opens the next day in the same transaction, so that the bank goes on booking. What is worked out for a day rests only on
 * what was booked up to it: {@link org.bulwark.server.contract.day.CloseJob} may be killed at any point and goes on with the step it was at. Later
 * stages bring their steps as {@link org.bulwark.server.contract.day.CloseStep}.
 */
@NullMarked
package org.bulwark.server.contract.day;

import org.jspecify.annotations.NullMarked;
