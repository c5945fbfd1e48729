package org.bulwark.trust.log.tree;

import java.util.ArrayList;
import java.util.List;
import org.bulwark.trust.log.LogProblem;

/** Makes proofs from the hashes of perfect subtrees, after RFC 6962 §2.1.1 and §2.1.2. Not for several threads at once. */
public final class Prover {

    private final TreeHasher hasher = new TreeHasher();
    private final Subtrees tree;
    private final long size;

    /**
     * A prover for one tree.
     *
     * @param tree must know every perfect subtree within the size
     * @param size the number of entries
     */
    public Prover(Subtrees tree, long size) {
        this.tree = tree;
        this.size = size;
    }

    /** The head of the tree, from its hashes. */
    public TreeHead head() {
        return size == 0 ? TreeHead.EMPTY : new TreeHead(size, hash(0, size));
    }

    /** Proves that an entry is in the tree at its place: {@link LogProblem#PROOF_OUT_OF_RANGE}. */
    public InclusionProof inclusion(long index) {
        if (index < 0 || index >= size) {
            throw LogProblem.PROOF_OUT_OF_RANGE.with(
                    "Entry " + index + " is not in the log, which has " + size + " entries.",
                    "Ask for an entry from 0 to " + (size - 1) + ".");
        }
        List<Hash> path = new ArrayList<>();
        path(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /** Proves that the tree begins with the entries of a smaller one: {@link LogProblem#PROOF_OUT_OF_RANGE}. */
    public ConsistencyProof consistency(long from) {
        if (from < 0 || from > size) {
            throw LogProblem.PROOF_OUT_OF_RANGE.with(
                    "A tree of " + from + " entries is no beginning of one of " + size + ".",
                    "Ask for a size from 0 to " + size + ".");
        }
        List<Hash> path = new ArrayList<>();
        if (from > 0) {
            subproof(from, 0, size, true, path);
        }
        return new ConsistencyProof(from, size, path);
    }

    private void path(long index, long from, long to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = middle(from, to);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(hash(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(hash(from, middle));
        }
    }

    private void subproof(long old, long from, long to, boolean known, List<Hash> path) {
        if (old == to) {
            if (!known) {
                path.add(hash(from, to));
            }
            return;
        }
        long middle = middle(from, to);
        if (old <= middle) {
            subproof(old, from, middle, known, path);
            path.add(hash(middle, to));
        } else {
            subproof(old, middle, to, false, path);
            path.add(hash(from, middle));
        }
    }

    /** The Merkle tree hash over a range that RFC 6962 splits trees into. */
    private Hash hash(long from, long to) {
        if (Long.bitCount(to - from) == 1) {
            int height = Long.numberOfTrailingZeros(to - from);
            return tree.subtree(height, from >>> height);
        }
        long middle = middle(from, to);
        return hasher.node(hash(from, middle), hash(middle, to));
    }

    /** Where a range of two or more entries is split: the left part is the largest power of two that leaves something to the right. */
    private static long middle(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }
}
