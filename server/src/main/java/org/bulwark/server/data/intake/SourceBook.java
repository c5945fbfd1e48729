package org.bulwark.server.data.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.version.InForce;
import org.bulwark.basics.version.Versioned;
import org.bulwark.data.event.Door;
import org.bulwark.data.source.Source;
import org.bulwark.files.source.ShippedSources;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.desk.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The sources in force, and the door of each: those that are shipped, and in their places and behind them what the desk has brought into
 * force. Whether that has changed is asked every half second at most.
 */
@Component
public class SourceBook {

    private static final long RECENT = Duration.ofMillis(500).toNanos();

    private final Versions versions;
    private final InstantSource clock;
    private final ZoneId zone;
    private volatile @Nullable Held held;
    private volatile long asked;

    /**
     * What holds.
     *
     * @param change the desk's number when it was read
     * @param numbers the versions in force of those that the desk has
     * @param doors by code
     */
    private record Held(long change, Map<String, Integer> numbers, Map<String, Door> doors) {}

    SourceBook(BulwarkProperties properties, Versions versions, InstantSource clock) {
        this.zone = properties.zone();
        this.versions = versions;
        this.clock = clock;
    }

    /** The bank's zone, whose days are the days of every window. */
    public ZoneId zone() {
        return zone;
    }

    /** All of them; the same collection until one of them changes. */
    public Collection<Source> sources() {
        return doors().values().stream().map(Door::source).toList();
    }

    /** The door of a source. */
    public Optional<Door> door(String source) {
        return Optional.ofNullable(doors().get(source));
    }

    /** The versions in force of those sources that are not as they were shipped, by code. */
    public Map<String, Integer> numbers() {
        return held().numbers;
    }

    /** Looks again at once: a version has come into force here. */
    public void lookAgain() {
        asked = System.nanoTime() - RECENT - 1;
    }

    private Map<String, Door> doors() {
        return held().doors;
    }

    private Held held() {
        Held there = held;
        long now = System.nanoTime();
        if (there != null && now - asked <= RECENT) {
            return there;
        }
        long change = versions.changes();
        if (there == null || there.change != change) {
            there = read(change, there);
            held = there;
        }
        asked = now;
        return there;
    }

    private Held read(long change, @Nullable Held before) {
        Map<String, Versioned<Source>> inForce = new LinkedHashMap<>();
        for (String code : versions.ids(SourceForm.FORM.kind())) {
            versions.timeline(SourceForm.FORM, code)
                    .at(clock.instant())
                    .map(InForce::champion)
                    .ifPresent(version -> inForce.put(code, version));
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        inForce.forEach((code, version) -> numbers.put(code, version.key().number()));
        if (before != null && before.numbers.equals(numbers)) {
            return new Held(change, numbers, before.doors);
        }
        Map<String, Door> doors = new LinkedHashMap<>();
        ShippedSources.all().values().forEach(source -> doors.put(source.code(), Door.of(source, zone)));
        inForce.forEach((code, version) -> doors.put(code, Door.of(version.content(), zone)));
        return new Held(change, Map.copyOf(numbers), doors);
    }
}
