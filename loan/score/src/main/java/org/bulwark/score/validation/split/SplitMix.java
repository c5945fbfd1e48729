package org.bulwark.score.validation.split;

/**
 * The generator SplitMix64 (Steele, Lea and Flood 2014), written out so that a seed means the same folds for ever, whatever a later
 * library does.
 */
final class SplitMix {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /** A stream of its own for every seed and number. */
    SplitMix(long seed, long stream) {
        state = mix(seed) + mix(~stream);
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** A whole number from 0 to bound − 1, each as likely (Lemire 2019, with the rare rejection). */
    int below(int bound) {
        while (true) {
            long product = (next() >>> 32) * bound;
            long low = product & 0xFFFFFFFFL;
            if (low >= bound || low >= (1L << 32) % bound) {
                return (int) (product >>> 32);
            }
        }
    }

    /** Puts the items in an order of chance (Fisher and Yates). */
    void shuffle(int[] items) {
        for (int i = items.length - 1; i > 0; i--) {
            int j = below(i + 1);
            int item = items[i];
            items[i] = items[j];
            items[j] = item;
        }
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
