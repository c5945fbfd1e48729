package org.bulwark.trust.log.verification;

import java.util.Locale;

/** What can be wrong with a log. Words are made at the edge. */
public enum Fault {
    /** An entry is not the one that was signed: altered, removed, inserted or in another place. */
    ENTRY_WRONG,
    /** An entry and its hash in the tile differ; what follows is too broken to tell which of them is wrong. */
    ENTRY_UNLIKE_TILE,
    /** An entry bundle is not there. */
    BUNDLE_MISSING,
    /** An entry bundle breaks off within an entry, has too few of them, or goes on behind the last. */
    BUNDLE_BROKEN,
    /** A hash in a tile is not that of the entries below it, which are the signed ones. */
    TILE_WRONG,
    /** A tile is not there. */
    TILE_MISSING,
    /** A tile is shorter or longer than it must be. */
    TILE_LENGTH,
    /** There is no checkpoint, or no history of checkpoints. */
    CHECKPOINT_MISSING,
    /** A checkpoint is not in the form of one. */
    CHECKPOINT_MALFORMED,
    /** A checkpoint does not have a right signature of the log's own key. */
    CHECKPOINT_UNSIGNED,
    /** A checkpoint is signed, but of another tree than a later one: whoever holds the key told two stories. */
    CHECKPOINT_INCONSISTENT,
    /** The latest checkpoint is older than another that was signed: the log was cut. */
    CHECKPOINT_OUTDATED,
    /** A checkpoint of the history is smaller than the one before it. */
    HISTORY_UNORDERED,
    /** The history ends before the latest checkpoint. */
    HISTORY_SHORT;

    /** The code of the reason, for example {@code log/entry-wrong}; its words stand with those of all reasons. */
    public String code() {
        return "log/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
