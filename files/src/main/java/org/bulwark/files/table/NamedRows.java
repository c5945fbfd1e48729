package org.bulwark.files.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bulwark.files.FilesProblem;

/**
 * A kind of delimited files with a header whose columns are known. Nothing is left out: the first line that cannot be read ends a file.
 *
 * @param known all columns that mean something
 * @param needed those that every file has
 * @param page where they are described
 */
public record NamedRows(Set<String> known, Set<String> needed, String page) {

    /** Copies the sets. */
    public NamedRows {
        known = Set.copyOf(known);
        needed = Set.copyOf(needed);
    }

    /**
     * Tells the lines of a file, in its order.
     *
     * @throws org.bulwark.basics.ProblemException {@link FilesProblem#ROW_BROKEN} for a line that cannot be cut into fields, a column that
     *     there is not, or one that is missing; and what {@link TextRows#read} finds
     */
    public void read(Path file, Consumer<NamedRow> consumer) {
        List<List<String>> header = new ArrayList<>();
        TextRows.read(file, row -> {
            if (!(row instanceof TextRow.Whole(long line, List<String> fields))) {
                throw NamedRow.broken(row.line(), "cannot be cut into fields", "Close its quotes, save it as UTF-8");
            }
            if (header.isEmpty()) {
                header.add(checked(fields));
            } else {
                consumer.accept(new NamedRow(line, header.getFirst(), fields));
            }
        });
    }

    private List<String> checked(List<String> header) {
        List<String> names = header.stream().map(String::strip).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw NamedRow.broken(
                        1, "has a column '" + name + "', which means nothing", "Use the columns of " + page);
            }
        }
        if (!names.containsAll(needed) || names.stream().distinct().count() != names.size()) {
            throw NamedRow.broken(
                    1,
                    "lacks a column, or has one twice",
                    "Give " + String.join(", ", needed.stream().sorted().toList()) + ", each once");
        }
        return names;
    }
}
