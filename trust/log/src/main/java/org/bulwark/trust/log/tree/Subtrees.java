package org.bulwark.trust.log.tree;

/** Where the hashes of perfect subtrees come from: tiles, a cache, or entries that are hashed anew. */
@FunctionalInterface
public interface Subtrees {

    /**
     * The hash over entries index·2<sup>height</sup> to (index + 1)·2<sup>height</sup> − 1.
     *
     * @param height 0 for a single entry
     * @param index the place among the subtrees of this height, from the left, from 0
     */
    Hash subtree(int height, long index);
}
