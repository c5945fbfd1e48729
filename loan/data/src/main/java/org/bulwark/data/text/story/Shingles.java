package org.bulwark.data.text.story;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.bulwark.data.text.Language;
import org.bulwark.data.text.token.Tokens;

/**
 * The runs of characters of a text, without punctuation and blanks: of three in Chinese, of six in English. Hashes of 64 bits stand for them.
 *
 * @param hashes rising, each once
 */
record Shingles(long[] hashes) {

    private static final int ENGLISH = 6;
    private static final int CHINESE = 3;
    private static final int BANDS = 32;
    private static final int ROWS = 4;

    static Shingles of(String text, Language language) {
        int[] letters = Tokens.normal(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .toArray();
        int length = Math.min(language == Language.CHINESE ? CHINESE : ENGLISH, Math.max(1, letters.length));
        return new Shingles(IntStream.rangeClosed(0, letters.length - length)
                .mapToLong(at -> hash(letters, at, length))
                .sorted()
                .distinct()
                .toArray());
    }

    private static long hash(int[] letters, int from, int length) {
        long hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = mix(hash + letters[i]);
        }
        return hash;
    }

    /** Spreads the bits of a number: the finaliser of SplitMix64 (Steele and others, 2014). */
    static long mix(long number) {
        long mixed = number + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** The share of common runs, |A ∩ B| / |A ∪ B|; 0 where both have none. */
    double similarity(Shingles other) {
        int common = 0;
        for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
            int order = Long.compare(hashes[i], other.hashes[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        int all = hashes.length + other.hashes.length - common;
        return all == 0 ? 0 : (double) common / all;
    }

    /**
     * The keys under which likely copies meet: {@value #BANDS} bands of {@value #ROWS} minima each under as many fixed hash functions (Broder, 1997; Leskovec and
     * others, "Mining of Massive Datasets", section 3.4). Two texts of similarity s share a key with probability 1 − (1 − s⁴)³².
     */
    long[] bands() {
        long[] keys = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                long seed = mix((long) band * ROWS + row);
                key = mix(key
                        ^ Arrays.stream(hashes)
                                .map(hash -> mix(hash ^ seed))
                                .min()
                                .orElse(0));
            }
            keys[band] = key;
        }
        return keys;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shingles that && Arrays.equals(hashes, that.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }
}
