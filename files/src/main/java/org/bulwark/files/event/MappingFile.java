package org.bulwark.files.event;

import java.util.Set;
import org.bulwark.files.fact.Versions;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Faults;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.NodeReader;

/** Reads a {@link Mapping} of YAML or JSON; docs/source.md describes the document. */
public final class MappingFile {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "mapping/1";

    private static final Set<String> KEYS = Set.of("bulwark", "title", "source", "query");

    private MappingFile() {}

    /**
     * Reads a mapping, or tells everything that is wrong with it.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     */
    public static Document<Mapping> read(String text, String file) {
        Faults faults = new Faults(file);
        Form form = Form.of("", NodeReader.yaml(text, file), KEYS, faults);
        Versions.check(form, VERSION);
        return faults.document(
                form.make(() -> new Mapping(form.text("title"), form.text("source"), form.text("query"))));
    }
}
