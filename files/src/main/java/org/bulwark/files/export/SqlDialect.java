package org.bulwark.files.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bulwark.data.Numbers;
import org.bulwark.files.model.ModelProblem;

/**
 * How a database writes names, texts and numbers. Nothing that a name or a level holds can end the quotes around it: it cannot become SQL.
 */
public enum SqlDialect {
    /** PostgreSQL 14 and later, whatever {@code standard_conforming_strings} says. */
    POSTGRESQL("DOUBLE PRECISION", "TEXT", '"'),
    /** DuckDB. */
    DUCKDB("DOUBLE", "VARCHAR", '"'),
    /** Apache Spark 3.3 and later, with {@code spark.sql.parser.escapedStringLiterals} off, as it is unless changed. */
    SPARK("DOUBLE", "STRING", '`');

    private final String numberType;
    private final String textType;
    private final char quote;

    SqlDialect(String numberType, String textType, char quote) {
        this.numberType = numberType;
        this.textType = textType;
        this.quote = quote;
    }

    /** The name for people. */
    String title() {
        return switch (this) {
            case POSTGRESQL -> "PostgreSQL";
            case DUCKDB -> "DuckDB";
            case SPARK -> "Spark";
        };
    }

    /** A quoted name of a column or table: {@link ModelProblem#EXPORT_TEXT} if there can be none such. */
    String name(String name) {
        // Spark puts values in the place of ${…} before it reads the statement, inside quotes too.
        if (name.isEmpty() || name.indexOf('\0') >= 0 || (this == SPARK && name.contains("${"))) {
            throw ModelProblem.EXPORT_TEXT.with(
                    "'" + name.replace('\0', '␀') + "' cannot be the name of a column or table in " + title() + ".",
                    "Rename it in the data and learn again, or export to another language.");
        }
        String mark = String.valueOf(quote);
        return mark + name.replace(mark, mark + mark) + mark;
    }

    /** Whether two names are one column: only PostgreSQL heeds case in quotes. */
    String folded(String name) {
        return this == POSTGRESQL ? name : name.toLowerCase(Locale.ROOT);
    }

    /** A number's literal, exact to the bit: databases read texts as the nearest double, but may read bare digits as decimals. */
    String number(double value) {
        String text = Double.isFinite(value) ? Numbers.text(value) : Double.toString(value);
        return "CAST('" + text + "' AS " + numberType + ")";
    }

    /** An expression as a number. */
    String asNumber(String expression) {
        return "CAST(" + expression + " AS " + numberType + ")";
    }

    /** An expression as text, compared by its characters and nothing else. */
    String asText(String expression) {
        String cast = "CAST(" + expression + " AS " + textType + ")";
        return switch (this) {
            case POSTGRESQL -> cast + " COLLATE \"C\"";
            case DUCKDB -> cast + " COLLATE C";
            case SPARK -> cast;
        };
    }

    /** Whether a text column can hold this text at all. */
    boolean holds(String text) {
        return this != POSTGRESQL || text.indexOf('\0') < 0;
    }

    /** A text's literal, on one line. */
    String text(String text) {
        return this == SPARK ? sparkText(text) : standardText(text);
    }

    /** Spark: backslashes escape, and ${…} must not be seen before it is read. */
    private static String sparkText(String text) {
        StringBuilder literal = new StringBuilder("'");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\'' -> literal.append("\\'");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (c == '$' || Character.isISOControl(c)) {
                        literal.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        literal.append(c);
                    }
                }
            }
        }
        return literal.append('\'').toString();
    }

    /** PostgreSQL and DuckDB: control characters by number, so that no editor's line endings change them. */
    private String standardText(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                addPlain(parts, plain);
                parts.add("chr(" + (int) c + ")");
            } else {
                plain.append(c);
            }
        }
        addPlain(parts, plain);
        if (parts.size() < 2) {
            return parts.isEmpty() ? "''" : parts.getFirst();
        }
        return "(" + String.join(" || ", parts) + ")";
    }

    private void addPlain(List<String> parts, StringBuilder plain) {
        if (!plain.isEmpty()) {
            String quoted = plain.toString().replace("'", "''");
            boolean escapes = this == POSTGRESQL && quoted.contains("\\");
            parts.add(escapes ? "E'" + quoted.replace("\\", "\\\\") + "'" : "'" + quoted + "'");
            plain.setLength(0);
        }
    }
}
