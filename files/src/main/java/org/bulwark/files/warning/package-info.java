/**
 * Signals and tiers as YAML or JSON: {@link org.bulwark.files.warning.SignalFile} and {@link org.bulwark.files.warning.TierFile} read and
 * write them, {@link org.bulwark.files.warning.ShippedSignals} are those that come with the product, and
 * {@link org.bulwark.files.warning.SignalWords} says in a reader's language why one is on.
 */
@NullMarked
package org.bulwark.files.warning;

import org.jspecify.annotations.NullMarked;
