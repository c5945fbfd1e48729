package org.bulwark.basics.version;

import java.util.List;

/**
 * The versions in force at an instant. The shares of champion and challengers add up to 1000 per mille; shadows decide nothing.
 *
 * @param champion decides what challengers leave
 * @param challengers by number
 * @param shadows by number
 * @param <T> the content's type
 */
public record InForce<T>(Versioned<T> champion, List<Versioned<T>> challengers, List<Versioned<T>> shadows) {

    /** Copies the lists. */
    public InForce {
        challengers = List.copyOf(challengers);
        shadows = List.copyOf(shadows);
    }

    /** The share of the cases that the champion decides, per mille. */
    public int championShare() {
        return Deployment.ALL - challengers.stream().mapToInt(InForce::share).sum();
    }

    /**
     * Who decides a case.
     *
     * @param slot 0 to 999, see {@link #slot}: the champion has the lowest slots and each challenger the next ones, by number
     */
    public Versioned<T> deciding(int slot) {
        int end = championShare();
        if (slot < end) {
            return champion;
        }
        for (Versioned<T> challenger : challengers) {
            end += share(challenger);
            if (slot < end) {
                return challenger;
            }
        }
        throw new IllegalArgumentException("slot " + slot);
    }

    /** Which shadows are worked out beside a case; each looks at the slots below its share. */
    public List<Versioned<T>> shadows(int slot) {
        return shadows.stream().filter(v -> slot < share(v)).toList();
    }

    /**
     * The slot of a case, 0 to 999, from its lasting name: the same for ever and on every machine, and as good as even (FNV-1a over the
     * characters, with the finaliser of SplitMix64).
     */
    public static int slot(String name) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(hash ^ (hash >>> 31), Deployment.ALL);
    }

    private static <T> int share(Versioned<T> version) {
        return version.deployment().orElseThrow().permille();
    }
}
