package org.bulwark.server.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which process does which job. A process gives signs of life while it works; a job whose process is silent is taken over by another, and
 * what the silent one says later no longer counts.
 */
@Repository
class JobBoard {

    private static final Duration SILENT = Duration.ofSeconds(30);
    private static final int MOST_TRIES = 3;

    private final JdbcClient database;
    private final InstantSource clock;

    JobBoard(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes the job that waits longest. */
    @Transactional
    Optional<Job> take(UUID worker) {
        Instant now = clock.instant();
        database.sql("update jobs.job set status = 'failed', failure = 'jobs/given-up', finished_at = ?,"
                        + " failure_text = 'The server ended ' || tries || ' times while it was at work.'"
                        + " where status = 'running' and beat_at < ? and tries >= ?")
                .params(Jobs.utc(now), Jobs.utc(now.minus(SILENT)), MOST_TRIES)
                .update();
        return database.sql("""
                        update jobs.job set status = 'running', started_at = ?, beat_at = ?, worker = ?, tries = tries + 1
                        where id = (select id from jobs.job
                            where status = 'waiting' or (status = 'running' and beat_at < ?)
                            order by created_at for update skip locked limit 1)
                        returning *
                        """)
                .params(Jobs.utc(now), Jobs.utc(now), worker, Jobs.utc(now.minus(SILENT)))
                .query((row, n) -> Job.of(row))
                .optional();
    }

    /** A sign of life: how far the work is. Answers whether it is to go on. */
    boolean beat(UUID job, UUID worker, JobTask.Standing standing) {
        return database.sql("update jobs.job set beat_at = ?, step = ?, done = ?, total = ?"
                        + " where id = ? and worker = ? and status = 'running' returning not cancel")
                .params(Jobs.utc(clock.instant()), standing.step(), standing.done(), standing.total())
                .params(job, worker)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The work is done. */
    void done(UUID job, UUID worker, String result) {
        end(job, worker, "done", result, null, null);
    }

    /** The work cannot be done. */
    void failed(UUID job, UUID worker, String code, String what) {
        end(job, worker, "failed", null, code, what);
    }

    /** The work was stopped: for good when somebody wanted that, else until a server is there to go on. */
    void stopped(UUID job, UUID worker) {
        database.sql("update jobs.job set status = case when cancel then 'cancelled' else 'waiting' end, worker = null,"
                        + " tries = tries - 1, finished_at = case when cancel then cast(? as timestamptz) end"
                        + " where id = ? and worker = ? and status = 'running'")
                .params(Jobs.utc(clock.instant()), job, worker)
                .update();
    }

    private void end(
            UUID job,
            UUID worker,
            String status,
            @Nullable String result,
            @Nullable String failure,
            @Nullable String what) {
        database.sql("update jobs.job set status = ?, result = ?, failure = ?, failure_text = ?, finished_at = ?"
                        + " where id = ? and worker = ? and status = 'running'")
                .params(status, result, failure, what, Jobs.utc(clock.instant()), job, worker)
                .update();
    }
}
