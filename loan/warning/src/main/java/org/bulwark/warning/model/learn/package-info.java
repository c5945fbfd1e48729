/**
 * How models of warning are learned from party-months, and judged.
 *
 * <p>{@link org.bulwark.warning.model.learn.ModelRow}s are what indicators said at the end of a month and what became of it;
 * {@link org.bulwark.warning.model.learn.ModelLearner} makes models of them, and
 * {@link org.bulwark.warning.model.learn.ModelJudge} holds models against months that they never saw.
 */
@NullMarked
package org.bulwark.warning.model.learn;

import org.jspecify.annotations.NullMarked;
