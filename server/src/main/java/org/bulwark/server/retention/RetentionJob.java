package org.bulwark.server.retention;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.ServerRole;
import org.bulwark.server.jobs.Job;
import org.bulwark.server.jobs.JobKind;
import org.bulwark.server.jobs.JobTask;
import org.bulwark.server.jobs.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the retention policy applied: once a day when something is past its time, and when somebody asks. */
@Component
class RetentionJob implements JobKind {

    static final String WORD = "retention";
    static final String SUBJECT = "retention:" + RetentionKind.ID;

    private static final Duration EVERY = Duration.ofHours(23);
    private static final long LOCK = 0x72657461696EL; // "retain": two processes do not ask at once

    private final Retention retention;
    private final Jobs jobs;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final boolean works;

    RetentionJob(
            Retention retention,
            Jobs jobs,
            JdbcClient database,
            TransactionTemplate transaction,
            InstantSource clock,
            BulwarkProperties properties) {
        this.retention = retention;
        this.jobs = jobs;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.works = properties.roles().contains(ServerRole.BATCH);
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String run(JobTask task) {
        Retention.Gone gone = retention.run(task);
        return "{\"parties\":" + gone.parties() + ",\"rows\":" + gone.rows() + "}";
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void daily() {
        if (works
                && !isRecent()
                && retention
                        .due(Optional.empty(), 1)
                        .filter(due -> !due.isNothing())
                        .isPresent()) {
            ask("bulwark");
        }
    }

    /** Asks for a run; while one is under way, that is the one. */
    Job ask(String by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            database.sql("select 1 from (select pg_advisory_xact_lock(?)) locked")
                    .param(LOCK)
                    .query(Integer.class)
                    .single();
            return last().filter(job -> !job.status().isOver()).orElseGet(() -> jobs.ask(WORD, SUBJECT, "{}", by));
        }));
    }

    private boolean isRecent() {
        return last().filter(job -> job.createdAt().plus(EVERY).isAfter(clock.instant()))
                .isPresent();
    }

    /** The run that was asked for last. */
    Optional<Job> last() {
        return jobs.about(WORD, SUBJECT, 1).stream().findFirst();
    }
}
