package org.bulwark.data;

import java.util.List;
import java.util.Optional;

/**
 * Where the rows come from and how they are written. Everything empty is inferred.
 *
 * @param file a file of any format that Bulwark reads; {@code ${BULWARK_DATA}} stands for the folder of data sets
 * @param query a DuckDB query instead of a file
 * @param delimiter the character between fields of a CSV file
 * @param quote the character around quoted fields
 * @param encoding the character set's name, e.g. {@code windows-1250}
 * @param header whether the first line holds names
 * @param names the columns' names, for a file without header
 * @param missing texts that mean "absent", besides the empty one
 */
public record SourceSpecification(
        Optional<String> file,
        Optional<String> query,
        Optional<Character> delimiter,
        Optional<Character> quote,
        Optional<String> encoding,
        Optional<Boolean> header,
        List<String> names,
        List<String> missing) {

    /** Nothing said: everything is inferred. */
    public static final SourceSpecification INFERRED = new SourceSpecification(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());

    /** Copies the lists; a source is a file or a query, not both. */
    public SourceSpecification {
        names = List.copyOf(names);
        missing = List.copyOf(missing);
        if (file.isPresent() && query.isPresent()) {
            throw DataProblem.SPECIFICATION_INVALID.with(
                    "The source has both a file and a query.", "Keep one; a query can read the file by itself.");
        }
    }
}
