package org.bulwark.server.decision;

import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.product.Product;
import org.bulwark.files.policy.PolicyFile;
import org.bulwark.server.desk.ContentForm;

/**
 * Policies are kept as YAML, read over the facts of their product.
 *
 * @param product the product that they are for
 */
public record PolicyContent(Product product) implements ContentForm<Policy> {

    @Override
    public String kind() {
        return "policy";
    }

    @Override
    public Policy read(String text) {
        return PolicyFile.read(text, "the stored policy", product).value();
    }

    @Override
    public String write(Policy content) {
        return PolicyFile.yaml(content);
    }
}
