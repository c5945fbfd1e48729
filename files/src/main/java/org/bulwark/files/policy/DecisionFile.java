package org.bulwark.files.policy;

import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.Decision;
import org.bulwark.files.tree.JsonText;
import org.bulwark.files.tree.NodeReader;

/**
 * A decision with its trace, and the facts that it was taken on, as JSON in one form to the byte: the evidence. What was written reads back
 * as the same value.
 *
 * <p>Reading refuses what was never written so: {@link org.bulwark.files.FilesProblem#SPECIFICATION_SYNTAX},
 * {@link org.bulwark.files.FilesProblem#SPECIFICATION_FIELD}.
 */
public final class DecisionFile {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "decision/1";

    private DecisionFile() {}

    /** A decision as JSON. */
    public static String json(Decision decision) {
        return JsonText.of(DecisionTree.of(decision));
    }

    /** Reads a decision. */
    public static Decision read(String json) {
        return DecisionForm.read(NodeReader.json(json, "decision"));
    }

    /** The facts that are known as JSON. */
    public static String json(Facts facts) {
        return JsonText.of(DecisionTree.facts(facts));
    }

    /**
     * Reads facts.
     *
     * @param json as {@link #json(Facts)} wrote it
     * @param schema what they are values of; a name that it does not have is refused
     */
    public static Facts readFacts(String json, FactSchema schema) {
        return DecisionForm.facts(NodeReader.json(json, "facts"), schema);
    }
}
