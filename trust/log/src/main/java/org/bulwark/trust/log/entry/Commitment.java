package org.bulwark.trust.log.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bulwark.trust.log.tree.Hash;

/**
 * Stands in the log for content that lies elsewhere: SHA-256 over a fixed prefix, a salt and the content. Whoever has both can show that this
 * is what was committed to. Once salt and content are erased nothing can be told of them, not even by trying out every name there is, because
 * the salt is as hard to guess as a key; what is left proves only that something was written.
 *
 * @param hash the 32 bytes that the log holds
 */
public record Commitment(Hash hash) {

    /** The length of a salt, which is drawn anew for every content. */
    public static final int SALT_BYTES = 32;

    /** Keeps these hashes apart from every other use of SHA-256. */
    private static final byte[] PREFIX = "bulwark commitment/1\n".getBytes(StandardCharsets.US_ASCII);

    /**
     * Commits to content.
     *
     * @param salt 32 bytes that nobody can guess, used for this content only
     * @param content any bytes
     */
    public static Commitment of(byte[] salt, byte[] content) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a salt has 32 bytes, not " + salt.length);
        }
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(PREFIX);
            sha256.update(salt);
            return new Commitment(Hash.of(sha256.digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Whether this is a commitment to that content with that salt. */
    public boolean isTo(byte[] salt, byte[] content) {
        return of(salt, content).equals(this);
    }
}
