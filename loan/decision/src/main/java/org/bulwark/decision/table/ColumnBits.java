package org.bulwark.decision.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that match each segment of one input. */
final class ColumnBits {

    private static final int POINTER = 8; // bytes of a reference and of a start, at most

    private final Axis axis;
    private final int place;
    private final int[][] sets;
    private final long[] words;
    private final long bytes;
    private final double share;

    private ColumnBits(Axis axis, int place, int[][] sets, long[] words, long bytes, double share) {
        this.axis = axis;
        this.place = place;
        this.sets = sets;
        this.words = words;
        this.bytes = bytes;
        this.share = share;
    }

    /**
     * The bits of an axis.
     *
     * @param axis the axis
     * @param place the input's place among the table's
     * @param rows the table's rows
     * @param mostBytes what they may take
     * @return null when they would take more
     */
    static @Nullable ColumnBits of(Axis axis, int place, int rows, long mostBytes) {
        return new Sweep(axis, rows, mostBytes).bits(place);
    }

    int place() {
        return place;
    }

    long bytes() {
        return bytes;
    }

    /** The share of rows that match, over the segments. */
    double share() {
        return share;
    }

    /** The rows that match a value: for each block of rows the place of its words. */
    int[] set(@Nullable Object value) {
        return sets[axis.segment(value)];
    }

    /** The words of all blocks. */
    long[] words() {
        return words;
    }

    /** Goes over the segments in order; from one to the next only the rows change whose cells begin or end there. */
    private static final class Sweep {
        private final Axis axis;
        private final int rows;
        private final long mostBytes;
        private final Blocks blocks = new Blocks();
        private final Map<List<Integer>, int[]> known = new HashMap<>();
        private long bytes;

        Sweep(Axis axis, int rows, long mostBytes) {
            this.axis = axis;
            this.rows = rows;
            this.mostBytes = mostBytes;
            this.bytes = (long) axis.size() * 2 * POINTER;
        }

        @Nullable
        ColumnBits bits(int place) {
            int[][] flips = flips();
            long[] bits = new long[Math.ceilDiv(rows, Blocks.ROWS) * Blocks.WORDS];
            int[] set = new int[bits.length / Blocks.WORDS];
            int[][] sets = new int[axis.size()][];
            long matching = 0;
            long inAll = 0;
            for (int segment = 0; segment < sets.length; segment++) {
                for (int row : flips[segment]) {
                    long bit = 1L << (row % Long.SIZE);
                    bits[row / Long.SIZE] ^= bit;
                    matching += (bits[row / Long.SIZE] & bit) != 0 ? 1 : -1;
                }
                inAll += matching;
                for (int row : flips[segment]) {
                    int block = row / Blocks.ROWS;
                    set[block] = blocks.add(bits, block * Blocks.WORDS);
                }
                sets[segment] = shared(set);
                if (bytes + blocks.bytes() > mostBytes) {
                    return null;
                }
            }
            double share = rows == 0 ? 0 : (double) inAll / ((double) sets.length * rows);
            return new ColumnBits(axis, place, sets, blocks.words(), bytes + blocks.bytes(), share);
        }

        private int[] shared(int[] set) {
            List<Integer> key = Arrays.stream(set).boxed().toList();
            int[] same = known.get(key);
            if (same != null) {
                return same;
            }
            bytes += (long) set.length * Integer.BYTES + 2 * POINTER;
            int[] copy = set.clone();
            known.put(key, copy);
            return copy;
        }

        /** For each segment the rows whose cells begin or end with it. */
        private int[][] flips() {
            List<List<Integer>> flips = new ArrayList<>();
            for (int i = 0; i <= axis.size(); i++) {
                flips.add(new ArrayList<>());
            }
            for (int row = 0; row < rows; row++) {
                for (int at : axis.cell(row)) {
                    flips.get(at).add(row);
                }
            }
            return flips.stream()
                    .map(list -> list.stream().mapToInt(row -> row).toArray())
                    .toArray(int[][]::new);
        }
    }
}
