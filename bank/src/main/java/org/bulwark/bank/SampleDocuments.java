package org.bulwark.bank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the sample bank offers and how it decides, as documents: products and policies in YAML, their cases in JSON. */
public final class SampleDocuments {

    /** The codes of its products; each has one policy of the same id. */
    public static final List<String> PRODUCTS = List.of(
            "working-capital",
            "personal-loan",
            "tax-loan",
            "electricity-loan",
            "invoice-loan",
            "property-loan",
            "payroll-loan");

    private SampleDocuments() {}

    /** The document of a product by its code. */
    public static String product(String code) {
        return text(code + ".product.yaml");
    }

    /** The document of a product's policy. */
    public static String policy(String code) {
        return text(code + ".policy.yaml");
    }

    /** The cases that a product's policy must answer as expected, as JSON: what is usual, and how each case differs from it. */
    public static String cases(String code) {
        return text(code + ".cases.json");
    }

    private static String text(String name) {
        try (InputStream in = SampleDocuments.class.getResourceAsStream("policy/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("the sample bank has no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
