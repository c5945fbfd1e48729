package org.bulwark.files.fraud;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bulwark.files.fact.Versions;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Faults;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.NodeReader;
import org.bulwark.screening.fraud.FraudRules;

/** Reads rules for patterns of fraud from YAML or JSON, and holds those that are shipped; docs/verification.md describes the document. */
public final class FraudFile {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "fraud/1";

    private static final String FILE = "fraud.yaml";
    private static final int MOST = 100_000;

    private FraudFile() {}

    /** The rules that come with the product. Read once, when first asked for. */
    public static FraudRules shipped() {
        return Held.SHIPPED;
    }

    /** The document as it is shipped: YAML to begin one's own from. */
    public static String yaml() {
        try (InputStream in = FraudFile.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no rules for fraud are shipped");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads rules, or tells everything that is wrong with them.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     */
    public static Document<FraudRules> read(String text, String file) {
        Faults faults = new Faults(file);
        Form form = Form.of(
                "",
                NodeReader.yaml(text, file),
                Set.of("bulwark", "version", "diversion", "pledge", "ring", "group"),
                faults);
        Versions.check(form, VERSION);
        // each part is read, so that all faults are told at once
        Optional<FraudRules.Diversion> diversion = part(
                form,
                "diversion",
                Set.of("days", "destinations", "land-products", "part", "single", "usual", "purpose", "unproven"),
                FraudFile::diversion);
        Optional<FraudRules.Pledge> pledge = part(
                form,
                "pledge",
                Set.of("claims", "entries", "hidden"),
                part -> new FraudRules.Pledge(count(part, "claims"), count(part, "entries"), share(part, "hidden")));
        Optional<FraudRules.Ring> ring =
                part(form, "ring", Set.of("members"), part -> new FraudRules.Ring(count(part, "members")));
        Optional<FraudRules.Group> group = part(
                form,
                "group",
                Set.of("sessions", "ties", "strong", "crowd"),
                part -> new FraudRules.Group(
                        count(part, "sessions"),
                        count(part, "ties"),
                        Set.copyOf(part.texts("strong")),
                        count(part, "crowd")));
        int number = count(form, "version");
        return faults.document(diversion.flatMap(d ->
                pledge.flatMap(p -> ring.flatMap(r -> group.map(g -> new FraudRules(number, d, p, r, g))))));
    }

    private static <T> Optional<T> part(Form form, String key, Set<String> keys, Function<Form, T> read) {
        if (!form.has(key)) {
            form.fault(key, "'" + key + "' is missing.", "Add " + key + ": and its numbers.");
        }
        return form.make(key, keys, read);
    }

    private static FraudRules.Diversion diversion(Form form) {
        return new FraudRules.Diversion(
                count(form, "days"),
                Set.copyOf(form.texts("destinations")),
                Set.copyOf(form.texts("land-products")),
                share(form, "part"),
                share(form, "single"),
                share(form, "usual"),
                share(form, "purpose"),
                count(form, "unproven"));
    }

    private static int count(Form form, String key) {
        long value = form.whole(key);
        if (value < 1 || value > MOST) {
            form.fault(key, "'" + key + "' is " + value + ".", "Write a whole number from 1 to " + MOST + ".");
            return 1;
        }
        return (int) value;
    }

    private static double share(Form form, String key) {
        double value = form.decimal(key).doubleValue();
        if (!(value > 0)) {
            form.fault(key, "'" + key + "' is " + value + ".", "Write a number above 0.");
            return 1;
        }
        return value;
    }

    private static final class Held {
        static final FraudRules SHIPPED = read(yaml(), FILE).value();
    }
}
