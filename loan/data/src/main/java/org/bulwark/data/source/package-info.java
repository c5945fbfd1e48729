/**
 * What a source of data declares: which fields its events have, of which types and units, how sensitive they are, for which purpose they may
 * be used and with whose consent, how often and how late they come, and which rules hold within one record.
 *
 * <p>A {@link org.bulwark.data.source.Source} is a value like every other that the bank configures: it lives from draft to retirement, and
 * a new version of it is compared with the one before by {@link org.bulwark.data.source.Evolution}.
 */
@NullMarked
package org.bulwark.data.source;

import org.jspecify.annotations.NullMarked;
