/**
 * Trials: how good is a way of learning? A scorecard is learned on some rows and judged on others that it never saw, everything inside
 * each fold: binning, selection, weights and points.
 */
@NullMarked
package org.bulwark.score.trial;

import org.jspecify.annotations.NullMarked;
