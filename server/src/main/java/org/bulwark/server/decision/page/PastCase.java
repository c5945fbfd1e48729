package org.bulwark.server.decision.page;

import java.util.UUID;
import org.bulwark.decision.product.Product;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.vault.VaultProblem;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.decision.ApplicationReader;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.decision.EvidenceRecord;
import org.bulwark.server.decision.policy.CaseLines;
import org.bulwark.server.decision.policy.PolicyCases;
import org.springframework.stereotype.Component;

/** Makes a case of a past application: what was known of it, but for what tells something of a person, and what the policy said then. */
@Component
class PastCase {

    private final ApplicationReader reader;
    private final PolicyCases cases;
    private final AuditTrail trail;

    PastCase(ApplicationReader reader, PolicyCases cases, AuditTrail trail) {
        this.reader = reader;
        this.cases = cases;
        this.trail = trail;
    }

    CaseDraft of(UUID application, Product product, Caller caller) {
        ApplicationRow row = reader.row(application, caller);
        trail.record(AuditEntry.of(caller.login(), "decision/read", "application:" + application)
                .with("what", "case"));
        EvidenceRecord evidence = reader.evidence(
                        row, reader.answers(application).getFirst())
                .orElseThrow(() -> VaultProblem.ERASED.with(
                        "What application " + row.number() + " rests on was erased.", "Take another one."));
        return new CaseDraft(
                "A-" + row.number(),
                CaseLines.write(cases.facts(product, evidence.facts(product.facts()))),
                "outcome: " + evidence.decision().outcome());
    }
}
