package org.bulwark.server.warning;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.ServerRole;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.jobs.JobKind;
import org.bulwark.server.jobs.JobTask;
import org.bulwark.server.jobs.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at all parties: every night on the bank's clocks, because silence says something too, and when the rules have changed. One that is
 * killed begins again, and says nothing twice.
 */
@Component
class LookJob implements JobKind {

    static final String WORD = "warning-look";
    static final String SUBJECT = "warning:all";

    private static final int AT_ONCE = 200;
    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    private final PartyLooks looks;
    private final EventLog events;
    private final Jobs jobs;
    private final JdbcClient database;
    private final InstantSource clock;
    private final BulwarkProperties properties;

    LookJob(
            PartyLooks looks,
            EventLog events,
            Jobs jobs,
            JdbcClient database,
            InstantSource clock,
            BulwarkProperties properties) {
        this.looks = looks;
        this.events = events;
        this.jobs = jobs;
        this.database = database;
        this.clock = clock;
        this.properties = properties;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String run(JobTask task) {
        long total = database.sql("select count(*) from data.party")
                .query(Long.class)
                .single();
        UUID last = new UUID(0, 0);
        long done = 0;
        long said = 0;
        while (true) {
            task.at("looking at parties", done, Math.max(total, done));
            List<UUID> next = database.sql("select id from data.party where id > ? order by id limit " + AT_ONCE)
                    .param(last)
                    .query((row, n) -> row.getObject(1, UUID.class))
                    .list();
            if (next.isEmpty()) {
                return "{\"parties\":" + done + ",\"alerts\":" + said + "}";
            }
            EventLog.Moment moment = events.moment(clock.instant());
            said += looks.look(next, moment);
            done += next.size();
            last = next.getLast();
        }
    }

    /** After three at night on the bank's clocks, and once at the beginning. */
    @Scheduled(fixedDelay = 900_000, initialDelay = 900_000)
    void nightly() {
        Instant now = clock.instant();
        ZonedDateTime here = now.atZone(properties.zone());
        ZonedDateTime tonight = here.with(NIGHT);
        Instant night = (here.isBefore(tonight) ? tonight.minusDays(1) : tonight).toInstant();
        boolean isDue = jobs.about(WORD, SUBJECT, 1).stream()
                .noneMatch(job -> job.createdAt().isAfter(night));
        if (properties.roles().contains(ServerRole.BATCH) && isDue) {
            jobs.ask(WORD, SUBJECT, "{}", "bulwark");
        }
    }
}
