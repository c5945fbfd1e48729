package org.bulwark.trust.log.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Hashes leaves and nodes as RFC 6962 §2.1 says: SHA-256 over 0x00 and the entry, or over 0x01 and the two children, so that no entry can
 * pass for a node. Holds a digest that is used again and again; not for several threads at once.
 */
public final class TreeHasher {

    /** The root of the tree without entries: SHA-256 of nothing. */
    public static final Hash EMPTY = Hash.of(sha256().digest());

    private final MessageDigest digest = sha256();
    private final byte[] node = new byte[1 + 2 * Hash.BYTES];

    /** A hasher for one thread. */
    public TreeHasher() {
        node[0] = 1;
    }

    /** The hash of an entry. */
    public Hash leaf(byte[] entry) {
        return leaf(entry, 0, entry.length);
    }

    /** The hash of the entry that lies in some bytes. */
    public Hash leaf(byte[] bytes, int offset, int length) {
        digest.update((byte) 0);
        digest.update(bytes, offset, length);
        return Hash.of(digest.digest());
    }

    /** The hash of a node from those of its children. */
    public Hash node(Hash left, Hash right) {
        left.writeTo(node, 1);
        right.writeTo(node, 1 + Hash.BYTES);
        digest.update(node);
        return Hash.of(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
