/**
 * Texts that are signed: notes with Ed25519 signatures as c2sp.org/signed-note has them, keys as texts, and checkpoints as
 * c2sp.org/tlog-checkpoint has them.
 *
 * <p>Stricter than the standard in one thing: what can be written in two ways is read in one only, so that no byte of a signed note is
 * without meaning.
 */
@NullMarked
package org.bulwark.trust.log.note;

import org.jspecify.annotations.NullMarked;
