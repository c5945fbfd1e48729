package org.bulwark.workout.collection;

import java.time.ZoneId;

/**
 * Somebody who may be contacted about a debt.
 *
 * @param party the bank's own id
 * @param tie how tied to the debt
 * @param consented whether that one agreed to be asked; needed of those who do not have to pay
 * @param stopped whether that one, or a court, said that there be no more contact
 * @param zone where that one lives
 */
public record Associate(String party, Tie tie, boolean consented, boolean stopped, ZoneId zone) {}
