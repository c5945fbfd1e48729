package org.bulwark.decision.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Blocks of bits, each different one kept once; a block is known by the place of its first word. */
final class Blocks {

    /** Words of a block: one cache line. */
    static final int WORDS = 8;

    /** Rows of a block. */
    static final int ROWS = WORDS * Long.SIZE;

    /** The block without a row. */
    static final int EMPTY = 0;

    private final Map<Block, Integer> known = new HashMap<>();
    private long[] words = new long[8 * WORDS];
    private int size;

    Blocks() {
        add(new long[WORDS], 0);
    }

    /** The place of a block that stands in some bits. */
    int add(long[] bits, int from) {
        Block block = new Block(Arrays.copyOfRange(bits, from, from + WORDS));
        Integer place = known.putIfAbsent(block, size);
        if (place != null) {
            return place;
        }
        words = size == words.length ? Arrays.copyOf(words, 2 * size) : words;
        System.arraycopy(bits, from, words, size, WORDS);
        size += WORDS;
        return size - WORDS;
    }

    /** How many bytes they take. */
    long bytes() {
        return (long) size * Long.BYTES;
    }

    /** All words. */
    long[] words() {
        return Arrays.copyOf(words, size);
    }

    private record Block(long[] bits) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Block(long[] others) && Arrays.equals(bits, others);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bits);
        }
    }
}
