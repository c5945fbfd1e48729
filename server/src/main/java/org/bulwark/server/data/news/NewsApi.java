package org.bulwark.server.data.news;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.jobs.Job;
import org.bulwark.server.jobs.Jobs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Has all news read again, as another model or another list of outlets reads them. */
@RestController
@RequestMapping("/api/data/news/readings")
class NewsApi {

    private static final String SUBJECT = "source:news";

    private final Jobs jobs;
    private final AuditTrail audit;

    NewsApi(Jobs jobs, AuditTrail audit) {
        this.jobs = jobs;
        this.audit = audit;
    }

    /**
     * A run.
     *
     * @param id the job's id
     * @param status how far it is
     * @param done how many parties are done
     * @param total of how many anything was written
     * @param askedAt when it was asked for
     * @param result how many parties were read and how many readings say something else than before
     */
    record Run(UUID id, Job.Status status, long done, long total, Instant askedAt, Optional<String> result) {

        static Run of(Job job) {
            return new Run(job.id(), job.status(), job.done(), job.total(), job.createdAt(), job.result());
        }
    }

    /** Has all news read again, by whichever process has the role {@code batch}; while a run is under way, that is the one. */
    @PostMapping
    @Needs(Permission.QUARANTINE_EDIT)
    Run read(Caller caller) {
        Optional<Job> last = last();
        if (last.filter(job -> !job.status().isOver()).isPresent()) {
            return Run.of(last.get());
        }
        audit.record(AuditEntry.of(caller.login(), "data/news-rereading-asked", SUBJECT));
        return Run.of(jobs.ask(NewsRereading.WORD, SUBJECT, "{}", caller.login()));
    }

    /** The run that was asked for last. */
    @GetMapping
    @Needs(Permission.SOURCE_READ)
    List<Run> runs() {
        return last().map(Run::of).stream().toList();
    }

    private Optional<Job> last() {
        return jobs.about(NewsRereading.WORD, SUBJECT, 1).stream().findFirst();
    }
}
