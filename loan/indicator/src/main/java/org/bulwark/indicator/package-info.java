/**
 * What the events of a party say: indicators as known at an instant.
 *
 * <p>An indicator is declared ({@link org.bulwark.indicator.definition}), never coded. All of them are read from one state of the party, time
 * tiles of commutative aggregates in whole units ({@link org.bulwark.indicator.fold}), so that the value does not depend on the order in
 * which events arrive; live serving, replay and training sets use the same fold and the same reading
 * ({@link org.bulwark.indicator.value}).
 */
@NullMarked
package org.bulwark.indicator;

import org.jspecify.annotations.NullMarked;
