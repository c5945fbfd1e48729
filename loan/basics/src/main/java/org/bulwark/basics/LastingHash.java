package org.bulwark.basics;

/** Hashes of texts that are the same on every machine, for ever: what is kept or drawn by them may be read again. Not for secrets. */
public final class LastingHash {

    private LastingHash() {}

    /** FNV-1a over the UTF-16 characters: quick, but its upper bits are uneven for short texts. */
    public static long fnv1a(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    /** FNV-1a with the finaliser of SplitMix64: as good as even in every bit. */
    public static long of(String text) {
        long hash = fnv1a(text);
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        return hash ^ (hash >>> 31);
    }
}
