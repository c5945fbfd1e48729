package org.bulwark.server.jobs;

import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.ServerRole;
import org.springframework.stereotype.Component;

/** Which work is due that is done every night, on the bank's clocks. */
@Component
public class Nights {

    private final Jobs jobs;
    private final InstantSource clock;
    private final BulwarkProperties properties;

    Nights(Jobs jobs, InstantSource clock, BulwarkProperties properties) {
        this.jobs = jobs;
        this.clock = clock;
        this.properties = properties;
    }

    /**
     * Whether this process does work of the night, and nobody has asked for this work since it was that time of the day last; so it is due
     * by day too where it was never asked for.
     *
     * @param kind the word of a {@link JobKind}
     * @param subject what the work is about, {@code kind:id}
     * @param time when it is done, on the bank's clocks
     */
    public boolean isDue(String kind, String subject, LocalTime time) {
        ZonedDateTime now = clock.instant().atZone(properties.zone());
        ZonedDateTime today = now.with(time);
        ZonedDateTime last = now.isBefore(today) ? today.minusDays(1) : today;
        return properties.roles().contains(ServerRole.BATCH)
                && jobs.about(kind, subject, 1).stream()
                        .noneMatch(job -> job.createdAt().isAfter(last.toInstant()));
    }
}
