/**
 * What signals would have said, held against what became of the parties.
 *
 * <p>{@link org.bulwark.warning.replay.Look}s are party-months with what was known then; {@link org.bulwark.warning.replay.SignalPoints}
 * rank them by a few whole numbers that anybody can add up; {@link org.bulwark.warning.replay.Measured} counts how many defaults were
 * warned of, how early, and at what price.
 */
@NullMarked
package org.bulwark.warning.replay;

import org.jspecify.annotations.NullMarked;
