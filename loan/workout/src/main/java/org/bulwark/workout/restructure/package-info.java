/**
 * What can be offered to a client that cannot pay as agreed: {@link org.bulwark.workout.restructure.OfferReading} works out each offer's
 * terms, what it costs the bank, whether the client can bear it, and what it means for the class and the definition of default.
 */
@NullMarked
package org.bulwark.workout.restructure;

import org.jspecify.annotations.NullMarked;
