package org.bulwark.trust.log.tree;

import java.util.List;

/**
 * Proof that a tree begins with exactly the entries of an older one: that nothing was altered, taken away or put in between.
 *
 * @param from the number of entries of the older tree
 * @param to the number of entries of the newer tree
 * @param path the hashes that both roots can be computed from
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {

    /** Copies the path. */
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether the proof holds between two heads, checked as RFC 9162 §2.1.4.2 says. The tree without entries begins every tree. */
    public boolean proves(TreeHead older, TreeHead newer) {
        if (older.size() != from || newer.size() != to || from < 0 || from > to) {
            return false;
        }
        if (from == 0) {
            return path.isEmpty() && older.equals(TreeHead.EMPTY);
        }
        if (from == to) {
            return path.isEmpty() && older.equals(newer);
        }
        boolean whole = Long.bitCount(from) == 1; // the older root itself is the first hash
        return (whole || !path.isEmpty()) && climb(whole ? older.root() : path.getFirst(), whole ? 0 : 1, older, newer);
    }

    private boolean climb(Hash start, int next, TreeHead older, TreeHead newer) {
        TreeHasher hasher = new TreeHasher();
        int shared = Long.numberOfTrailingZeros(from);
        long at = (from - 1) >>> shared;
        long last = (to - 1) >>> shared;
        Hash old = start;
        Hash young = start;
        for (Hash beside : path.subList(next, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                old = hasher.node(beside, old);
                young = hasher.node(beside, young);
                int alone = Long.numberOfTrailingZeros(at); // levels at which nothing stands to the right
                at >>>= alone;
                last >>>= alone;
            } else {
                young = hasher.node(young, beside);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && old.equals(older.root()) && young.equals(newer.root());
    }
}
