package org.bulwark.trust.log;

import org.bulwark.basics.ProblemCode;

/** What can be wrong with a log, its keys and its files, from a user's point of view. */
public enum LogProblem implements ProblemCode {
    /** An entry is longer than an entry bundle can hold. */
    ENTRY_TOO_LARGE,
    /** An entry is not in the one form that entries have. */
    ENTRY_MALFORMED,
    /** A note is not a text with signatures below it. */
    NOTE_MALFORMED,
    /** No known key has signed a note, or a signature of a known key is wrong. */
    NOTE_UNVERIFIED,
    /** The text of a checkpoint is not origin, size and root. */
    CHECKPOINT_MALFORMED,
    /** A verifier key or a signer key cannot be read. */
    KEY_MALFORMED,
    /** A path that no part of a log has. */
    PATH_UNKNOWN,
    /** A tile or an entry bundle that the tree needs is not stored. */
    TILE_MISSING,
    /** A tile has the wrong length, or the tiles do not add up to the root that was signed. */
    TILE_WRONG,
    /** An entry bundle breaks off, goes on too long, or holds other entries than its tile says. */
    BUNDLE_WRONG,
    /** A proof was asked of entries that the tree does not have. */
    PROOF_OUT_OF_RANGE,
    /** The folder of a log is not there. */
    FOLDER_MISSING,
    /** The folder that a log should be written to holds something already. */
    FOLDER_NOT_EMPTY,
    /** A file of a log cannot be read. */
    FILE_UNREADABLE,
    /** A file of a log cannot be written. */
    FILE_UNWRITABLE;

    @Override
    public String stage() {
        return "log";
    }
}
