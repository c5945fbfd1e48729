package org.bulwark.files.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bulwark.data.text.story.Trust;
import org.bulwark.files.fact.Format;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Form;

/** Reads a bank's list of outlets and how far each is trusted; docs/text.md describes it. */
public final class OutletFile {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "outlets/1";

    private OutletFile() {}

    /**
     * Reads a list, or tells everything that is wrong with it.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     */
    public static Document<Trust> read(String text, String file) {
        return new Format(VERSION, Set.of("bulwark", "others", "channels", "outlets"))
                .read(text, file, OutletFile::trust);
    }

    private static Trust trust(Form form) {
        Map<String, Double> trust = new HashMap<>();
        entries(form, "channels").forEach((name, value) -> trust.put(Trust.CHANNEL + name, value));
        trust.putAll(entries(form, "outlets"));
        return new Trust(trust, number(form, "others", form.text("others")));
    }

    private static Map<String, Double> entries(Form form, String key) {
        Map<String, Double> entries = new HashMap<>();
        form.findForm(key, Set.of())
                .ifPresent(own ->
                        own.textEntries().forEach((name, text) -> entries.put(name.strip(), number(own, name, text))));
        return entries;
    }

    private static double number(Form form, String key, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            form.fault(key, "'" + text + "' is no number.", "Give a number from 0 to 1.");
            return 0;
        }
    }

    /** The list that is shipped: no outlet by name, kinds of places only. */
    public static Trust shipped() {
        try (InputStream in = Objects.requireNonNull(OutletFile.class.getResourceAsStream("outlets.yaml"))) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), "outlets.yaml")
                    .value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
