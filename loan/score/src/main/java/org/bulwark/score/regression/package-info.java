/**
 * Logistic regression by iteratively reweighted least squares: the one solver of this house, for scorecards here and for the trainers of
 * {@code learn} later. Beside it what tells of columns: correlations, variance inflation, score tests.
 *
 * <p>Sums over rows are taken in chunks of fixed size that are added up in their order, so a fit is the same to the last bit on every
 * number of threads.
 */
@NullMarked
package org.bulwark.score.regression;

import org.jspecify.annotations.NullMarked;
