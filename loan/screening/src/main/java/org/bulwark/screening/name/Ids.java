package org.bulwark.screening.name;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A heap of numbers. */
final class Ids {

    private int[] ids = new int[64];
    private int size;

    void add(int id) {
        reserve(1);
        ids[size++] = id;
    }

    void addAll(int[] more, int from, int to) {
        reserve(to - from);
        System.arraycopy(more, from, ids, size, to - from);
        size += to - from;
    }

    void addAll(Ids more) {
        addAll(more.ids, 0, more.size);
    }

    private void reserve(int more) {
        if (size + more > ids.length) {
            ids = Arrays.copyOf(ids, Math.max(2 * ids.length, size + more));
        }
    }

    /** Keeps those that pass. */
    void retain(IntPredicate passes) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (passes.test(ids[i])) {
                ids[kept++] = ids[i];
            }
        }
        size = kept;
    }

    /** Each number once, in ascending order, if it passes. */
    int[] distinct(IntPredicate passes) {
        Arrays.sort(ids, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if ((i == 0 || ids[i] != ids[i - 1]) && passes.test(ids[i])) {
                ids[kept++] = ids[i];
            }
        }
        return Arrays.copyOf(ids, kept);
    }
}
