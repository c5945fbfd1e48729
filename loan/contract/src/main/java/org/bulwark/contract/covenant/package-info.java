/**
 * What the client promised besides paying: ratios, documents, things that must not happen, what the money is for.
 *
 * <p>Three clocks are kept apart. The test date is the date that figures are of, the delivery date the one on which they came, the
 * observation date the one on which the bank looked at them; a test is judged by what was observed up to a date. The true lead time is what
 * is left until the test date, less the days that figures take to come.
 *
 * <p>A ratio n ÷ d is tested as n against threshold × d, so that a denominator of 0 or less does not turn a breach into a pass. Ratios are
 * doubles in the units of their facts (money in minor units), and a difference of a billionth is none.
 */
@NullMarked
package org.bulwark.contract.covenant;

import org.jspecify.annotations.NullMarked;
