package org.bulwark.trust.log.tree;

import java.util.Arrays;

/**
 * The right edge of a growing tree: the hashes of the perfect subtrees that its size is the sum of, one for each bit that is set. Enough to
 * append without reading anything, and to tell the head with one hash a bit. Not for several threads at once.
 */
public final class Frontier {

    /** Who wants to know of the perfect subtrees that an entry completes. */
    @FunctionalInterface
    public interface Completed {

        /** Listens to nothing. */
        Completed IGNORED = (height, hash) -> {};

        /** The leaf itself at height 0, then each subtree whose last entry it is. */
        void subtree(int height, Hash hash);
    }

    private final TreeHasher hasher = new TreeHasher();
    private final Hash[] peaks;
    private long size;

    private Frontier(long size, Hash[] peaks) {
        this.size = size;
        this.peaks = peaks;
    }

    /** The edge of the tree without entries. */
    public static Frontier empty() {
        Hash[] peaks = new Hash[63];
        Arrays.fill(peaks, TreeHasher.EMPTY);
        return new Frontier(0, peaks);
    }

    /** The edge of the tree of a size, from the hashes of its perfect subtrees. */
    public static Frontier of(long size, Subtrees tree) {
        Frontier frontier = empty();
        for (long rest = size; rest != 0; rest &= rest - 1) {
            int height = Long.numberOfTrailingZeros(rest);
            frontier.peaks[height] = tree.subtree(height, (size >>> height) - 1);
        }
        frontier.size = size;
        return frontier;
    }

    /** The number of entries so far. */
    public long size() {
        return size;
    }

    /** Appends the hash of an entry. */
    public void append(Hash leaf, Completed completed) {
        Hash hash = leaf;
        int height = 0;
        completed.subtree(height, hash);
        while ((size >>> height & 1) == 1) {
            hash = hasher.node(peaks[height], hash);
            height++;
            completed.subtree(height, hash);
        }
        peaks[height] = hash;
        size++;
    }

    /** The size and the root. */
    public TreeHead head() {
        if (size == 0) {
            return TreeHead.EMPTY;
        }
        long rest = size & (size - 1);
        Hash root = peaks[Long.numberOfTrailingZeros(size)];
        for (; rest != 0; rest &= rest - 1) {
            root = hasher.node(peaks[Long.numberOfTrailingZeros(rest)], root);
        }
        return new TreeHead(size, root);
    }

    /** An edge that grows on its own from here. */
    public Frontier copy() {
        return new Frontier(size, peaks.clone());
    }
}
