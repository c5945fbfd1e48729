package org.bulwark.trust.log.tile;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Entries of random bytes and lengths. */
final class RandomEntries {

    private RandomEntries() {}

    static List<byte[]> of(int count, int mostBytes, SplittableRandom random) {
        return IntStream.range(0, count)
                .mapToObj(_ -> {
                    byte[] entry = new byte[random.nextInt(mostBytes + 1)];
                    random.nextBytes(entry);
                    return entry;
                })
                .toList();
    }
}
