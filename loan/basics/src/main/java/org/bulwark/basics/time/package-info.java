/**
 * The clocks, and how finely they count.
 *
 * <ul>
 *   <li>{@code occurredAt}: when a thing happened in the world.
 *   <li>{@code reportedAt}: when a source claims to have said so. A claim; nothing is computed from it.
 *   <li>{@code knownAt}: when this system learned of it. Intake assigns it, and it rises with the order of commits; to load history under an
 *       older {@code knownAt} is a privileged act that carries a label.
 *   <li>business date: the bank's own calendar day, on which instalments fall due and days past due are counted. A
 *       {@link java.time.LocalDate}, without a time zone, moved on by the bank and by nothing else.
 * </ul>
 *
 * <p>"As known then" always means {@code knownAt}; a window of time always says which clock it uses. Pure code has no clock: instants and
 * dates are arguments. Instants have whole microseconds, see {@link org.bulwark.basics.time.Microseconds}.
 */
@NullMarked
package org.bulwark.basics.time;

import org.jspecify.annotations.NullMarked;
