package org.bulwark.server.decision.policy;

import java.util.List;
import java.util.Optional;
import org.bulwark.decision.policy.Finding;
import org.bulwark.decision.policy.Policy;
import org.bulwark.files.tree.Fault;

/**
 * What checking a policy's text brought to light.
 *
 * @param policy the policy, when the text is one
 * @param faults why it is none, in the text's order
 * @param findings what there is to say of the policy, in its order
 */
public record Checkup(Optional<Policy> policy, List<Fault> faults, List<Finding> findings) {

    /** Copies the lists. */
    public Checkup {
        faults = List.copyOf(faults);
        findings = List.copyOf(findings);
    }

    /** Whether the policy can be run: it is one, and has no errors. */
    public boolean isRunnable() {
        return policy.isPresent() && errors().isEmpty();
    }

    /** The findings that keep it from being run. */
    public List<Finding> errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }
}
