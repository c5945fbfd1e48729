package org.bulwark.server.decision.policy;

import org.bulwark.basics.version.Versioned;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.trial.BackTest;
import org.bulwark.server.decision.PastApplications;
import org.bulwark.server.desk.DeskReader;
import org.bulwark.server.desk.Versions;
import org.bulwark.server.jobs.JobKind;
import org.bulwark.server.jobs.JobTask;
import org.springframework.stereotype.Component;

/** Lets a version decide past applications anew; it only reads. */
@Component
final class BackTestJob implements JobKind {

    private static final int MOST_IDS = 1_000;
    private static final String STEP = "deciding past applications anew";

    private final PastApplications past;
    private final Policies policies;
    private final PolicyKind kind;
    private final Versions versions;

    BackTestJob(PastApplications past, Policies policies, PolicyKind kind, Versions versions) {
        this.past = past;
        this.policies = policies;
        this.kind = kind;
        this.versions = versions;
    }

    @Override
    public String word() {
        return BackTestRequest.KIND;
    }

    @Override
    public String run(JobTask task) {
        BackTestRequest request = BackTestRequest.parse(task.parameters());
        Versioned<Policy> version = versions.timeline(kind.form(request.product()), request.product())
                .number(request.number())
                .orElseThrow(() -> DeskReader.unknown(policies.key(request.product(), request.number())));
        BackTest test = BackTest.of(PolicyTrials.engine(version, policies), MOST_IDS);
        long total = past.count(request.scope());
        task.at(STEP, 0, total);
        PastApplications.Count count = past.read(
                request.scope(),
                policies.product(request.product()).facts(),
                test::add,
                done -> task.at(STEP, done, total));
        return BackTestReport.of(request.number(), count, test.result()).json();
    }
}
