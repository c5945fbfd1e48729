package org.bulwark.server.data.intake;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The ids of series: made of their names, so that everybody knows them without asking. */
public final class SeriesId {

    private SeriesId() {}

    /** The id of a series. */
    public static UUID of(String name) {
        return UUID.nameUUIDFromBytes(("series/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
