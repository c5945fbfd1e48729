package org.bulwark.screening.name;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Numbers filed under texts, of which only hashes are kept: whoever asks gets all that were filed under a text, and once in some thousand
 * millions one that was not. Immutable.
 */
final class HashedPostings {

    private final int shift;
    private final int[] starts;
    /** A part of the hash above, the number below. */
    private final long[] filed;

    private HashedPostings(Filing filing) {
        int bits = Math.max(4, 32 - Integer.numberOfLeadingZeros(filing.size));
        this.shift = 64 - bits;
        this.starts = new int[(1 << bits) + 1];
        this.filed = new long[filing.size];
        for (int i = 0; i < filing.size; i++) {
            starts[(int) (filing.hashes[i] >>> shift) + 1]++;
        }
        for (int bucket = 0; bucket < 1 << bits; bucket++) {
            starts[bucket + 1] += starts[bucket];
        }
        int[] next = starts.clone();
        for (int i = 0; i < filing.size; i++) {
            int place = next[(int) (filing.hashes[i] >>> shift)]++;
            filed[place] = filing.hashes[i] << 32 | filing.values[i];
        }
    }

    /** Tells what is filed under a text, in the order of filing. */
    void forEach(long hash, IntConsumer consumer) {
        int bucket = (int) (hash >>> shift);
        for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
            if ((int) (filed[i] >>> 32) == (int) hash) {
                consumer.accept((int) filed[i]);
            }
        }
    }

    /** The hash of a text. */
    static long hash(CharSequence text) {
        return hash(text, -1, -1);
    }

    /** The hash of a text without its letters at two places; a place of -1 leaves out none. */
    static long hash(CharSequence text, int without, int norWithout) {
        long hash = 0xCBF29CE484222325L; // Fowler, Noll and Vo
        for (int i = 0; i < text.length(); i++) {
            if (i != without && i != norWithout) {
                hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
            }
        }
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL; // Appleby's finisher
        hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return hash ^ (hash >>> 33);
    }

    /** Numbers on their way into their files. */
    static final class Filing {

        private long[] hashes = new long[1024];
        private int[] values = new int[1024];
        private int size;

        void put(long hash, int value) {
            if (size == values.length) {
                hashes = Arrays.copyOf(hashes, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            hashes[size] = hash;
            values[size++] = value;
        }

        HashedPostings filed() {
            return new HashedPostings(this);
        }
    }
}
