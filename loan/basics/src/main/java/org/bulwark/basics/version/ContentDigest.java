package org.bulwark.basics.version;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a version's content in the form in which it is stored; whoever stores it computes it.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ContentDigest(String hex) {

    private static final int BYTES = 32;
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** Refuses anything else: {@link VersionProblem#DIGEST_INVALID}. */
    public ContentDigest {
        if (!HEX.matcher(hex).matches()) {
            throw VersionProblem.DIGEST_INVALID.with(
                    "A digest of " + hex.length() + " characters is not the SHA-256 of a content.",
                    "Give " + 2 * BYTES + " lower-case hexadecimal digits.");
        }
    }

    /** The digest from its 32 bytes. */
    public static ContentDigest of(byte[] sha256) {
        return new ContentDigest(HexFormat.of().formatHex(sha256));
    }

    /** Its first twelve digits, enough to tell two contents apart at sight. */
    public String brief() {
        return hex.substring(0, 12);
    }
}
