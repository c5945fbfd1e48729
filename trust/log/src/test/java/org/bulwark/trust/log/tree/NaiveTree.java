package org.bulwark.trust.log.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The tree as RFC 6962 defines it, recursively and without any cleverness: what everything else is compared with. */
record NaiveTree(List<Hash> leaves) implements Subtrees {

    static NaiveTree random(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TreeHasher hasher = new TreeHasher();
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            byte[] entry = new byte[random.nextInt(100)];
            random.nextBytes(entry);
            leaves.add(hasher.leaf(entry));
        }
        return new NaiveTree(leaves);
    }

    TreeHead head(int size) {
        return new TreeHead(size, root(leaves.subList(0, size)));
    }

    @Override
    public Hash subtree(int height, long index) {
        return root(leaves.subList((int) (index << height), (int) ((index + 1) << height)));
    }

    /** The same hashes, each computed once. */
    Subtrees remembered() {
        Map<List<Long>, Hash> known = new HashMap<>();
        return (height, index) -> known.computeIfAbsent(List.of((long) height, index), _ -> subtree(height, index));
    }

    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return TreeHasher.EMPTY;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = 1;
        while (2 * k < leaves.size()) {
            k *= 2;
        }
        return new TreeHasher().node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }
}
