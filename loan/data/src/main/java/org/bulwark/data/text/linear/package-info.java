/**
 * The small reader that the house brings and that users train: multinomial logistic regression over hashed n-grams (Weinberger and
 * others, 2009, "Feature Hashing for Large Scale Multitask Learning"), once for the event type and once for the sentiment, with a ridge
 * penalty, fitted to its only optimum by L-BFGS (Nocedal and Wright, 2006, algorithm 7.4), and with a confidence calibrated by a
 * temperature (Guo and others, 2017, "On Calibration of Modern Neural Networks").
 *
 * <p>Nothing here is drawn: folds come from the hash of a sentence, weights are fixed-point. The same sentences in any order give the same
 * model to the bit.
 */
@NullMarked
package org.bulwark.data.text.linear;

import org.jspecify.annotations.NullMarked;
