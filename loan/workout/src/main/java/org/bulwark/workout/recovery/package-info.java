/**
 * What comes back of a debt in default: {@link org.bulwark.workout.recovery.Recovery} keeps account of what was recovered and written off,
 * and {@link org.bulwark.workout.recovery.WorkoutLoss} says which share was lost.
 */
@NullMarked
package org.bulwark.workout.recovery;

import org.jspecify.annotations.NullMarked;
