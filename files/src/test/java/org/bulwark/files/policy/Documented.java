package org.bulwark.files.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.product.Product;

/** The examples of docs/policy.md, which are true because the tests read them. */
public final class Documented {

    private Documented() {}

    /** A file of docs. */
    static String docs(String name) {
        try {
            return Files.readString(
                    Path.of(System.getProperty("bulwark.root", "..")).resolve("docs/" + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The YAML of the page that begins with a version. */
    static String yaml(String version) {
        List<String> blocks = new ArrayList<>(List.of(docs("policy.md").split("```yaml\n", -1)));
        return blocks.stream()
                .filter(block -> block.startsWith("bulwark: " + version))
                .map(block -> block.substring(0, block.indexOf("```")))
                .findFirst()
                .orElseThrow();
    }

    /** The product of the page. */
    public static Product product() {
        return ProductFile.read(yaml("product/1"), "product").value();
    }

    /** The policy of the page. */
    public static Policy policy() {
        return PolicyFile.read(yaml("policy/1"), "policy", product()).value();
    }
}
