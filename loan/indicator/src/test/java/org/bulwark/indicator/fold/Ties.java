package org.bulwark.indicator.fold;

import org.bulwark.basics.LastingHash;
import org.bulwark.data.event.Event;
import org.jspecify.annotations.NullMarked;

/** How events of one instant are told apart. */
@NullMarked
public final class Ties {

    private Ties() {}

    public static long of(Event event) {
        return LastingHash.of(event.id());
    }
}
