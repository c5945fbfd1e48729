/**
 * Rules of classification, reminders and collection as YAML or JSON: {@link org.bulwark.files.workout.ClassificationFile}, {@link
 * org.bulwark.files.workout.ReminderFile} and {@link org.bulwark.files.workout.CollectionFile} read and write them, {@link
 * org.bulwark.files.workout.ShippedWorkout} are those that come with the product.
 */
@NullMarked
package org.bulwark.files.workout;

import org.jspecify.annotations.NullMarked;
