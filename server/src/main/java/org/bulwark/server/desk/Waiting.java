package org.bulwark.server.desk;

import java.time.Instant;
import java.util.List;
import org.bulwark.basics.version.ContentDigest;
import org.bulwark.basics.version.Status;
import org.bulwark.basics.version.VersionKey;

/**
 * A version on its way, and whose turn it is.
 *
 * @param key the version
 * @param status how far it has come
 * @param digest of its content
 * @param authors everybody who wrote it
 * @param since when it took its last step
 * @param turn what is to be done next, as the caller sees it
 */
public record Waiting(
        VersionKey key, Status status, ContentDigest digest, List<String> authors, Instant since, Turn turn) {

    /** What is to be done next. */
    public enum Turn {
        /** The caller wrote it and has not had it tested yet. */
        FINISH,
        /** The caller may approve or reject it. */
        APPROVE,
        /** The caller may bring it into force. */
        ACTIVATE,
        /** The caller wrote it, and somebody else has to act. */
        OTHERS
    }

    /** Copies the list. */
    public Waiting {
        authors = List.copyOf(authors);
    }
}
