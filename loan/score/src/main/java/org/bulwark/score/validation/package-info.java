/**
 * Is a score any good: does it rank, are its probabilities true, and does it still see the population that it learned from.
 *
 * <p>Every measure starts from three arrays of one length: {@code double[] risk} (the higher the riskier: a PD, or minus a score),
 * {@code byte[] bad} (1 bad, 0 good) and {@code long[] weight} (fixed-point weights of any common scale; null means that all rows count
 * alike; a row of weight zero is as good as absent). {@link org.bulwark.score.validation.Ranking} sorts them once; whatever judges one
 * score is then one walk along the ranking, so that nothing depends on the order in which rows came.
 *
 * <p>Weights are sampling weights: estimates are weighted means, and their variances come from linearisation, so that doubling all
 * weights changes nothing. Where a formula needs a number of rows, the effective number (Kish) stands in, which is the number of rows
 * when all weights are equal.
 */
@NullMarked
package org.bulwark.score.validation;

import org.jspecify.annotations.NullMarked;
