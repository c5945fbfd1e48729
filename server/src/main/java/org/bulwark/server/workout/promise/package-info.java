/**
 * What clients promise to pay. {@link org.bulwark.server.workout.promise.PromiseDesk} writes promises down; {@link
 * org.bulwark.server.workout.promise.PromiseJudging} judges them by what was booked, every night and whenever one is made.
 */
@NullMarked
package org.bulwark.server.workout.promise;

import org.jspecify.annotations.NullMarked;
