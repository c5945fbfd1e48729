package org.bulwark.files.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.bulwark.screening.verification.VerificationRules;

/** The rules of cross-verification that come with the product, over the shipped catalogue of indicators. */
public final class ShippedVerification {

    private static final String FILE = "turnover.yaml";

    private ShippedVerification() {}

    /** The rules for turnover. Read once, when first asked for. */
    public static VerificationRules turnover() {
        return Held.TURNOVER;
    }

    /** The document as it is shipped: YAML to begin one's own from. */
    public static String yaml() {
        try (InputStream in = ShippedVerification.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no rules of verification are shipped");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Held {
        static final VerificationRules TURNOVER =
                VerificationFile.read(yaml(), FILE).value();
    }
}
