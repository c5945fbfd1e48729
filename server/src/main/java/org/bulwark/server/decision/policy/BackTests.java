package org.bulwark.server.decision.policy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.version.Versioned;
import org.bulwark.decision.policy.Policy;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.jobs.Job;
import org.bulwark.server.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Versions of policies tried on past applications, in the background. A test looks at the branches of whoever asks for it, and is there
 * for those who see all of these.
 */
@Service
public class BackTests {

    private static final int MOST_LISTED = 100;

    private final Policies policies;
    private final Jobs jobs;
    private final AuditTrail trail;
    private final InstantSource clock;

    BackTests(Policies policies, Jobs jobs, AuditTrail trail, InstantSource clock) {
        this.policies = policies;
        this.jobs = jobs;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Begins a test. While the caller's last test of the same version and span is not over, that is the one.
     *
     * @param from applications received from here on; all when nothing is given
     * @param until applications received before; now when nothing is given
     * @throws ProblemException {@link PolicyProblem#POLICY_NOT_RUNNABLE}
     */
    @Transactional
    public Job begin(String product, int number, Optional<Instant> from, Optional<Instant> until, Caller caller) {
        caller.demand(Permission.POLICY_EDIT, clock.instant());
        Versioned<Policy> version = policies.version(product, number, caller);
        PolicyTrials.engine(version, policies);
        Optional<Job> same = list(product, caller).stream()
                .filter(job -> !job.status().isOver()
                        && job.createdBy().equals(caller.login())
                        && BackTestRequest.parse(job.parameters()).number() == number)
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        BackTestRequest request = new BackTestRequest(
                product, number, caller.branches(), from.orElse(Instant.EPOCH), until.orElse(clock.instant()));
        trail.record(AuditEntry.of(caller.login(), "decision/back-tested", BackTestRequest.subject(product))
                .with("version", version.key().toString()));
        return jobs.ask(BackTestRequest.KIND, BackTestRequest.subject(product), request.json(), caller.login());
    }

    /** The tests of a product's policy that the caller may see, the newest first; at most 100. */
    public List<Job> list(String product, Caller caller) {
        return jobs
                .about(
                        BackTestRequest.KIND,
                        BackTestRequest.subject(policies.key(product, 1).id()),
                        MOST_LISTED)
                .stream()
                .filter(job -> isSeen(job, caller))
                .toList();
    }

    /** One test: {@link PolicyProblem#NOT_FOUND}. */
    public Job find(String product, UUID id, Caller caller) {
        return jobs.find(id)
                .filter(job -> job.kind().equals(BackTestRequest.KIND)
                        && job.subject().equals(BackTestRequest.subject(product))
                        && isSeen(job, caller))
                .orElseThrow(() -> PolicyProblem.NOT_FOUND.with(
                        "There is no back-test with this id.", "Look at the list of back-tests."));
    }

    /** Which version a test tries. */
    public int number(Job job) {
        return BackTestRequest.parse(job.parameters()).number();
    }

    /** What came of a test; empty while it is not done. */
    public Optional<BackTestReport> report(Job job) {
        return job.result().map(BackTestReport::parse);
    }

    /** Stops a test: {@link PolicyProblem#NOT_FOUND}. */
    @Transactional
    public Job cancel(String product, UUID id, Caller caller) {
        caller.demand(Permission.POLICY_EDIT, clock.instant());
        jobs.cancel(find(product, id, caller).id());
        return find(product, id, caller);
    }

    private static boolean isSeen(Job job, Caller caller) {
        BackTestRequest request = BackTestRequest.parse(job.parameters());
        return request.branches().isEmpty()
                ? caller.seesWholeBank()
                : request.branches().stream().allMatch(caller::sees);
    }
}
