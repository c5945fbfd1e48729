/**
 * What can be saved.
 *
 * <p>Debts are put into classes and stages ({@link org.bulwark.workout.classification}), clients are reminded before and after what falls
 * due ({@link org.bulwark.workout.reminder}), what they promise is judged by what they pay ({@link org.bulwark.workout.promise}).
 */
@NullMarked
package org.bulwark.workout;

import org.jspecify.annotations.NullMarked;
