package org.bulwark.server.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A change to a list that somebody wants, or that was done.
 *
 * @param id its id
 * @param list the list's code
 * @param act what it does
 * @param state where it stands
 * @param entry the one entry, where it is about one
 * @param reason why
 * @param file the name of the file that it came in, for uploads
 * @param counts what it does to the list
 * @param base the version that it was asked for on
 * @param version the version that it made, once it is done
 * @param asked when and by whom it was asked for
 * @param settled when and by whom it was done or refused
 * @param note what was said then
 */
public record ListChange(
        UUID id,
        String list,
        Act act,
        State state,
        Optional<String> entry,
        String reason,
        Optional<String> file,
        Counts counts,
        int base,
        Optional<Integer> version,
        Signed asked,
        Optional<Signed> settled,
        String note) {

    /** What a change does. */
    public enum Act {
        /** Puts all of a file in the place of what is there. */
        UPLOAD,
        /** Adds an entry. */
        ADD,
        /** Says until when an entry is in force. */
        EXPIRE,
        /** Takes an entry off. */
        REMOVE;

        /** The word in the database, in addresses and JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a change stands. */
    public enum State {
        /** A second person must agree. */
        WAITING,
        /** It made a version. */
        DONE,
        /** Somebody refused it. */
        REFUSED;

        /** The word in the database, in addresses and JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who did something when. */
    public record Signed(Instant at, String by) {}

    /** How many entries a change adds, alters, ends and leaves as they are. */
    public record Counts(int added, int altered, int ended, int unaltered) {

        static Counts of(Revision.Effect effect) {
            return new Counts(
                    effect.added().size(),
                    effect.altered().size(),
                    effect.ended().size(),
                    effect.unaltered());
        }
    }

    static ListChange of(ResultSet row) throws SQLException {
        return new ListChange(
                row.getObject("id", UUID.class),
                row.getString("list"),
                Act.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("entry")),
                row.getString("reason"),
                Optional.ofNullable(row.getString("file")),
                new Counts(row.getInt("added"), row.getInt("altered"), row.getInt("ended"), row.getInt("unaltered")),
                row.getInt("base"),
                Optional.ofNullable(row.getObject("version", Integer.class)),
                new Signed(instant(row, "asked_at"), row.getString("asked_by")),
                Optional.ofNullable(row.getString("settled_by")).isPresent()
                        ? Optional.of(new Signed(instant(row, "settled_at"), row.getString("settled_by")))
                        : Optional.empty(),
                row.getString("note"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
