package org.bulwark.decision.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows by bitmaps: for each input, the value's segment (found by binary search or by hash) has the set of rows that match there,
 * made beforehand. The sets of all inputs are joined word by word, the choosiest input first, and the first common bit is the first
 * matching row. A set is a list of blocks of 512 rows; equal blocks are kept once, and a block without rows ends the work on it.
 *
 * <p>Memory is bounded: each input may use its share of {@value #MOST_BYTES} bytes. An input that needs more (many rows with a cut of their own each)
 * has no bitmaps; its cells are looked at for the rows that the other inputs leave.
 */
final class RowIndex implements RowFinder {

    static final long MOST_BYTES = 64L << 20;

    private final int rows;
    private final ColumnBits[] columns;
    private final int[] places;
    private final int[] scanned;
    private final Cell[][] cells;

    private RowIndex(int rows, List<ColumnBits> columns, int[] scanned, Cell[][] cells) {
        this.rows = rows;
        this.columns = columns.toArray(ColumnBits[]::new);
        this.places = columns.stream().mapToInt(ColumnBits::place).toArray();
        this.scanned = scanned;
        this.cells = cells;
    }

    static RowIndex of(DecisionTable table) {
        return of(table, MOST_BYTES);
    }

    /** An index that keeps to some bytes. */
    static RowIndex of(DecisionTable table, long mostBytes) {
        List<ColumnBits> columns = new ArrayList<>();
        List<Integer> scanned = new ArrayList<>();
        long left = mostBytes;
        int inputs = table.inputs().size();
        for (int column = 0; column < inputs; column++) {
            Axis axis = Axis.of(table, column);
            if (axis.isIdle()) {
                continue;
            }
            ColumnBits bits = ColumnBits.of(axis, column, table.rows().size(), left / (inputs - column));
            if (bits == null) {
                scanned.add(column);
            } else {
                left -= bits.bytes();
                columns.add(bits);
            }
        }
        columns.sort(Comparator.comparingDouble(ColumnBits::share));
        Cell[][] cells = scanned.stream()
                .map(c -> table.rows().stream().map(row -> row.cells().get(c)).toArray(Cell[]::new))
                .toArray(Cell[][]::new);
        int[] places = scanned.stream().mapToInt(c -> c).toArray();
        return new RowIndex(table.rows().size(), columns, places, cells);
    }

    /** The bytes of the bitmaps. */
    long bytes() {
        return IntStream.range(0, columns.length)
                .mapToLong(i -> columns[i].bytes())
                .sum();
    }

    /** How many inputs have no bitmaps for want of memory. */
    int scanned() {
        return scanned.length;
    }

    @Override
    public int first(@Nullable Object[] inputs) {
        return new Search(inputs).next(0);
    }

    @Override
    public int[] all(@Nullable Object[] inputs) {
        Search search = new Search(inputs);
        IntStream.Builder all = IntStream.builder();
        for (int row = search.next(0); row != NONE; row = search.next(row + 1)) {
            all.add(row);
        }
        return all.build().toArray();
    }

    /** The search for one set of values. */
    private final class Search {
        private final @Nullable Object[] inputs;
        private final int[][] sets = new int[columns.length][];
        private final long[] joined = new long[Blocks.WORDS];

        Search(@Nullable Object[] inputs) {
            this.inputs = inputs;
            for (int i = 0; i < sets.length; i++) {
                sets[i] = columns[i].set(inputs[places[i]]);
            }
        }

        /** The first matching row at or behind a place. */
        int next(int from) {
            for (int block = from / Blocks.ROWS; block * Blocks.ROWS < rows; block++) {
                if (!join(block)) {
                    continue;
                }
                int start = block * Blocks.ROWS;
                for (int word = 0; word < Blocks.WORDS; word++) {
                    for (long hits = joined[word]; hits != 0; hits &= hits - 1) {
                        int row = start + word * Long.SIZE + Long.numberOfTrailingZeros(hits);
                        if (row >= from && row < rows && isConfirmed(row)) {
                            return row;
                        }
                    }
                }
            }
            return NONE;
        }

        /** Joins a block of all inputs; false as soon as nothing is left. */
        private boolean join(int block) {
            Arrays.fill(joined, -1L);
            for (int i = 0; i < sets.length; i++) {
                int at = sets[i][block];
                if (at == Blocks.EMPTY || !meets(columns[i].words(), at)) {
                    return false;
                }
            }
            return true;
        }

        private boolean meets(long[] words, int at) {
            long left = 0;
            for (int word = 0; word < Blocks.WORDS; word++) {
                joined[word] &= words[at + word];
                left |= joined[word];
            }
            return left != 0;
        }

        /** Whether the inputs without bitmaps match too. */
        private boolean isConfirmed(int row) {
            for (int i = 0; i < scanned.length; i++) {
                if (!cells[i][row].matches(inputs[scanned[i]])) {
                    return false;
                }
            }
            return true;
        }
    }
}
