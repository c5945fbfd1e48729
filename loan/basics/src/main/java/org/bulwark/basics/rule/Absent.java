package org.bulwark.basics.rule;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The value of what hangs on missing facts.
 *
 * @param slots the missing facts, ascending
 */
record Absent(int... slots) {

    /** A null that was written as such. */
    static final Absent NOTHING = new Absent();

    /** What hangs on both. */
    Absent and(Absent other) {
        if (other.slots.length == 0 || Arrays.equals(slots, other.slots)) {
            return this;
        }
        return new Absent(IntStream.concat(Arrays.stream(slots), Arrays.stream(other.slots))
                .distinct()
                .sorted()
                .toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Absent that && Arrays.equals(slots, that.slots);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(slots);
    }

    @Override
    public String toString() {
        return "Absent" + Arrays.toString(slots);
    }
}
