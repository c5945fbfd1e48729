package org.bulwark.server.decision;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.Decision;
import org.bulwark.files.policy.DecisionFile;
import org.bulwark.score.scorecard.Score;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Evidence that was opened again.
 *
 * @param tree the document
 */
public record EvidenceRecord(Map<String, Object> tree) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    /** Reads a document that was opened. */
    public static EvidenceRecord parse(byte[] content) {
        return new EvidenceRecord(JSON.readValue(new String(content, StandardCharsets.UTF_8), TREE));
    }

    /** The decision, with every step. */
    public Decision decision() {
        return DecisionFile.read(JSON.writeValueAsString(tree.get("decision")));
    }

    /** What was known, under a schema. */
    public Facts facts(FactSchema schema) {
        return DecisionFile.readFacts(JSON.writeValueAsString(tree.get("facts")), schema);
    }

    /** The score, when there was a scorecard. */
    public Optional<Score> score() {
        return Optional.ofNullable(tree.get("score"))
                .map(score -> JSON.readValue(JSON.writeValueAsString(score), Score.class));
    }

    /** The number of the version of the product; nothing in evidence from before products had versions. */
    public Optional<Integer> productVersion() {
        return part(Evidence.PRODUCT_VERSION)
                .map(Object::toString)
                .map(key -> Integer.valueOf(key.substring(key.lastIndexOf('/') + 1)));
    }

    /** The tree of one part of the document. */
    public Optional<Object> part(String name) {
        return Optional.ofNullable(tree.get(name));
    }
}
