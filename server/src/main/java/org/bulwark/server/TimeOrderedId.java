package org.bulwark.server;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids that sort by the time at which they were made (UUID version 7, RFC 9562 §5.7), so that new rows land side by side in an index. */
public final class TimeOrderedId {

    private static final SecureRandom CHANCE = new SecureRandom();

    private TimeOrderedId() {}

    /** A fresh id, made at the instant given. */
    public static UUID at(Instant instant) {
        byte[] random = new byte[10];
        CHANCE.nextBytes(random);
        long high = (instant.toEpochMilli() << 16) | 0x7000L | ((random[0] & 0x0FL) << 8) | (random[1] & 0xFFL);
        long low = 0b10L << 62;
        for (int i = 2; i < random.length; i++) {
            low |= (random[i] & (i == 2 ? 0x3FL : 0xFFL)) << (8 * (9 - i));
        }
        return new UUID(high, low);
    }
}
