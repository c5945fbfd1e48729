/**
 * Rows apart: what a model learns from and what it is judged by, and whether one model beats another over such splits.
 *
 * <p>Everything is a function of the data and a seed.
 */
@NullMarked
package org.bulwark.score.validation.split;

import org.jspecify.annotations.NullMarked;
