/**
 * The one append-only log that evidence and audit share: what was written once can be proved for ever, by people who do not trust us.
 *
 * <p>An entry becomes a leaf of a Merkle tree (RFC 6962). The tree is kept in tiles, plain files of hashes, and its root is signed in small
 * texts called checkpoints; all three follow the C2SP standards tlog-tiles, tlog-checkpoint and signed-note, so that tools which know nothing
 * of Bulwark can read and check our log ({@code docs/log.md}). Whoever holds an old checkpoint can tell whether anything before it was
 * altered since.
 *
 * <p>The packages, each importing only those before it: {@code tree} (hashes, heads, proofs), {@code tile} (how the tree and its entries are
 * stored and grow), {@code note} (keys, signatures, checkpoints), {@code entry} (what a record of ours says), {@code verification} (an
 * exported folder is checked and the first wrong record is named).
 *
 * <p>Pure of databases: storage stands behind {@link org.bulwark.trust.log.tile.TileStore}, and keys, salts and instants are arguments.
 *
 * <p>What it does not do: it does not decide in which order entries come, nor keep two writers apart (the caller's transaction does); it
 * hides nothing (what is personal enters as a salted commitment only); it cannot notice that the newest part of a log was never shown to
 * anybody (keep checkpoints elsewhere, or have them cosigned by witnesses); it is no ledger of accounts and no consensus.
 */
@NullMarked
package org.bulwark.trust.log;

import org.jspecify.annotations.NullMarked;
