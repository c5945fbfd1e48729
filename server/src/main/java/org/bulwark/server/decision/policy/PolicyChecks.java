package org.bulwark.server.decision.policy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.policy.PolicyCheck;
import org.bulwark.decision.product.Product;
import org.bulwark.files.policy.PolicyFile;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Fault;
import org.springframework.stereotype.Component;

/** Checks policies, a few at a time: what an editor asks for with every pause in typing must not keep decisions waiting. */
@Component
final class PolicyChecks {

    private static final int AT_ONCE = 2;
    private static final int LONGEST_WAIT_SECONDS = 5;
    private static final Pattern PLACE = Pattern.compile(":([0-9]{1,9}):([0-9]{1,9})\\b");

    private final Semaphore room = new Semaphore(AT_ONCE, true);

    /** Reads and checks a text: {@link PolicyProblem#CHECKS_BUSY}. */
    Checkup of(String text, Product product) {
        Document<Policy> document;
        try {
            document = PolicyFile.read(text, "policy", product);
        } catch (ProblemException e) {
            return new Checkup(Optional.empty(), List.of(fault(e.problem())), List.of());
        }
        return switch (document) {
            case Document.Sound<Policy>(Policy policy) -> of(policy);
            case Document.Faulty<Policy>(var _, var faults) -> new Checkup(Optional.empty(), faults, List.of());
        };
    }

    /** Checks a policy: {@link PolicyProblem#CHECKS_BUSY}. */
    Checkup of(Policy policy) {
        try {
            if (!room.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return new Checkup(Optional.of(policy), List.of(), PolicyCheck.of(policy));
        } finally {
            room.release();
        }
    }

    private static ProblemException busy() {
        return PolicyProblem.CHECKS_BUSY.with(
                "Too many policies are being checked at this moment.", "Try again in a few seconds.");
    }

    /** A text that is not even YAML has one fault, at the place that its message names. */
    static Fault fault(Problem problem) {
        Matcher place = PLACE.matcher(problem.what());
        boolean known = place.find();
        return new Fault(
                "",
                known ? Integer.parseInt(place.group(1)) : 1,
                known ? Integer.parseInt(place.group(2)) : 1,
                problem.what(),
                problem.remedy());
    }
}
