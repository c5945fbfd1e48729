package org.bulwark.files.table;

import java.util.ArrayList;
import java.util.List;

/** A column of ints that grows without copying. Every row is put, in order, and a broken row's place again. */
final class IntChunks {

    private static final int FIRST = 256;
    private static final int LARGEST = 1 << 18;

    private final MemoryBudget budget;
    private final List<int[]> full = new ArrayList<>();
    private int[] current;
    private int start;

    /** @param expected the number of rows where it is known, else 0 */
    IntChunks(MemoryBudget budget, int expected) {
        this.budget = budget;
        this.current = fresh(expected > 0 ? expected : FIRST);
    }

    private int[] fresh(int size) {
        budget.take(4L * size);
        return new int[size];
    }

    /** Puts the value of a row. */
    void put(int row, int value) {
        while (row - start >= current.length) {
            full.add(current);
            start += current.length;
            current = fresh(Math.clamp(start, FIRST, LARGEST));
        }
        current[row - start] = value;
    }

    /** The first {@code rows} values as one array. Ends the life of this object, so that two copies of a column never stay. */
    int[] toArray(int rows) {
        if (full.isEmpty() && current.length == rows) {
            return current;
        }
        int[] all = new int[rows];
        full.add(current);
        int from = 0;
        for (int[] chunk : full) {
            int count = Math.min(chunk.length, rows - from);
            if (count <= 0) {
                break;
            }
            System.arraycopy(chunk, 0, all, from, count);
            from += count;
        }
        full.clear();
        return all;
    }

    /** Lets go of the values. */
    void release() {
        budget.give(4L * (start + current.length));
        full.clear();
        current = new int[0];
    }
}
