/**
 * New terms for a client that cannot pay as agreed: {@link org.bulwark.server.workout.restructure.OfferDesk} works out what can be offered,
 * and brings one of them to a second person.
 */
@NullMarked
package org.bulwark.server.workout.restructure;

import org.jspecify.annotations.NullMarked;
