package org.bulwark.files.policy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.basics.ProblemException;
import org.bulwark.files.FilesProblem;
import org.bulwark.files.tree.Node;

/**
 * Values of facts in JSON, each in a form that tells its class: a whole number has no point, a measure has one, a date is
 * {@code {"date": "2026-03-01"}}.
 */
final class Values {

    private Values() {}

    static Object tree(Object value) {
        if (value instanceof LocalDate date) {
            SequencedMap<String, Object> tree = new LinkedHashMap<>();
            tree.put("date", date.toString());
            return tree;
        }
        return value;
    }

    /** The value of a node; nothing for null. */
    static Optional<Object> read(Node node) {
        return switch (node) {
            case Node.Empty _ -> Optional.empty();
            case Node.Scalar scalar -> Optional.of(read(scalar));
            case Node.Entries entries
            when entries.entries().size() == 1
                    && entries.entries().getFirst().key().equals("date")
                    && entries.entries().getFirst().value() instanceof Node.Scalar scalar ->
                Optional.of(LocalDate.parse(scalar.text()));
            default -> throw wrong(node);
        };
    }

    private static Object read(Node.Scalar scalar) {
        String text = scalar.text();
        return switch (scalar.as()) {
            case TEXT -> text;
            case FLAG -> Boolean.valueOf(text);
            case NUMBER -> text.matches("-?[0-9]{1,19}") ? (Object) Long.valueOf(text) : (Object) Double.valueOf(text);
        };
    }

    private static ProblemException wrong(Node node) {
        return FilesProblem.SPECIFICATION_FIELD.with(
                "At " + node.line() + ":" + node.column() + " stands " + node.kind() + " where a value is needed.",
                "Take the record as it was written.");
    }
}
