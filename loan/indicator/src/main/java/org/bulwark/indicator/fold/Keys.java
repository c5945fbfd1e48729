package org.bulwark.indicator.fold;

import java.util.Arrays;

/**
 * Counts and 128-bit sums by key, in the order of the keys. A key is the 64-bit hash of a text: two texts fall together with a probability of
 * about n²/2⁶⁵, far below one in a million for the keys of any party.
 */
public final class Keys {

    private static final int FIRST = 4;
    static final int WORDS = 3;

    private int size;
    private long[] keys = new long[FIRST];
    private long[] words = new long[FIRST * WORDS];

    /** How many keys. */
    public int size() {
        return size;
    }

    /** The key at a place. */
    public long key(int place) {
        return keys[place];
    }

    /** How many events of the key at a place. */
    public long count(int place) {
        return words[place * WORDS];
    }

    /** The low word of the sum of the key at a place. */
    public long low(int place) {
        return words[place * WORDS + 1];
    }

    /** The high word. */
    public long high(int place) {
        return words[place * WORDS + 2];
    }

    void add(long key, long count, long low, long high) {
        int place = Arrays.binarySearch(keys, 0, size, key);
        if (place < 0) {
            place = insert(key, -place - 1);
        }
        words[place * WORDS] += count;
        Wide.add(words, place * WORDS + 1, low, high);
    }

    private int insert(long key, int place) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            words = Arrays.copyOf(words, size * 2 * WORDS);
        }
        System.arraycopy(keys, place, keys, place + 1, size - place);
        System.arraycopy(words, place * WORDS, words, (place + 1) * WORDS, (size - place) * WORDS);
        keys[place] = key;
        Arrays.fill(words, place * WORDS, (place + 1) * WORDS, 0);
        size++;
        return place;
    }

    /** Takes all of another in. */
    public void add(Keys other) {
        for (int i = 0; i < other.size; i++) {
            add(other.keys[i], other.count(i), other.low(i), other.high(i));
        }
    }
}
