package org.bulwark.files.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Gives each distinct text a number in the order of first appearance. The texts lie in one array of bytes behind an open hash table,
 * so that looking one up makes no object.
 */
final class Levels {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final MemoryBudget budget;
    private byte[] text = new byte[256];
    private int[] ends = new int[16];
    private int count;
    private int[] table = new int[64];

    Levels(MemoryBudget budget) {
        this.budget = budget;
    }

    int size() {
        return count;
    }

    /** The number of a text, or -1 if it was never seen. */
    int find(byte[] bytes, int from, int to) {
        return table[slot(bytes, from, to)] - 1;
    }

    /** The number of a text, a new one if it was never seen. */
    int code(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        if (table[slot] == 0) {
            table[slot] = add(bytes, from, to) + 1;
            if (count * 2 > table.length) {
                grow();
                return count - 1;
            }
        }
        return table[slot] - 1;
    }

    /** Where a text stands, or the empty place where it would. */
    private int slot(byte[] bytes, int from, int to) {
        int mask = table.length - 1;
        int slot = hash(bytes, from, to) & mask;
        while (table[slot] != 0) {
            int code = table[slot] - 1;
            if (Arrays.equals(text, start(code), ends[code], bytes, from, to)) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** The texts by their numbers. */
    List<String> list() {
        String[] all = new String[count];
        for (int i = 0; i < count; i++) {
            all[i] = new String(text, start(i), ends[i] - start(i), StandardCharsets.UTF_8);
        }
        return List.of(all);
    }

    private int start(int code) {
        return code == 0 ? 0 : ends[code - 1];
    }

    private int add(byte[] bytes, int from, int to) {
        int begin = start(count);
        int length = to - from;
        if (begin + (long) length > Integer.MAX_VALUE - 16) {
            budget.take(Long.MAX_VALUE);
        }
        // A String of its own will be made of each level in the end; it is counted now.
        budget.take(60 + 2L * length);
        if (begin + length > text.length) {
            text = Arrays.copyOf(text, (int) Math.min(Integer.MAX_VALUE - 16L, 2L * (begin + length)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        System.arraycopy(bytes, from, text, begin, length);
        ends[count] = begin + length;
        return count++;
    }

    private void grow() {
        int[] larger = new int[table.length * 4];
        int mask = larger.length - 1;
        for (int code = 0; code < count; code++) {
            int slot = hash(text, start(code), ends[code]) & mask;
            while (larger[slot] != 0) {
                slot = slot + 1 & mask;
            }
            larger[slot] = code + 1;
        }
        table = larger;
    }

    private static int hash(byte[] bytes, int from, int to) {
        long h = (long) to - from;
        for (int i = from; i < to; i++) {
            h = (h ^ bytes[i]) * SPREAD;
            h ^= h >>> 32;
        }
        return (int) (h ^ h >>> 29);
    }
}
