package org.bulwark.warning.replay;

/** A part of the parties, told by a hash of their names: the same for ever, whoever else is in the files. */
public final class Part {

    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;
    private static final double UNIT = 0x1p-53;

    private Part() {}

    /** Whether a party is in the part; of many parties about the share is. */
    public static boolean has(String party, double share, long seed) {
        return (hash(party, seed) >>> 11) * UNIT < share;
    }

    /** FNV-1a over the letters, then the last mixing of SplitMix64. */
    static long hash(String party, long seed) {
        long hash = OFFSET ^ seed;
        for (int i = 0; i < party.length(); i++) {
            hash = (hash ^ party.charAt(i)) * PRIME;
        }
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        return hash ^ (hash >>> 31);
    }
}
