/**
 * What to do about a debt that is not paid ({@link org.bulwark.workout.collection.CollectionReading}), and who may be told what about it
 * ({@link org.bulwark.workout.collection.ContactRules}).
 */
@NullMarked
package org.bulwark.workout.collection;

import org.jspecify.annotations.NullMarked;
