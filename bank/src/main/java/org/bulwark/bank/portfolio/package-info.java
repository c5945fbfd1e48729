/**
 * What the sample bank has on its books: parties with names, who is tied to whom, and what they owe.
 *
 * <p>{@link org.bulwark.bank.portfolio.SamplePortfolio} is the door. Like everything here it is a function of the seed: customer k is
 * the same whoever else is asked for.
 */
@NullMarked
package org.bulwark.bank.portfolio;

import org.jspecify.annotations.NullMarked;
