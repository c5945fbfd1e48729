/**
 * Is it true: a party looked for on lists, and its application among earlier ones.
 *
 * <p>A {@link org.bulwark.screening.Screener} joins what {@code name}, {@code list} and {@code velocity} find into one
 * {@link org.bulwark.screening.Screening}: findings with reasons, the worst of them as a level, and the facts that policies read.
 */
@NullMarked
package org.bulwark.screening;

import org.jspecify.annotations.NullMarked;
