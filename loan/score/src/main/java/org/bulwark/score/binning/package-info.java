/**
 * Optimal binning: each variable cut into a few bins, exactly.
 *
 * <p>A variable is first summed up ({@link org.bulwark.score.binning.NumberSummary}, {@link org.bulwark.score.binning.LevelSummary}): one
 * pass, bounded size, mergeable in any order. The summary is cut into some hundred pre-bins, and the best way to join neighbours is found
 * by dynamic programming, so that no better binning exists on these pre-bins. Missing values and special codes get bins of their own.
 *
 * <p><b>Sign convention</b> of this whole house: WOE = ln(share of all goods in the bin / share of all bads in the bin), so a positive
 * WOE is safer than average (Siddiqi 2006).
 */
@NullMarked
package org.bulwark.score.binning;

import org.jspecify.annotations.NullMarked;
