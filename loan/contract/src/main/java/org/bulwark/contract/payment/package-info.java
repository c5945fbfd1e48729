/**
 * What was paid of what fell due.
 *
 * <p>An {@link org.bulwark.contract.payment.Account} holds claims and entries; its state on a date follows from the set of entries alone,
 * sorted by value date and then by booking sequence, so that it does not matter in which order they arrived. Every minor unit of a payment
 * is either allotted to a claim or stands as credit. A claim is past due from the day after its due date.
 */
@NullMarked
package org.bulwark.contract.payment;

import org.jspecify.annotations.NullMarked;
