package org.bulwark.files.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SequencedMap;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.version.ContentDigest;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.product.Product;
import org.bulwark.files.fact.Versions;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Faults;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.JsonText;
import org.bulwark.files.tree.NodeReader;
import org.bulwark.files.tree.YamlText;

/** Reads and writes a {@link Policy} as YAML or JSON; docs/policy.md describes the document, docs/policy.schema.json its shape. */
public final class PolicyFile {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "policy/1";

    private PolicyFile() {}

    /**
     * Reads a policy for a product, or tells everything that is wrong with the document. What the policy says may still be unwise:
     * {@link org.bulwark.decision.policy.PolicyCheck} finds that.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     * @param product the product that it is for; its facts are what rules can ask about
     */
    public static Document<Policy> read(String text, String file, Product product) {
        Faults faults = new Faults(file);
        Form form = Form.of("", NodeReader.yaml(text, file), PolicyForm.KEYS, faults);
        Versions.check(form, VERSION);
        if (form.has("product") && !form.text("product").equals(product.code())) {
            form.fault(
                    "product",
                    "The policy is for '" + form.text("product") + "' and is read for '" + product.code() + "'.",
                    "Read it with its own product.");
        }
        return faults.document(form.make(() -> PolicyForm.read(form, product.facts())));
    }

    /** Reads a policy over a schema of facts, as it was kept with a decision. */
    public static Document<Policy> read(String text, String file, FactSchema facts) {
        Faults faults = new Faults(file);
        Form form = Form.of("", NodeReader.yaml(text, file), PolicyForm.KEYS, faults);
        Versions.check(form, VERSION);
        return faults.document(form.make(() -> PolicyForm.read(form, facts)));
    }

    /** The code of the product that a document is for, before it is read; empty when it does not say. */
    public static String product(String text, String file) {
        return Form.of("", NodeReader.yaml(text, file), PolicyForm.KEYS, new Faults(file))
                .findText("product")
                .orElse("");
    }

    /** A policy as YAML that a person likes to read. */
    public static String yaml(Policy policy) {
        return "# How the bank decides; docs/policy.md explains every key.\n" + YamlText.of(tree(policy));
    }

    /** A policy as JSON in one form to the byte, to be stored and hashed. */
    public static String json(Policy policy) {
        return JsonText.of(tree(policy));
    }

    /** A policy as a plain tree, to be compared with another by {@link org.bulwark.basics.version.Change#between}. */
    public static SequencedMap<String, Object> tree(Policy policy) {
        return PolicyForm.tree(policy);
    }

    /** The digest of a policy as stored. */
    public static ContentDigest digest(Policy policy) {
        return digest(json(policy));
    }

    static ContentDigest digest(String json) {
        try {
            return ContentDigest.of(MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
