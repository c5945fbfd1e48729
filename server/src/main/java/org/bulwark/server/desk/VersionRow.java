package org.bulwark.server.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.version.Act;
import org.bulwark.basics.version.ContentDigest;
import org.bulwark.basics.version.Deployment;
import org.bulwark.basics.version.Part;
import org.bulwark.basics.version.Status;
import org.bulwark.basics.version.Step;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.basics.version.Versioned;

/** Rows of the desk's tables as values. */
final class VersionRow {

    private VersionRow() {}

    /** A version; its content is checked against its digest: {@link DeskProblem#CONTENT_ALTERED}. */
    static <T> Versioned<T> read(Contents contents, ContentForm<T> form, ResultSet row, List<Step> steps)
            throws SQLException {
        VersionKey key = key(row);
        String content = row.getString("content");
        ContentDigest digest = new ContentDigest(row.getString("digest"));
        if (!ContentForm.digestOf(content).equals(digest)) {
            throw DeskProblem.CONTENT_ALTERED.with(
                    "The stored content of " + key + " is not what was approved.",
                    "Restore the database from a backup, and find out who changed it.");
        }
        int basedOn = row.getInt("based_on");
        Optional<Integer> base = row.wasNull() ? Optional.empty() : Optional.of(basedOn);
        return new Versioned<>(
                key,
                contents.of(form, content, digest),
                digest,
                new LinkedHashSet<>(authors(row)),
                base,
                deployment(row),
                steps);
    }

    static VersionKey key(ResultSet row) throws SQLException {
        return new VersionKey(row.getString("kind"), row.getString("id"), row.getInt("number"));
    }

    static List<String> authors(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray("authors").getArray());
    }

    static Step step(ResultSet row) throws SQLException {
        Act act = new Act(row.getString("by_whom"), instant(row, "at"), row.getString("note"));
        return new Step(Status.valueOf(row.getString("status")), act);
    }

    private static Optional<Deployment> deployment(ResultSet row) throws SQLException {
        String part = row.getString("part");
        if (part == null) {
            return Optional.empty();
        }
        Optional<Instant> until =
                Optional.ofNullable(row.getTimestamp("in_force_until")).map(Timestamp::toInstant);
        return Optional.of(
                new Deployment(Part.valueOf(part), row.getInt("permille"), instant(row, "in_force_from"), until));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
