package org.bulwark.server.jobs;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.TimeOrderedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Long work that was asked for. What is asked for is on disk; whichever process has the role {@code BATCH} and is free does it. */
@Repository
public class Jobs {

    private final JdbcClient database;
    private final InstantSource clock;

    Jobs(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Asks for work, in the transaction under way or in one of its own.
     *
     * @param kind the word of a {@link JobKind}
     * @param subject what it is about, {@code kind:id}
     * @param parameters what the kind needs to know, as JSON
     * @param by the login of whoever asks
     */
    public Job ask(String kind, String subject, String parameters, String by) {
        Instant now = clock.instant();
        return database.sql("insert into jobs.job (id, kind, subject, parameters, status, created_at, created_by)"
                        + " values (?, ?, ?, ?, 'waiting', ?, ?) returning *")
                .params(TimeOrderedId.at(now), kind, subject, parameters, utc(now), by)
                .query((row, n) -> Job.of(row))
                .single();
    }

    /** A job by its id. */
    public Optional<Job> find(UUID id) {
        return database.sql("select * from jobs.job where id = ?")
                .param(id)
                .query((row, n) -> Job.of(row))
                .optional();
    }

    /** The jobs of a kind about a subject, the newest first. */
    public List<Job> about(String kind, String subject, int most) {
        return database.sql("select * from jobs.job where subject = ? and kind = ? order by created_at desc limit ?")
                .params(subject, kind, most)
                .query((row, n) -> Job.of(row))
                .list();
    }

    /** Stops a job, soon if it is running; one that is over stays as it is. */
    public void cancel(UUID id) {
        database.sql("update jobs.job set cancel = true,"
                        + " status = case when status = 'waiting' then 'cancelled' else status end,"
                        + " finished_at = case when status = 'waiting' then ? else finished_at end"
                        + " where id = ? and status in ('waiting', 'running')")
                .params(utc(clock.instant()), id)
                .update();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
