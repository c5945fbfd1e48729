package org.bulwark.files.table;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bulwark.data.ColumnType;
import org.bulwark.files.FilesProblem;
import org.jspecify.annotations.Nullable;

/**
 * What an ARFF file says before its rows (Waikato's attribute-relation file format): the attributes and their types.
 *
 * @param lines how many lines it has, {@code @data} included
 * @param attributes in the order of the fields
 */
record ArffHeader(int lines, List<Attribute> attributes) {

    private static final int MOST_LINES = 200_000;

    ArffHeader {
        attributes = List.copyOf(attributes);
    }

    /**
     * One attribute.
     *
     * @param name its name
     * @param type what its values are
     * @param levels the declared names of a nominal attribute, else empty
     * @param pattern how its dates are written, or null
     */
    record Attribute(
            String name,
            ColumnType type,
            List<String> levels,
            @Nullable DateTimeFormatter pattern) {

        /** Copies the levels. */
        Attribute {
            levels = List.copyOf(levels);
        }
    }

    /** Reads the header; the scanner then stands before the first row. */
    static ArffHeader read(RowScanner scanner, String file) throws IOException {
        List<Attribute> attributes = new ArrayList<>();
        for (int number = 1; number <= MOST_LINES; number++) {
            String line = scanner.nextLine();
            if (line == null) {
                break;
            }
            ArffWords words = new ArffWords(line, file + ":" + number);
            switch (words.keyword()) {
                case "" -> {}
                case "@relation" -> {}
                case "@attribute" -> attributes.add(attribute(words));
                case "@data" -> {
                    return new ArffHeader(number, attributes);
                }
                default -> throw words.problem("says neither @relation nor @attribute nor @data");
            }
        }
        throw FilesProblem.ARFF_HEADER.with(file + " has no @data line.", "Give a whole ARFF file.");
    }

    private static Attribute attribute(ArffWords words) {
        String name = words.word();
        if (words.isAtBrace()) {
            return new Attribute(name, ColumnType.CATEGORY, words.levels(), null);
        }
        String type = words.word().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "numeric", "real", "integer" -> new Attribute(name, ColumnType.NUMBER, List.of(), null);
            case "string" -> new Attribute(name, ColumnType.CATEGORY, List.of(), null);
            case "date" -> new Attribute(name, ColumnType.DATE, List.of(), pattern(words));
            default ->
                throw words.problem("gives '" + name + "' the type '" + type
                        + "', which is none of numeric, real, integer, string, date and {a,b}");
        };
    }

    private static @Nullable DateTimeFormatter pattern(ArffWords words) {
        if (words.isAtEnd()) {
            return null;
        }
        String pattern = words.word();
        try {
            return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw words.problem("has the date pattern '" + pattern + "', which means nothing");
        }
    }
}
