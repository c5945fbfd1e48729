/**
 * A sample bank with known truth: firms, people and their loans, simulated from one seed, for demonstrations, tests and load.
 *
 * <p>Everything is a pure function of the seed and of a number (of a party, of an application), so a part can be made alone, in any
 * order, by any number of threads, and is the same to the last bit. {@link org.bulwark.bank.SimulatedLoans} is the door; behind it chance
 * feeds the economy, the economy the health of a population, and health the loans.
 */
@NullMarked
package org.bulwark.bank;

import org.jspecify.annotations.NullMarked;
