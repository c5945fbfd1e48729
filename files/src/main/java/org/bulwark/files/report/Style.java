package org.bulwark.files.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.bulwark.files.report.markup.StyleSheet;

/**
 * The style sheet of reports, and the policy that allows it and nothing else: no script, no picture, no address.
 *
 * @param sheet the style sheet
 */
record Style(StyleSheet sheet) {

    /** The one style sheet, from the class path. */
    static Style load() {
        try (InputStream in = Objects.requireNonNull(Style.class.getResourceAsStream("report.css"), "report.css")) {
            return new Style(new StyleSheet(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content security policy of a page with this style sheet. */
    String policy() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(sheet.css().getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(hash) + "'; base-uri 'none'; form-action 'none'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has SHA-256
        }
    }
}
