/**
 * Scorecards: learned from a sample, written as points, applied to people and firms, and explained.
 *
 * <p>The model is log-odds(good) = α + Σ β<sub>j</sub>·WOE<sub>j</sub>, with WOE in this house's sign and every β not negative, so a safer
 * bin never costs points. {@link org.bulwark.score.scorecard.PointsScale} turns log-odds into points; what is printed is what is applied.
 */
@NullMarked
package org.bulwark.score.scorecard;

import org.jspecify.annotations.NullMarked;
