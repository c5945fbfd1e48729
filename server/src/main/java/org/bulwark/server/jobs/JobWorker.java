package org.bulwark.server.jobs;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.ServerRole;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does the work that was asked for, one job at a time, on a thread of its own. */
@Component
class JobWorker {

    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);
    private static final long STOP_SECONDS = 20;

    private final UUID me = UUID.randomUUID();
    private final JobBoard board;
    private final Map<String, JobKind> kinds;
    private final boolean works;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("jobs").daemon().factory());
    private volatile @Nullable JobTask task;

    JobWorker(JobBoard board, List<JobKind> kinds, BulwarkProperties properties) {
        this.board = board;
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::word, Function.identity()));
        this.works = properties.roles().contains(ServerRole.BATCH);
    }

    /** Gives a sign of life while there is work, and looks for some while there is none. */
    @Scheduled(fixedDelay = 500)
    void look() {
        JobTask working = task;
        if (working != null) {
            if (!board.beat(working.id(), me, working.standing())) {
                working.stop();
            }
        } else if (works && !thread.isShutdown()) {
            Optional<Job> job = board.take(me);
            if (job.isPresent()) {
                JobTask taken = new JobTask(job.get().id(), job.get().parameters());
                task = taken;
                thread.execute(() -> work(job.get(), taken));
            }
        }
    }

    private void work(Job job, JobTask taken) {
        try {
            JobKind kind = kinds.get(job.kind());
            if (kind == null) {
                board.failed(job.id(), me, "jobs/unknown-kind", "This server does not know how to do this.");
            } else {
                String result = kind.run(taken);
                board.beat(job.id(), me, taken.standing());
                board.done(job.id(), me, result);
            }
        } catch (JobTask.Stopped e) {
            board.stopped(job.id(), me);
        } catch (ProblemException e) {
            board.failed(
                    job.id(),
                    me,
                    e.problem().code().code(),
                    e.problem().what() + " " + e.problem().remedy());
        } catch (RuntimeException e) {
            LOG.error("job {} ({}) failed unexpectedly", job.id(), job.kind(), e);
            board.failed(job.id(), me, "server/unexpected", "Something went wrong on our side; the log tells more.");
        } finally {
            task = null;
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        thread.shutdown();
        JobTask working = task;
        if (working != null) {
            working.stop();
        }
        if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("a job did not stop in time; it is begun again later");
        }
    }
}
