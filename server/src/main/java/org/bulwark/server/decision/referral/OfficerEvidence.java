package org.bulwark.server.decision.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.decision.Outcome;
import org.bulwark.server.decision.EvidenceRecord;

/**
 * What is kept of a person's answer, as one JSON document: who, what, why in their words, what they had before their eyes, and what the
 * policy had said.
 *
 * @param application the application
 * @param ordinal the place of this answer
 * @param act what it is
 * @param decidedAt when
 * @param decidedBy the person's login
 * @param roles the person's roles then
 * @param outcome what it says
 * @param terms what is lent and how
 * @param reasons the codes of the reasons
 * @param note why, in the person's words
 * @param override whether it is another outcome than the policy's
 * @param policy the policy's version and answer
 * @param seen what the person had before their eyes
 */
public record OfficerEvidence(
        UUID application,
        int ordinal,
        Settled.Act act,
        Instant decidedAt,
        String decidedBy,
        List<String> roles,
        Outcome outcome,
        Terms terms,
        List<String> reasons,
        String note,
        boolean override,
        PolicyAnswer policy,
        Seen seen) {

    /** The version of the document. */
    public static final String FORM = "officer-evidence/1";

    /**
     * What is lent and how.
     *
     * @param limit how much
     * @param rate at which yearly rate
     * @param months for how long
     */
    public record Terms(Optional<Money> limit, Optional<Rate> rate, Optional<Integer> months) {

        /** Nothing is lent. */
        public static final Terms NONE = new Terms(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * What the policy had said.
     *
     * @param version its version
     * @param outcome its outcome
     * @param terms what it would lend and how
     */
    public record PolicyAnswer(String version, Outcome outcome, Terms terms) {}

    /**
     * What the person had before their eyes.
     *
     * @param ordinal the latest answer
     * @param commitment its commitment in the log, in hexadecimal digits
     * @param obligorExposure what the obligor owed then without this application; empty when nobody could tell
     * @param groupExposure the same of the group
     */
    public record Seen(
            int ordinal, String commitment, Optional<Money> obligorExposure, Optional<Money> groupExposure) {}

    byte[] bytes() {
        return OfficerEvidenceTree.write(this);
    }

    /** Whether a document is a person's, and not the policy's. */
    public static boolean is(EvidenceRecord evidence) {
        return evidence.part("form").filter(FORM::equals).isPresent();
    }

    /** Reads a person's document. */
    public static OfficerEvidence read(EvidenceRecord evidence) {
        return OfficerEvidenceTree.read(evidence.tree());
    }
}
