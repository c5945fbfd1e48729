/**
 * How likely is trouble: this stage learns, judges and applies scorecards.
 *
 * <p>In the order in which a modeller works: {@code binning} turns each variable into a few bins, {@code regression} weighs them,
 * {@code selection} drops what does not help, {@code scorecard} turns the rest into points and scores with them, {@code validation} judges
 * the result.
 */
@NullMarked
package org.bulwark.score;

import org.jspecify.annotations.NullMarked;
