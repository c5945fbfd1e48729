/**
 * What was promised: the schedule of a facility, what was booked on it, and what two people agreed to change.
 *
 * <p>Nothing is kept that can be worked out: versions and entries are stored as they came, and {@link
 * org.bulwark.server.contract.LoanContract} works out schedule and account from them. What comes again under the same id of its sender
 * changes nothing. Covenants stand in {@code covenant}.
 */
@NullMarked
package org.bulwark.server.contract;

import org.jspecify.annotations.NullMarked;
