/** The one append-only log that evidence and audit share: a Merkle tree in tiles, signed checkpoints, proofs (C2SP). */
@NullMarked
package org.bulwark.trust.log;

import org.jspecify.annotations.NullMarked;
