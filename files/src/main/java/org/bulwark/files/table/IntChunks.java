package org.bulwark.files.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A column of ints that grows without copying; rows that were never put have the value for absence. */
final class IntChunks {

    private static final int FIRST = 256;
    private static final int LARGEST = 1 << 18;

    private final MemoryBudget budget;
    private final int absent;
    private final List<int[]> full = new ArrayList<>();
    private int[] current;
    private int start;

    /**
     * @param expected the number of rows where it is known, else 0
     * @param absent the value of rows that were never put
     */
    IntChunks(MemoryBudget budget, int expected, int absent) {
        this.budget = budget;
        this.absent = absent;
        this.current = fresh(expected > 0 ? expected : FIRST);
    }

    private int[] fresh(int size) {
        budget.take(4L * size);
        int[] chunk = new int[size];
        Arrays.fill(chunk, absent);
        return chunk;
    }

    /** Puts the value of a row; rows never go back by more than one. */
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
        Arrays.fill(all, absent);
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
