package org.bulwark.server.decision;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.files.policy.DecisionTree;
import org.bulwark.server.data.KnownParty;
import org.bulwark.server.decision.input.InputReading;
import org.bulwark.server.screening.ApplicationScreening;
import tools.jackson.databind.json.JsonMapper;

/** What an answer rests on, as one JSON document: what came, what was made of it, which versions looked at it, and every step. */
final class Evidence {

    /** The version of the document. */
    static final String FORM = "evidence/1";

    /** The part that names the version of the product; evidence from before products had versions lacks it. */
    static final String PRODUCT_VERSION = "productVersion";

    private static final JsonMapper JSON = JsonMapper.shared();

    private Evidence() {}

    /**
     * What the bank looked up.
     *
     * @param screening in lists and past applications
     * @param data in what its sources say
     */
    record Looked(ApplicationScreening.Found screening, Optional<InputReading> data) {}

    static byte[] of(
            Arrival arrival,
            KnownParty party,
            Underwriting underwriting,
            Underwriting.Answer answer,
            Looked looked,
            Instant decidedAt) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("form", FORM);
        tree.put("application", arrival.id().toString());
        tree.put("party", party.id().toString());
        tree.put("product", arrival.request().product());
        tree.put("receivedAt", arrival.receivedAt().toString());
        tree.put("submittedBy", arrival.submitter());
        tree.put("decidedAt", decidedAt.toString());
        tree.put("received", arrival.request().received());
        tree.put(PRODUCT_VERSION, underwriting.productVersion().toString());
        tree.put("policy", underwriting.policyVersion().toString());
        underwriting.scorecardVersion().map(VersionKey::toString).ifPresent(v -> tree.put("scorecard", v));
        tree.put("facts", DecisionTree.facts(answer.facts()));
        answer.score().ifPresent(score -> tree.put("score", score));
        looked.data.ifPresent(data -> tree.put(InputReading.PART, data.tree()));
        tree.put("screening", looked.screening.evidence());
        tree.put("decision", DecisionTree.of(answer.decision()));
        return JSON.writeValueAsBytes(tree);
    }
}
