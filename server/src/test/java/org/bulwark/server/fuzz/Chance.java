package org.bulwark.server.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** A seeded source: the same seed asks the same questions. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed, String what, int round) {
        this.random = new SplittableRandom(seed * 31 + what.hashCode() * 1_000_003L + round);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
