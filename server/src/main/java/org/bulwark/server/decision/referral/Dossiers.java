package org.bulwark.server.decision.referral;

import java.util.List;
import org.bulwark.server.access.vault.VaultProblem;
import org.bulwark.server.decision.ApplicationProblem;
import org.bulwark.server.decision.ApplicationReader;
import org.bulwark.server.decision.ApplicationReader.Answered;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.decision.EvidenceRecord;
import org.bulwark.server.decision.Setups;
import org.bulwark.server.decision.Underwriting;
import org.springframework.stereotype.Component;

/** Lays together what a person decides on. */
@Component
class Dossiers {

    private final ApplicationReader reader;
    private final Setups setups;

    Dossiers(ApplicationReader reader, Setups setups) {
        this.reader = reader;
        this.setups = setups;
    }

    Dossier of(ApplicationRow row) {
        List<Answered> answers = reader.answers(row.id());
        EvidenceRecord evidence = reader.evidence(row, answers.getFirst())
                .orElseThrow(() -> VaultProblem.ERASED.with(
                        "What application " + row.number() + " rests on was erased.",
                        "It cannot be decided any more; take in a new application."));
        Underwriting underwriting = setups.current()
                .underwriting(row.product(), row.policyVersion(), row.scorecardVersion())
                .orElseThrow(() -> ApplicationProblem.NO_POLICY.with(
                        "The policy or scorecard that answered application " + row.number() + " is not there any more.",
                        "Restore the versions of product '" + row.product() + "' from a backup."));
        return new Dossier(row, answers, underwriting.policy(), evidence.decision());
    }
}
