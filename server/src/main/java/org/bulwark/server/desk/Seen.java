package org.bulwark.server.desk;

import org.bulwark.basics.version.ContentDigest;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.basics.version.Versioned;

/**
 * What somebody had before them when they acted. When it says something else by then, they act on what they have not seen, and are
 * refused.
 *
 * @param key the version
 * @param digest of its content
 */
public record Seen(VersionKey key, ContentDigest digest) {

    /** A version as it was read. */
    public static Seen of(Versioned<?> version) {
        return new Seen(version.key(), version.digest());
    }
}
