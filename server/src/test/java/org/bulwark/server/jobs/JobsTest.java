package org.bulwark.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(TestServer.class)
class JobsTest {

    @Test
    void whatIsAskedForIsDoneAndItsResultIsKept(Server server) throws Exception {
        Job job = ended(server, ask(server, "3"));
        assertThat(job.status()).isEqualTo(Job.Status.DONE);
        assertThat(job.result()).contains("{\"counted\":3}");
        assertThat(job.done()).isEqualTo(3);
        assertThat(job.total()).isEqualTo(3);
        assertThat(job.finishedAt()).isPresent();
    }

    @Test
    void workWithoutEndIsStoppedByWhoeverWantsThat(Server server) throws Exception {
        Job job = ask(server, "9000000000000000000");
        for (int i = 0; i < 400 && find(server, job).status() == Job.Status.WAITING; i++) {
            Thread.sleep(25);
        }
        server.part(Jobs.class).cancel(job.id());
        assertThat(ended(server, job).status()).isEqualTo(Job.Status.CANCELLED);
    }

    @Test
    void whatCannotBeDoneSaysWhy(Server server) throws Exception {
        Job job = ended(server, ask(server, "-1"));
        assertThat(job.status()).isEqualTo(Job.Status.FAILED);
        assertThat(job.failure()).contains("web/field-invalid");
    }

    @Test
    void theWorkOfAProcessThatFellSilentIsDoneByAnother(Server server) throws Exception {
        Job job = stranded(server, 1);
        assertThat(ended(server, job).result()).contains("{\"counted\":5}");
    }

    @Test
    void workThatEndedTheServerThreeTimesIsGivenUp(Server server) throws Exception {
        Job job = ended(server, stranded(server, 3));
        assertThat(job.status()).isEqualTo(Job.Status.FAILED);
        assertThat(job.failure()).contains("jobs/given-up");
    }

    @Test
    void whatASilentProcessSaysLateDoesNotCount(Server server) throws Exception {
        Job job = stranded(server, 1);
        ended(server, job);
        JobBoard board = server.part(JobBoard.class);
        board.done(job.id(), UUID.randomUUID(), "{\"counted\":0}");
        assertThat(board.beat(job.id(), UUID.randomUUID(), new JobTask.Standing("", 0, 0)))
                .isFalse();
        assertThat(find(server, job).result()).contains("{\"counted\":5}");
    }

    /** A job that another process began and never ended. */
    private static Job stranded(Server server, int tries) {
        UUID id = UUID.randomUUID();
        server.part(JdbcClient.class)
                .sql("insert into jobs.job (id, kind, subject, parameters, status, created_at, created_by, worker, beat_at, tries)"
                        + " values (?, 'counting', 'test:1', '5', 'running', ?, 'tester', ?, ?, ?)")
                .params(id, Jobs.utc(Instant.EPOCH), UUID.randomUUID(), Jobs.utc(Instant.EPOCH), tries)
                .update();
        return server.part(Jobs.class).find(id).orElseThrow();
    }

    private static Job ask(Server server, String parameters) {
        return server.part(Jobs.class).ask(CountingJob.WORD, "test:1", parameters, "tester");
    }

    private static Job find(Server server, Job job) {
        return server.part(Jobs.class).find(job.id()).orElseThrow();
    }

    private static Job ended(Server server, Job job) throws InterruptedException {
        Job now = job;
        for (int i = 0; i < 600 && !now.status().isOver(); i++) {
            Thread.sleep(50);
            now = find(server, job);
        }
        return now;
    }
}
