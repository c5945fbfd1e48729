/**
 * The state of a party: time tiles of commutative aggregates in whole units, kept by month for ever and by day for as long as a window of
 * days can reach. Folding an event in is a sum, so the state does not depend on the order in which events arrive.
 */
@NullMarked
package org.bulwark.indicator.fold;

import org.jspecify.annotations.NullMarked;
