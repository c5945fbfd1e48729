package org.bulwark.files.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.data.source.Source;

/** The sources that come with the product: what a bank knows of small firms and of people. Amounts are in euro. */
public final class ShippedSources {

    private static final List<String> CODES = List.of(
            "erp-operation",
            "tax-invoice",
            "tax-payment",
            "customs",
            "social-security",
            "housing-fund",
            "electricity",
            "water-gas",
            "registry-change",
            "court-case",
            "credit-bureau",
            "bank-account",
            "third-party-payment",
            "card",
            "supply-chain",
            "receivable",
            "financial-statement",
            "news",
            "news-reading",
            "device",
            "property-price",
            "macro-series",
            "loan-servicing",
            "collateral",
            "guarantee",
            "customer-contact");

    private ShippedSources() {}

    /** Their codes, from what comes from outside to the bank's own books. */
    public static List<String> codes() {
        return CODES;
    }

    /** All of them by code, in the order of {@link #codes}. Read once, when first asked for. */
    public static SequencedMap<String, Source> all() {
        return Held.ALL;
    }

    /** One of them by code. */
    public static Optional<Source> find(String code) {
        return Optional.ofNullable(Held.ALL.get(code));
    }

    /** The declaration as it is shipped, with its comment: YAML to begin one's own from. */
    public static String yaml(String code) {
        String file = code + ".yaml";
        try (InputStream in = ShippedSources.class.getResourceAsStream(file)) {
            if (!CODES.contains(code) || in == null) {
                throw new IllegalArgumentException("no source '" + code + "' is shipped");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Held {

        static final SequencedMap<String, Source> ALL = all();

        private static SequencedMap<String, Source> all() {
            SequencedMap<String, Source> all = new LinkedHashMap<>();
            for (String code : CODES) {
                all.put(code, SourceFile.read(yaml(code), code + ".yaml").value());
            }
            return Collections.unmodifiableSequencedMap(all);
        }
    }
}
