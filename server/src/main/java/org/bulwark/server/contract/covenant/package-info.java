/**
 * What the client promised besides paying: sets of covenants that two people put in force, what the client delivers, how tests stand, and
 * what runs on a breach.
 *
 * <p>{@link org.bulwark.server.contract.covenant.CovenantWatch} looks at the covenants of a facility in one transaction: it works out every
 * test anew and begins the four legs of a breach that is new. To look again changes nothing, so that whoever was killed in between may do
 * it again.
 */
@NullMarked
package org.bulwark.server.contract.covenant;

import org.jspecify.annotations.NullMarked;
