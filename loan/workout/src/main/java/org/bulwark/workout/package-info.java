/**
 * What can be saved.
 *
 * <p>Debts are put into classes and stages ({@link org.bulwark.workout.classification}), clients are reminded before and after what falls
 * due ({@link org.bulwark.workout.reminder}), what they promise is judged by what they pay ({@link org.bulwark.workout.promise}), what is not
 * paid is collected ({@link org.bulwark.workout.collection}) or given new terms ({@link org.bulwark.workout.restructure}), and in the end it
 * is told what came back ({@link org.bulwark.workout.recovery}).
 */
@NullMarked
package org.bulwark.workout;

import org.jspecify.annotations.NullMarked;
