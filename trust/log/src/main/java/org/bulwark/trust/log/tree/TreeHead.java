package org.bulwark.trust.log.tree;

/**
 * All that a tree is, in forty bytes.
 *
 * @param size the number of entries
 * @param root the Merkle tree hash over them
 */
public record TreeHead(long size, Hash root) {

    /** The tree without entries. */
    public static final TreeHead EMPTY = new TreeHead(0, TreeHasher.EMPTY);

    /** More entries than any log will have, and few enough for seven levels of tiles. */
    public static final long MOST_ENTRIES = (1L << 56) - 1;

    /** Checks the size. */
    public TreeHead {
        if (size < 0 || size > MOST_ENTRIES) {
            throw new IllegalArgumentException("a tree of " + size + " entries");
        }
    }
}
