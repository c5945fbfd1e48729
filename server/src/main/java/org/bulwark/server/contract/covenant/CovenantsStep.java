package org.bulwark.server.contract.covenant;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.ServerRole;
import org.bulwark.server.jobs.JobKind;
import org.bulwark.server.jobs.JobTask;
import org.bulwark.server.jobs.Jobs;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at all covenants every night on the bank's clocks, because a date that passes says something too. Each facility is a transaction of
 * its own; one that is killed begins again and says nothing twice.
 */
@Component
class CovenantJob implements JobKind {

    static final String WORD = "covenant-look";
    static final String SUBJECT = "contract:all";

    private static final int AT_ONCE = 100;

    private final CovenantWatch watch;
    private final Jobs jobs;
    private final InstantSource clock;
    private final BulwarkProperties properties;

    CovenantJob(CovenantWatch watch, Jobs jobs, InstantSource clock, BulwarkProperties properties) {
        this.watch = watch;
        this.jobs = jobs;
        this.clock = clock;
        this.properties = properties;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String run(JobTask task) {
        LocalDate today = clock.instant().atZone(properties.zone()).toLocalDate();
        UUID last = new UUID(0, 0);
        long done = 0;
        long fresh = 0;
        while (true) {
            task.at("looking at covenants", done, 0);
            List<UUID> next = watch.next(last, AT_ONCE);
            if (next.isEmpty()) {
                return "{\"facilities\":" + done + ",\"breaches\":" + fresh + "}";
            }
            for (UUID facility : next) {
                fresh += watch.look(facility, today);
                task.at("looking at covenants", ++done, 0);
            }
            last = next.getLast();
        }
    }

    /** Once a business date, soon after it begins. */
    @Scheduled(fixedDelay = 900_000, initialDelay = 600_000)
    void daily() {
        ZonedDateTime here = clock.instant().atZone(properties.zone());
        Instant midnight = here.toLocalDate().atStartOfDay(properties.zone()).toInstant();
        boolean isDue = jobs.about(WORD, SUBJECT, 1).stream()
                .noneMatch(job -> job.createdAt().isAfter(midnight));
        if (properties.roles().contains(ServerRole.BATCH) && isDue) {
            jobs.ask(WORD, SUBJECT, "{}", "bulwark");
        }
    }
}
