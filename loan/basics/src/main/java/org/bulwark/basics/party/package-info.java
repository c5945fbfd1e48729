/**
 * Who owes what: group → obligor → facility → exposure.
 *
 * <p>A {@link org.bulwark.basics.party.Party} is a business or a person. Dated {@link org.bulwark.basics.party.Relation}s tie parties
 * to each other; {@link org.bulwark.basics.party.Connections} are those of one date, and say who is under one control with whom. What
 * an obligor may owe and owes under one agreement is a {@link org.bulwark.basics.party.Facility}; what the bank can lose by it an
 * {@link org.bulwark.basics.party.Exposure}; and all that hangs on one group a {@link org.bulwark.basics.party.GroupExposure}, entry
 * by entry, with the reason why each counts. Dates are business dates.
 *
 * <p>What identifies a person or a firm is a type of its own that prints masked ({@link org.bulwark.basics.party.Masked}), so that no
 * log and no message tells it by accident.
 */
@NullMarked
package org.bulwark.basics.party;

import org.jspecify.annotations.NullMarked;
