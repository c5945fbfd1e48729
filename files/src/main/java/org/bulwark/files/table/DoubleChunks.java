package org.bulwark.files.table;

import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBReadableVector;

/** A column of doubles that grows without copying. Every row is put, in order, and a broken row's place again. */
final class DoubleChunks {

    private static final int FIRST = 256;
    private static final int LARGEST = 1 << 18;

    private final MemoryBudget budget;
    private final List<double[]> full = new ArrayList<>();
    private double[] current;
    private int start;

    /** @param expected the number of rows where it is known, else 0 */
    DoubleChunks(MemoryBudget budget, int expected) {
        this.budget = budget;
        this.current = fresh(expected > 0 ? expected : FIRST);
    }

    private double[] fresh(int size) {
        budget.take(8L * size);
        return new double[size];
    }

    /** Puts the value of a row. */
    void put(int row, double value) {
        while (row - start >= current.length) {
            full.add(current);
            start += current.length;
            current = fresh(Math.clamp(start, FIRST, LARGEST));
        }
        current[row - start] = value;
    }

    /** Puts a run of rows of a vector, NaN where it has no value. */
    void putAll(int row, DuckDBReadableVector from, int count) {
        int offset = row - start;
        if (offset + count > current.length) {
            for (int i = 0; i < count; i++) {
                put(row + i, from.getDouble(i, Double.NaN));
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            current[offset + i] = from.getDouble(i, Double.NaN);
        }
    }

    /** Leaves the rows before one without value. */
    void skipTo(int row) {
        for (int i = 0; i < row; i++) {
            put(i, Double.NaN);
        }
    }

    /** The value of a row that was put. */
    double get(int row) {
        int from = 0;
        for (double[] chunk : full) {
            if (row - from < chunk.length) {
                return chunk[row - from];
            }
            from += chunk.length;
        }
        return current[row - from];
    }

    /** The first {@code rows} values as one array. Ends the life of this object, so that two copies of a column never stay. */
    double[] toArray(int rows) {
        if (full.isEmpty() && current.length == rows) {
            return current;
        }
        double[] all = new double[rows];
        full.add(current);
        int from = 0;
        for (double[] chunk : full) {
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
        budget.give(8L * (start + current.length));
        full.clear();
        current = new double[0];
    }
}
