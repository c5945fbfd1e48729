package org.bulwark.files.event;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bulwark.data.source.Source;
import org.bulwark.files.fact.Format;
import org.bulwark.files.tree.Document;

/**
 * Reads mappings of YAML or JSON. One of a {@code query} is a {@link Mapping}, docs/source.md describes it; one of {@code columns} is a
 * {@link ColumnMapping}, docs/intake.md describes it.
 */
public final class MappingFile {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "mapping/1";

    private static final Format FORMAT = new Format(VERSION, Set.of("bulwark", "title", "source", "query"));

    private MappingFile() {}

    /**
     * Reads a mapping, or tells everything that is wrong with it.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     */
    public static Document<Mapping> read(String text, String file) {
        return FORMAT.read(
                text, file, form -> new Mapping(form.text("title"), form.text("source"), form.text("query")));
    }

    /**
     * Reads a mapping of columns, or tells everything that is wrong with it, what its source would refuse of every record too.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     * @param sources finds a source by its code
     */
    public static Document<ColumnMapping> readColumns(
            String text, String file, Function<String, Optional<Source>> sources) {
        return new Format(VERSION, ColumnForm.KEYS).read(text, file, form -> ColumnForm.read(form, sources));
    }
}
