/**
 * The Merkle tree of RFC 6962: hashing, the head, the right edge, proofs and their checking. Nothing here knows where hashes are stored.
 */
@NullMarked
package org.bulwark.trust.log.tree;

import org.jspecify.annotations.NullMarked;
