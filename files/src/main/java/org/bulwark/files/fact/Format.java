package org.bulwark.files.fact;

import java.util.Set;
import java.util.function.Function;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Faults;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.NodeReader;

/**
 * A format of documents.
 *
 * @param version the value of the key {@code bulwark}: {@code signals/1}
 * @param keys the keys that a document of it may have, {@code bulwark} among them
 */
public record Format(String version, Set<String> keys) {

    /** Copies the keys. */
    public Format {
        keys = Set.copyOf(keys);
    }

    /**
     * Reads a document to its end, or tells everything that is wrong with it.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     * @param value makes what the document holds
     */
    public <T> Document<T> read(String text, String file, Function<Form, T> value) {
        Faults faults = new Faults(file);
        Form form = Form.of("", NodeReader.yaml(text, file), keys, faults);
        Versions.check(form, version);
        return faults.document(form.make(() -> value.apply(form)));
    }
}
