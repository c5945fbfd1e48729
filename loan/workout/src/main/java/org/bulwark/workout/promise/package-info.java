/** What clients promise to pay, and whether they do: {@link org.bulwark.workout.promise.PromiseReading} judges it by what was booked. */
@NullMarked
package org.bulwark.workout.promise;

import org.jspecify.annotations.NullMarked;
