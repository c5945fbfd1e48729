/**
 * Money and rates: exact, in one currency at a time, and never rounded without being told how.
 *
 * <p>An amount is a whole number of minor units, so addition is exact and its order does not matter; what does not fit is refused, not
 * wrapped. Text is the same in every locale: {@code 12345.67 CNY}.
 */
@NullMarked
package org.bulwark.basics.money;

import org.jspecify.annotations.NullMarked;
