package org.bulwark.data.text.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.bulwark.basics.LastingHash;
import org.bulwark.data.text.Language;
import org.bulwark.data.text.token.Token;
import org.bulwark.data.text.token.Tokens;

/**
 * The n-grams of one text, each once, by the number of its bucket.
 *
 * @param buckets rising
 * @param words what lies in each bucket; of two that collide the first by the alphabet
 */
record Grams(int[] buckets, List<String> words) {

    /** The n-grams of a text. The code of the language is hashed along, so that languages share a bucket by accident only. */
    static Grams of(String text, Language language, int bits) {
        TreeMap<Integer, String> found = new TreeMap<>();
        for (Token token : Tokens.of(text, language)) {
            String marked = token.marked();
            found.merge(
                    bucket(hash(language.code() + ' ' + marked), bits),
                    marked,
                    (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        return new Grams(
                found.keySet().stream().mapToInt(Integer::intValue).toArray(), new ArrayList<>(found.values()));
    }

    /** What each n-gram counts, so that long texts weigh as much as short ones: 1/√n. */
    double value() {
        return 1 / Math.sqrt(Math.max(1, buckets.length));
    }

    private static int bucket(long hash, int bits) {
        return (int) (hash >>> (Long.SIZE - bits));
    }

    /** FNV-1a over UTF-16, its bits mixed once more (the finaliser of MurmurHash3): the same on every machine, for ever. */
    static long hash(String text) {
        long hash = LastingHash.fnv1a(text);
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
