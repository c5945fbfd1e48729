package org.bulwark.server.decision.policy;

import java.util.List;
import org.bulwark.basics.version.Versioned;
import org.bulwark.decision.engine.PolicyEngine;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.product.Product;
import org.bulwark.decision.trial.CaseResult;
import org.bulwark.server.access.Caller;
import org.springframework.stereotype.Service;

/** Tries versions of policies on the product's cases; {@link org.bulwark.server.desk.Desk#test} does the same and takes the step. */
@Service
public class PolicyTrials {

    private final Policies policies;
    private final PolicyCases cases;

    PolicyTrials(Policies policies, PolicyCases cases) {
        this.policies = policies;
        this.cases = cases;
    }

    /** What a version decides of every case: {@link PolicyProblem#POLICY_NOT_RUNNABLE} when it has errors. */
    public List<CaseResult> of(String product, int number, Caller caller) {
        Versioned<Policy> version = policies.version(product, number, caller);
        Product known = policies.product(product);
        return CaseResult.of(engine(version, policies), cases.all(known));
    }

    /** A version made ready: {@link PolicyProblem#POLICY_NOT_RUNNABLE}. */
    static PolicyEngine engine(Versioned<Policy> version, Policies policies) {
        Checkup checkup = policies.check(version.content());
        if (!checkup.isRunnable()) {
            throw PolicyProblem.POLICY_NOT_RUNNABLE.with(
                    version.key() + " has " + checkup.errors().size() + " errors, the first at "
                            + checkup.errors().getFirst().place() + ".",
                    "Correct them first.");
        }
        return PolicyEngine.of(version.content());
    }
}
