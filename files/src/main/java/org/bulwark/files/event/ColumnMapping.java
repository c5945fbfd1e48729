package org.bulwark.files.event;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the columns of a file become records of one source, for files that are handed in again and again.
 *
 * @param title what the file is
 * @param source the code of the source
 * @param sender whose ids they are: files of one sender must not use an id twice for different things
 * @param zone of times that say none
 * @param columns what each part of a record is made of
 */
public record ColumnMapping(String title, String source, String sender, ZoneId zone, List<Part> columns) {

    /** Copies the parts. */
    public ColumnMapping {
        columns = List.copyOf(columns);
    }

    /**
     * A part of a record.
     *
     * @param to {@code subject}, {@code id}, {@code time}, {@code reported}, or a field of the source; {@code data.} before a field that
     *     is named like one of the four
     * @param column the column that it is made of, or empty
     * @param value what it always is where no column gives it
     * @param spelling how it is written
     */
    public record Part(String to, Optional<String> column, Optional<String> value, Spelling spelling) {}

    /**
     * How values are written.
     *
     * @param date the pattern of dates and times, as {@link java.time.format.DateTimeFormatter} has it; empty for ISO 8601
     * @param decimal the mark before decimals, a point or a comma; the other one, blanks and apostrophes stand between thousands
     * @param minor whether amounts are whole numbers of minor units
     * @param prefix what is put before the text: {@code number:} before official numbers
     * @param values words of the file and the words that they become
     */
    public record Spelling(
            Optional<String> date, char decimal, boolean minor, String prefix, Map<String, String> values) {

        /** As the sources write: ISO dates, a point before decimals. */
        public static final Spelling PLAIN = new Spelling(Optional.empty(), '.', false, "", Map.of());

        /** Copies the words. */
        public Spelling {
            values = Map.copyOf(values);
        }
    }
}
