package org.bulwark.files.specification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.Role;
import org.bulwark.data.SourceSpecification;
import org.bulwark.data.TargetSpecification;
import org.bulwark.files.FilesProblem;

/**
 * Writes a {@link DataSpecification} as YAML that a person likes to read and complete: always the same order, one line a column,
 * nothing said that is inferred. {@link SpecificationReader} reads back the same value.
 */
public final class SpecificationWriter {

    private final StringBuilder out = new StringBuilder();

    private SpecificationWriter() {}

    /** Writes a file of UTF-8, in place of one that may be there. */
    public static void write(DataSpecification specification, Path file) {
        try {
            Files.writeString(file, text(specification));
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            FilesProblem.FILE_UNWRITABLE,
                            "The specification '" + file + "' cannot be written: " + e.getMessage() + ".",
                            "Give a folder that exists and that you may write to."),
                    e);
        }
    }

    /** The YAML. */
    public static String text(DataSpecification specification) {
        return new SpecificationWriter().specification(specification);
    }

    private String specification(DataSpecification specification) {
        line("# What a data set is; docs/data-specification.md explains every key.");
        line("bulwark: " + SpecificationReader.VERSION);
        line("name: " + Scalar.of(specification.name()));
        source(specification.source());
        specification.target().ifPresent(this::target);
        columns(specification.columns());
        return out.toString();
    }

    private void source(SourceSpecification source) {
        List<String> fields = new ArrayList<>();
        source.file().ifPresent(v -> fields.add("file: " + Scalar.of(v)));
        source.query().ifPresent(v -> fields.add("query: " + Scalar.of(v)));
        source.delimiter().ifPresent(v -> fields.add("delimiter: " + Scalar.quoted(v.toString())));
        source.quote().ifPresent(v -> fields.add("quote: " + Scalar.quoted(v.toString())));
        source.encoding().ifPresent(v -> fields.add("encoding: " + Scalar.of(v)));
        source.header().ifPresent(v -> fields.add("header: " + v));
        if (!source.names().isEmpty()) {
            fields.add("names: " + list(source.names()));
        }
        if (!source.missing().isEmpty()) {
            fields.add("missing: " + list(source.missing()));
        }
        if (!fields.isEmpty()) {
            line("source:");
            fields.forEach(field -> line("  " + field));
        }
    }

    private void target(TargetSpecification target) {
        if (target.bad().isEmpty()) {
            line("# bad: the values that mean trouble; without it they are decided from the data.");
        }
        line("target:");
        line("  column: " + Scalar.of(target.column()));
        if (!target.bad().isEmpty()) {
            line("  bad: " + list(target.bad()));
        }
        target.good().ifPresent(good -> line("  good: " + list(good)));
    }

    private void columns(List<ColumnSpecification> columns) {
        if (columns.isEmpty()) {
            return;
        }
        line(
                "# Columns that are not named are inputs. Roles: input, target, weight, time, group, id, excluded (with the reason).");
        line("columns:");
        for (ColumnSpecification column : columns) {
            String name = Scalar.of(column.name());
            String key = Scalar.isShortKey(name) ? "  " + name + ": " : "  ? " + name + "\n  : ";
            line(key + "{" + fields(column) + "}");
        }
    }

    private static String fields(ColumnSpecification column) {
        List<String> fields = new ArrayList<>();
        if (column.role() != Role.INPUT) {
            fields.add("role: " + column.role().name().toLowerCase(Locale.ROOT));
        }
        column.type().ifPresent(v -> fields.add("type: " + v.name().toLowerCase(Locale.ROOT)));
        column.title().ifPresent(v -> fields.add("title: " + Scalar.of(v)));
        column.reason().ifPresent(v -> fields.add("reason: " + Scalar.of(v)));
        if (!column.specials().isEmpty()) {
            fields.add("specials: " + specials(column.specials()));
        }
        return fields.isEmpty() ? "" : " " + String.join(", ", fields) + " ";
    }

    private static String specials(Map<String, String> specials) {
        return specials.entrySet().stream()
                .map(e -> special(Scalar.quoted(e.getKey()), Scalar.of(e.getValue())))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String special(String code, String meaning) {
        return (Scalar.isShortKey(code) ? code + ": " : "? " + code + " : ") + meaning;
    }

    private static String list(Iterable<String> texts) {
        List<String> quoted = new ArrayList<>();
        texts.forEach(text -> quoted.add(Scalar.quoted(text)));
        return "[" + String.join(", ", quoted) + "]";
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
