package org.bulwark.indicator.fold;

import org.bulwark.data.event.Event;
import org.jspecify.annotations.NullMarked;

/** How events of one instant are told apart. */
@NullMarked
public final class Ties {

    private Ties() {}

    public static long of(Event event) {
        return Keys.hash(event.id());
    }
}
