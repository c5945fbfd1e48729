package org.bulwark.workout.reminder;

import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whom to remind, and how that one wants it.
 *
 * @param segment the bank's word for clients of that kind
 * @param zone where the client lives
 * @param language in which to write
 * @param optedOut channels that the client does not want
 */
public record Client(String segment, ZoneId zone, String language, Set<Channel> optedOut) {

    /** Copies. */
    public Client {
        EnumSet<Channel> channels = EnumSet.noneOf(Channel.class);
        channels.addAll(optedOut);
        optedOut = Collections.unmodifiableSet(channels);
    }
}
