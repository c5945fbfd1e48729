package org.bulwark.server.web.part;

import java.util.List;
import java.util.Locale;
import org.bulwark.server.web.show.Text;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param name its name
 * @param kind how it is filled
 * @param label its label
 * @param hint a sentence on what belongs in it, or none
 * @param value what is in it
 * @param error what is wrong with it, or nothing
 * @param required whether it must be filled
 * @param options what can be chosen; for {@link Kind#CHOICE} only
 */
public record Field(
        String name,
        Kind kind,
        Text label,
        @Nullable Text hint,
        String value,
        @Nullable Text error,
        boolean required,
        List<Filter.Option> options) {

    /** How a field is filled. */
    public enum Kind {
        /** A line. */
        TEXT,
        /** A line that nobody sees. */
        PASSWORD,
        /** A whole or decimal number. */
        NUMBER,
        /** A day. */
        DATE,
        /** A day with its time, on the bank's clocks. */
        MOMENT,
        /** Several lines. */
        AREA,
        /** Several lines of rules or a table, in letters of one width. */
        CODE,
        /** One of a few. */
        CHOICE,
        /** Yes or no. */
        TICK;

        /** The word under which the template draws it. */
        public String word() {
            return this == MOMENT ? "datetime-local" : name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the options. */
    public Field {
        options = List.copyOf(options);
    }

    /** An empty field that must be filled. */
    public static Field of(String name, Kind kind, String key) {
        return new Field(name, kind, Text.word(key), null, "", null, true, List.of());
    }

    /** The same under another label: what people wrote, and no word of the house. */
    public Field labelled(Text text) {
        return new Field(name, kind, text, hint, value, error, required, options);
    }

    /** The same with a hint. */
    public Field hint(Text text) {
        return new Field(name, kind, label, text, value, error, required, options);
    }

    /** The same, filled. */
    public Field value(String text) {
        return new Field(name, kind, label, hint, text, error, required, options);
    }

    /** The same, found wrong. */
    public Field wrong(Text text) {
        return new Field(name, kind, label, hint, value, text, required, options);
    }

    /** The same, which may stay empty. */
    public Field optional() {
        return new Field(name, kind, label, hint, value, error, false, options);
    }

    /** The same with what can be chosen. */
    public Field options(List<Filter.Option> choices) {
        return new Field(name, kind, label, hint, value, error, required, choices);
    }

    /** What describes the field to a screen reader: its hint, its error, or nothing. */
    public @Nullable String describedBy() {
        String ids = (hint == null ? "" : name + "-hint ") + (error == null ? "" : name + "-error");
        return ids.isEmpty() ? null : ids.strip();
    }
}
