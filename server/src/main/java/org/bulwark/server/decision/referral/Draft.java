package org.bulwark.server.decision.referral;

import java.util.List;
import org.bulwark.decision.Outcome;

/**
 * What a ruling comes to.
 *
 * @param act what the answer is
 * @param outcome what it says
 * @param terms what is lent and how
 * @param reasons the codes of the reasons
 * @param together whether another person said the same before
 */
record Draft(Settled.Act act, Outcome outcome, OfficerEvidence.Terms terms, List<String> reasons, boolean together) {

    /** Whether it says another thing than the policy did. To send back says nothing. */
    boolean isOverride(Dossier dossier) {
        return act != Settled.Act.RETURNED && outcome != dossier.policyOutcome();
    }
}
