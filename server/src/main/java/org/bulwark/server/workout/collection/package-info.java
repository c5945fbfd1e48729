/**
 * The desk of collection. {@link org.bulwark.server.workout.collection.CaseScoring} opens a case for a debt that is past due, scores it and
 * chooses how it is collected; {@link org.bulwark.server.workout.collection.CaseDesk} is what people do with it, and {@link
 * org.bulwark.server.workout.collection.ContactDesk} asks the rules before somebody is contacted.
 */
@NullMarked
package org.bulwark.server.workout.collection;

import org.jspecify.annotations.NullMarked;
