package org.bulwark.server.warning;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is on the watch list, for later stages to read. */
@Component
public class Watched {

    private final WatchList list;

    Watched(WatchList list) {
        this.list = list;
    }

    /** Whether a party is on it; until its release is granted it is. */
    public boolean isWatched(UUID party) {
        return list.find(party)
                .filter(row -> row.state() != WatchedState.RELEASED)
                .isPresent();
    }
}
