/**
 * How the tree and its entries are stored and grow: tiles of height 8 and entry bundles, with the paths and bytes of c2sp.org/tlog-tiles.
 *
 * <p>A tile or bundle that is full never changes. A checkpoint is what makes tiles count: those written beyond the last one are as good as
 * not there, and are written again.
 */
@NullMarked
package org.bulwark.trust.log.tile;

import org.jspecify.annotations.NullMarked;
