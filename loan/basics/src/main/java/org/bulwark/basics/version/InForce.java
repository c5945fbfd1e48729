package org.bulwark.basics.version;

import java.util.List;
import org.bulwark.basics.LastingHash;

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

    /** The slot of a case, 0 to 999, from its lasting name: the same for ever and on every machine, and as good as even. */
    public static int slot(String name) {
        return (int) Long.remainderUnsigned(LastingHash.of(name), Deployment.ALL);
    }

    private static <T> int share(Versioned<T> version) {
        return version.deployment().orElseThrow().permille();
    }
}
