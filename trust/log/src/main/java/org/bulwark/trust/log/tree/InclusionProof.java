package org.bulwark.trust.log.tree;

import java.util.List;

/**
 * Proof that an entry stands at its place in a tree: the hashes beside the way from its leaf up to the root.
 *
 * @param index the entry's place, from 0
 * @param size the number of entries of the tree
 * @param path the hashes, from the leaf upwards
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    /** Copies the path. */
    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * Whether the proof holds, checked as RFC 9162 §2.1.3.2 says.
     *
     * @param leaf the hash of the entry, which the checker computes
     * @param head a head that the checker trusts
     */
    public boolean proves(Hash leaf, TreeHead head) {
        if (head.size() != size || index < 0 || index >= size) {
            return false;
        }
        TreeHasher hasher = new TreeHasher();
        Hash hash = leaf;
        long at = index;
        long last = size - 1;
        for (Hash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = hasher.node(beside, hash);
                int alone = Long.numberOfTrailingZeros(at); // levels at which nothing stands to the right
                at >>>= alone;
                last >>>= alone;
            } else {
                hash = hasher.node(hash, beside);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(head.root());
    }
}
