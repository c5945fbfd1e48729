/**
 * Which variables a scorecard needs: ranking, clusters of variables that say the same, stepwise selection, recursive elimination.
 *
 * <p>All of it works on variables that are binned already ({@link org.bulwark.score.selection.CodedSample}), except elimination, which
 * learns the bins anew in every fold, so that no row is judged by bins that it helped to make.
 */
@NullMarked
package org.bulwark.score.selection;

import org.jspecify.annotations.NullMarked;
