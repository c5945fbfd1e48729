/**
 * What falls due, when, and how it is made up.
 *
 * <p>{@link org.bulwark.contract.schedule.LoanTerms} become a {@link org.bulwark.contract.schedule.Schedule}. Amounts are rounded to the
 * minor unit once an instalment, halves up, and the last instalment takes what rounding left, so that the principal of all instalments is
 * the principal of the loan to the minor unit. Interest runs from due date to due date as the calendar has them; a holiday moves the payment
 * and not the interest. A payment made early, or new terms, make a new version, in which what was due before stays as it was.
 */
@NullMarked
package org.bulwark.contract.schedule;

import org.jspecify.annotations.NullMarked;
