/**
 * Who is slipping: parties are looked at when something is told of them and every night, and what signals say becomes alerts that somebody
 * answers for.
 *
 * <p>{@link org.bulwark.server.warning.Watch} looks at whom new events tell of, {@link org.bulwark.server.warning.LookJob} at everybody; both by
 * {@link org.bulwark.server.warning.PartyLooks}, which writes memory and alerts of some parties in one transaction. Signals and the rules of tiers
 * take the desk's way.
 */
@NullMarked
package org.bulwark.server.warning;

import org.jspecify.annotations.NullMarked;
