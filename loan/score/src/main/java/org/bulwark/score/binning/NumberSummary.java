package org.bulwark.score.binning;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A bounded, mergeable summary of one numeric variable and its outcome: how many rows, bads and weights fall on each value, or, when there
 * are too many values, on each cell of a grid that is as fine as the bound allows.
 *
 * <p>A double is read as a whole number that sorts the same way; a cell is that number without its last {@code shift} bits, so cells are
 * narrow near zero and wide far out, like the numbers themselves. The shift is the smallest that leaves at most {@link #CELLS} cells. Since
 * it depends on the set of values only, and all counts are whole numbers, the summary is the same whatever the order of rows, the number
 * of pieces and the order of merging. With up to {@link #CELLS} distinct values it is exact.
 *
 * <p>Missing values (NaN) and special codes are counted apart. Not safe for several threads: give each its own and {@link #merge} them.
 * Size: at most 8.5 MB, and little more than the data for few rows.
 */
public final class NumberSummary {

    /** The most cells of a finished summary. */
    public static final int CELLS = 1 << 16;

    /** While rows come in twice as many may stand, so that the grid is coarsened rarely. */
    private static final int MOST_CELLS = 2 * CELLS;

    private static final int KEY = 0;
    private static final int COUNT = 1;
    private static final int WEIGHT = 2;
    private static final int BAD_WEIGHT = 3;

    private final double[] specials;
    private final BinCounts[] special;
    private BinCounts missing = BinCounts.NONE;

    private final boolean weighted;
    private final int stride;
    private int shift;
    private int cells;
    private int slots = 256;
    /** Sixty-four less the logarithm of the slots: a product's upper bits depend on all bits of the key. */
    private int bits = 56;
    /** Open addressing; slot s holds the key, rows·2³² + bads (0 = empty), and for weighted rows the two sums of weights. */
    private long[] table;

    private NumberSummary(double[] specials, boolean weighted) {
        this.specials = specials.clone();
        this.special = new BinCounts[specials.length];
        Arrays.fill(special, BinCounts.NONE);
        this.weighted = weighted;
        this.stride = weighted ? 4 : 2;
        this.table = new long[slots * stride];
    }

    /**
     * An empty summary.
     *
     * @param specials the special codes, counted apart
     * @param weighted whether rows will come with weights
     */
    public static NumberSummary empty(double[] specials, boolean weighted) {
        return new NumberSummary(specials, weighted);
    }

    /**
     * Takes in rows {@code from} (inclusive) to {@code to} (exclusive).
     *
     * @param values the variable
     * @param bad 1 for bad rows, else 0
     * @param weights fixed-point weights, null when every row weighs 1; given if and only if the summary is a weighted one
     */
    public void add(double[] values, byte[] bad, long @Nullable [] weights, int from, int to) {
        if ((weights != null) != weighted) {
            throw new IllegalArgumentException("weighted summary and unweighted rows, or the reverse");
        }
        for (int row = from; row < to; row++) {
            double value = values[row] + 0.0; // turns -0.0 into 0.0
            long weight = weights == null ? 0 : weights[row];
            if (Double.isNaN(value)) {
                missing = missing.plus(one(bad[row], weight));
            } else if (specials.length > 0 && isSpecial(value)) {
                int which = specialIndex(value);
                special[which] = special[which].plus(one(bad[row], weight));
            } else {
                put(sortable(value) >> shift, (1L << 32) | bad[row], weight, bad[row] * weight);
            }
        }
    }

    /** Takes in another summary of the same variable; the other is not changed. */
    public void merge(NumberSummary other) {
        if (other.weighted != weighted || !Arrays.equals(other.specials, specials)) {
            throw new IllegalArgumentException("summaries of different variables");
        }
        missing = missing.plus(other.missing);
        for (int i = 0; i < special.length; i++) {
            special[i] = special[i].plus(other.special[i]);
        }
        if (other.shift > shift || other.slots > slots) {
            // cells come in the order of their hashes and would crowd the front of a smaller table
            rebuild(Math.max(slots, other.slots), Math.max(shift, other.shift));
        }
        for (int slot = 0; slot < other.slots; slot++) {
            int at = slot * stride;
            if (other.table[at + COUNT] != 0) {
                // the shift may grow while cells come in
                put(
                        other.table[at + KEY] >> (shift - other.shift),
                        other.table[at + COUNT],
                        weighted ? other.table[at + WEIGHT] : 0,
                        weighted ? other.table[at + BAD_WEIGHT] : 0);
            }
        }
    }

    /** The cells in ascending order, as coarse as the bound asks; exact when they are few. */
    NumberCells cells() {
        if (cells > CELLS) {
            rebuild(slots, smallestShift());
        }
        long[] keys = new long[cells];
        int n = 0;
        for (int slot = 0; slot < slots; slot++) {
            if (table[slot * stride + COUNT] != 0) {
                keys[n++] = table[slot * stride + KEY];
            }
        }
        keys = SortedKeys.of(keys);
        long[] counts = new long[n];
        long[] weight = weighted ? new long[n] : null;
        long[] badWeight = weighted ? new long[n] : null;
        for (int i = 0; i < n; i++) {
            int at = find(keys[i]) * stride;
            counts[i] = table[at + COUNT];
            if (weight != null && badWeight != null) {
                weight[i] = table[at + WEIGHT];
                badWeight[i] = table[at + BAD_WEIGHT];
            }
        }
        return new NumberCells(shift, keys, counts, weight, badWeight);
    }

    /** The rows without a value. */
    public BinCounts missing() {
        return missing;
    }

    /** The rows with each special code, in the order in which the codes were given. */
    public BinCounts special(int index) {
        return special[index];
    }

    private BinCounts one(byte bad, long weight) {
        return weighted ? new BinCounts(1, bad, weight, bad * weight) : BinCounts.ofRows(1, bad);
    }

    private boolean isSpecial(double value) {
        return specialIndex(value) >= 0;
    }

    private int specialIndex(double value) {
        for (int i = 0; i < specials.length; i++) {
            if (specials[i] == value) {
                return i;
            }
        }
        return -1;
    }

    private void put(long key, long count, long weight, long badWeight) {
        int at = find(key) * stride;
        if (table[at + COUNT] == 0) {
            table[at + KEY] = key;
            cells++;
            table[at + COUNT] = count;
            if (weighted) {
                table[at + WEIGHT] = weight;
                table[at + BAD_WEIGHT] = badWeight;
            }
            if (2 * cells > slots) {
                makeRoom();
            }
            return;
        }
        table[at + COUNT] += count;
        if (weighted) {
            table[at + WEIGHT] += weight;
            table[at + BAD_WEIGHT] += badWeight;
        }
    }

    private int find(long key) {
        int mask = slots - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> bits);
        while (table[slot * stride + COUNT] != 0 && table[slot * stride + KEY] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void makeRoom() {
        if (cells < MOST_CELLS) {
            rebuild(4 * slots, shift);
        } else {
            rebuild(slots, smallestShift());
        }
    }

    private void rebuild(int newSlots, int newShift) {
        long[] old = table;
        int coarser = newShift - shift;
        table = new long[newSlots * stride];
        slots = newSlots;
        bits = Long.numberOfLeadingZeros(newSlots) + 1;
        shift = newShift;
        cells = 0;
        for (int at = 0; at < old.length; at += stride) {
            if (old[at + COUNT] != 0) {
                put(
                        old[at + KEY] >> coarser,
                        old[at + COUNT],
                        weighted ? old[at + WEIGHT] : 0,
                        weighted ? old[at + BAD_WEIGHT] : 0);
            }
        }
    }

    /** The smallest shift that leaves at most CELLS cells: two sorted neighbours stay apart up to their highest differing bit. */
    private int smallestShift() {
        long[] keys = new long[cells];
        int n = 0;
        for (int slot = 0; slot < slots; slot++) {
            if (table[slot * stride + COUNT] != 0) {
                keys[n++] = table[slot * stride + KEY];
            }
        }
        keys = SortedKeys.of(keys);
        int[] apart = new int[65];
        for (int i = 1; i < n; i++) {
            apart[64 - Long.numberOfLeadingZeros(keys[i - 1] ^ keys[i])]++;
        }
        int left = n;
        int more = 0;
        while (left > CELLS) {
            more++;
            left -= apart[more];
        }
        return shift + more;
    }

    /** The whole number that sorts as the double does. */
    static long sortable(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    /** The reverse of {@link #sortable}. */
    static double fromSortable(long key) {
        return Double.longBitsToDouble(key ^ ((key >> 63) & Long.MAX_VALUE));
    }
}
