/** What all parties share: the calendar of the simulation, the cycle, prices, and the fortunes of industries and regions. */
@NullMarked
package org.bulwark.bank.economy;

import org.jspecify.annotations.NullMarked;
