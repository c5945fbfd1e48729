/**
 * Tiers: how several signals together are weighed.
 *
 * <p>{@link org.bulwark.warning.tier.TierRules} are a decision table over counts of signals, single signals and facts such as the
 * probability that cash runs out; {@link org.bulwark.warning.tier.TierReading} asks it, and {@link org.bulwark.warning.tier.TierState} rises
 * at once and cools slowly.
 */
@NullMarked
package org.bulwark.warning.tier;

import org.jspecify.annotations.NullMarked;
