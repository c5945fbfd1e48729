package org.bulwark.files.specification;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.ColumnType;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.Role;
import org.bulwark.data.SourceSpecification;
import org.bulwark.data.TargetSpecification;
import org.bulwark.files.FilesProblem;
import org.bulwark.files.tree.TextFile;

/**
 * Reads a {@link DataSpecification} from YAML; docs/data-specification.md describes the file. Everything that has no meaning is
 * refused with its line and column: {@link FilesProblem#SPECIFICATION_SYNTAX}, {@link FilesProblem#SPECIFICATION_FIELD},
 * {@link FilesProblem#VERSION_UNKNOWN}, {@link org.bulwark.data.DataProblem#SPECIFICATION_INVALID}.
 */
public final class SpecificationReader {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "data/1";

    private SpecificationReader() {}

    /** Reads a file of UTF-8. */
    public static DataSpecification read(Path file) {
        return parse(TextFile.read(file), file.getFileName().toString());
    }

    /**
     * Reads a text.
     *
     * @param text the YAML
     * @param file what to call it in messages
     */
    public static DataSpecification parse(String text, String file) {
        Node.Entries root = root(text, file, VERSION).only(Set.of("bulwark", "name", "source", "target", "columns"));
        String name = root.text("name")
                .orElseThrow(() -> root.place()
                        .problem("The specification has no name.", "Add name: and what people call the data set."));
        SourceSpecification source =
                root.find("source").map(SpecificationReader::source).orElse(SourceSpecification.INFERRED);
        Optional<TargetSpecification> target = root.find("target").map(SpecificationReader::target);
        List<ColumnSpecification> columns =
                root.find("columns").map(SpecificationReader::columns).orElse(List.of());
        return at(root.place(), () -> new DataSpecification(name, source, target, columns));
    }

    /** The top of a file that begins with {@code bulwark: VERSION}. */
    static Node.Entries root(String text, String file, String version) {
        if (text.length() > TextFile.LARGEST) {
            throw FilesProblem.SPECIFICATION_SYNTAX.with(
                    file + " is longer than " + TextFile.LARGEST + " characters.",
                    "Check that it is a specification and not data.");
        }
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Node.Entries root = NodeReader.read(bare, file).asEntries("the specification");
        String given = root.text("bulwark").orElse("");
        if (!given.equals(version)) {
            throw FilesProblem.VERSION_UNKNOWN.with(
                    root.place() + ": "
                            + (given.isEmpty() ? "The key 'bulwark' is missing." : "'bulwark' is '" + given + "'."),
                    "Begin the file with bulwark: " + version + ".");
        }
        return root;
    }

    private static SourceSpecification source(Node node) {
        Node.Entries source = node.asEntries("source")
                .only(Set.of("file", "query", "delimiter", "quote", "encoding", "header", "names", "missing"));
        Optional<Character> delimiter = source.find("delimiter").map(n -> character(n, "delimiter"));
        Optional<Character> quote = source.find("quote").map(n -> character(n, "quote"));
        Optional<Boolean> header = source.find("header").map(n -> truth(n, "header"));
        return at(
                node.place(),
                () -> new SourceSpecification(
                        source.text("file"),
                        source.text("query"),
                        delimiter,
                        quote,
                        source.text("encoding"),
                        header,
                        source.texts("names").orElse(List.of()),
                        source.texts("missing").orElse(List.of())));
    }

    private static char character(Node node, String key) {
        String text = node.asText(key);
        if (text.length() != 1) {
            throw node.place()
                    .problem(
                            "'" + key + "' needs one character and has '" + text + "'.",
                            "Write for example " + key + ": \";\", or \"\\t\" for a tab.");
        }
        return text.charAt(0);
    }

    private static boolean truth(Node node, String key) {
        return switch (node.asText(key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw node.place().problem("'" + key + "' has " + node.kind() + ".", "Write true or false.");
        };
    }

    private static TargetSpecification target(Node node) {
        if (node instanceof Node.Text text) {
            return TargetSpecification.of(text.text());
        }
        Node.Entries target = node.asEntries("target").only(Set.of("column", "bad", "good"));
        String column = target.text("column")
                .orElseThrow(() -> node.place()
                        .problem("The target names no column.", "Write target: { column: name, bad: [value] }."));
        return new TargetSpecification(
                column,
                new TreeSet<>(target.texts("bad").orElse(List.of())),
                target.texts("good").map(TreeSet::new));
    }

    private static List<ColumnSpecification> columns(Node node) {
        List<ColumnSpecification> columns = new ArrayList<>();
        for (Node.Entry entry : node.asEntries("columns").entries()) {
            columns.add(column(entry));
        }
        return columns;
    }

    private static ColumnSpecification column(Node.Entry entry) {
        Node.Entries column =
                entry.value().asEntries(entry.key()).only(Set.of("role", "type", "title", "reason", "specials"));
        Role role =
                column.find("role").map(n -> constant(n, "role", Role.values())).orElse(Role.INPUT);
        Optional<ColumnType> type = column.find("type").map(n -> constant(n, "type", ColumnType.values()));
        SequencedMap<String, String> specials = new LinkedHashMap<>();
        column.find("specials")
                .ifPresent(n -> n.asEntries("specials")
                        .entries()
                        .forEach(e -> specials.put(e.key(), e.value().asText(e.key()))));
        return at(
                entry.place(),
                () -> new ColumnSpecification(
                        entry.key(), role, type, column.text("title"), column.text("reason"), specials));
    }

    static <E extends Enum<E>> E constant(Node node, String key, E[] values) {
        String text = node.asText(key);
        List<String> names = new ArrayList<>();
        for (E value : values) {
            String name = value.name().toLowerCase(Locale.ROOT);
            if (name.equals(text)) {
                return value;
            }
            names.add(name);
        }
        throw node.place()
                .problem("'" + key + "' has " + node.kind() + ".", "Use one of: " + String.join(", ", names) + ".");
    }

    /** Adds the place to what the values themselves refuse. */
    static <T> T at(Place place, Supplier<T> value) {
        try {
            return value.get();
        } catch (ProblemException e) {
            Problem problem = e.problem();
            if (problem.code() instanceof FilesProblem) {
                throw e;
            }
            throw new ProblemException(new Problem(problem.code(), place + ": " + problem.what(), problem.remedy()), e);
        }
    }
}
