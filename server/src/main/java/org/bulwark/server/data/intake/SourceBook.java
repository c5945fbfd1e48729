package org.bulwark.server.data.intake;

import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bulwark.data.event.Door;
import org.bulwark.data.source.Source;
import org.bulwark.files.source.ShippedSources;
import org.bulwark.server.BulwarkProperties;
import org.springframework.stereotype.Component;

/** The sources in force, and the door of each. */
@Component
public class SourceBook {

    private final Map<String, Door> doors = new LinkedHashMap<>();
    private final ZoneId zone;

    SourceBook(BulwarkProperties properties) {
        this.zone = properties.zone();
        ShippedSources.all().values().forEach(source -> doors.put(source.code(), Door.of(source, zone)));
    }

    /** The bank's zone, whose days are the days of every window. */
    public ZoneId zone() {
        return zone;
    }

    /** All of them. */
    public Collection<Source> sources() {
        return doors.values().stream().map(Door::source).toList();
    }

    /** The door of a source. */
    public Optional<Door> door(String source) {
        return Optional.ofNullable(doors.get(source));
    }
}
