package org.bulwark.screening.name;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A heap of numbers. */
final class Ids {

    private int[] ids = new int[64];
    private int size;

    void add(int id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
        }
        ids[size++] = id;
    }

    void addAll(int[] more) {
        for (int id : more) {
            add(id);
        }
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
