package org.bulwark.server.desk;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bulwark.basics.version.Act;
import org.bulwark.basics.version.ContentDigest;
import org.bulwark.basics.version.Deployment;
import org.bulwark.basics.version.Part;
import org.bulwark.basics.version.Status;
import org.bulwark.basics.version.Step;
import org.bulwark.basics.version.Timeline;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.basics.version.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps versions of every kind. Steps are only ever added; the content of what is past its draft never changes. */
@Repository
public class Versions {

    private final JdbcClient database;

    Versions(JdbcClient database) {
        this.database = database;
    }

    /** All versions of one thing; empty when there is none. */
    @Transactional(readOnly = true)
    public <T> Timeline<T> timeline(ContentForm<T> form, String id) {
        return new Timeline<>(all(form, id));
    }

    /** The names of all things of a kind. */
    public List<String> ids(String kind) {
        return database.sql("select distinct id from desk.version where kind = ? order by id")
                .param(kind)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** A number that is another one after every change to any version, in this process or another. */
    public long changes() {
        return database.sql("select last_value from desk.change")
                .query(Long.class)
                .single();
    }

    /** Stores the versions of a timeline that are new or have taken a step since they were read. */
    @Transactional
    public <T> void save(ContentForm<T> form, Timeline<T> timeline) {
        for (Versioned<T> version : timeline.versions()) {
            save(form, version);
        }
        database.sql("select nextval('desk.change')").query(Long.class).single();
    }

    private <T> void save(ContentForm<T> form, Versioned<T> version) {
        VersionKey key = version.key();
        int stored = steps(key);
        if (stored == version.history().size() && !deploymentChanged(version)) {
            return;
        }
        @Nullable Deployment deployment = version.deployment().orElse(null);
        database.sql("""
                        insert into desk.version (kind, id, number, status, content, digest, authors, based_on,
                            part, permille, in_force_from, in_force_until)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (kind, id, number) do update set status = excluded.status, content = excluded.content,
                            digest = excluded.digest, authors = excluded.authors, part = excluded.part,
                            permille = excluded.permille, in_force_from = excluded.in_force_from,
                            in_force_until = excluded.in_force_until
                        """)
                .param(key.kind())
                .param(key.id())
                .param(key.number())
                .param(version.status().name())
                .param(form.write(version.content()))
                .param(version.digest().hex())
                .param(version.authors().toArray(String[]::new))
                .param(version.basedOn().orElse(null))
                .param(deployment == null ? null : deployment.part().name())
                .param(deployment == null ? null : deployment.permille())
                .param(deployment == null ? null : at(deployment.from()))
                .param(
                        deployment == null
                                ? null
                                : deployment.until().map(Versions::at).orElse(null))
                .update();
        for (int ordinal = stored; ordinal < version.history().size(); ordinal++) {
            Step step = version.history().get(ordinal);
            // Two people who step at the same time meet here: the second one's ordinal is taken.
            database.sql("insert into desk.step (kind, id, number, ordinal, status, by_whom, at, note)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            key.kind(),
                            key.id(),
                            key.number(),
                            ordinal,
                            step.to().name())
                    .params(step.act().by(), at(step.act().at()), step.act().note())
                    .update();
        }
    }

    private int steps(VersionKey key) {
        return database.sql("select count(*) from desk.step where kind = ? and id = ? and number = ?")
                .params(key.kind(), key.id(), key.number())
                .query(Integer.class)
                .single();
    }

    private <T> boolean deploymentChanged(Versioned<T> version) {
        VersionKey key = version.key();
        Optional<Instant> until = version.deployment().flatMap(Deployment::until);
        Optional<Instant> stored = database.sql(
                        "select in_force_until from desk.version where kind = ? and id = ? and number = ?")
                .params(key.kind(), key.id(), key.number())
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .optional()
                .orElse(Optional.empty());
        return !until.equals(stored);
    }

    private <T> List<Versioned<T>> all(ContentForm<T> form, String id) {
        Map<Integer, List<Step>> steps = new java.util.HashMap<>();
        database.sql("select number, status, by_whom, at, note from desk.step where kind = ? and id = ?"
                        + " order by number, ordinal")
                .params(form.kind(), id)
                .query((ResultSet row) -> {
                    Act act = new Act(row.getString("by_whom"), instant(row, "at"), row.getString("note"));
                    steps.computeIfAbsent(row.getInt("number"), n -> new ArrayList<>())
                            .add(new Step(Status.valueOf(row.getString("status")), act));
                });
        return database.sql("select * from desk.version where kind = ? and id = ? order by number")
                .params(form.kind(), id)
                .query((row, n) -> version(form, row, steps.getOrDefault(row.getInt("number"), List.of())))
                .list();
    }

    private static <T> Versioned<T> version(ContentForm<T> form, ResultSet row, List<Step> steps) throws SQLException {
        Array authors = row.getArray("authors");
        int basedOn = row.getInt("based_on");
        Optional<Integer> base = row.wasNull() ? Optional.empty() : Optional.of(basedOn);
        return new Versioned<>(
                new VersionKey(row.getString("kind"), row.getString("id"), row.getInt("number")),
                form.read(row.getString("content")),
                new ContentDigest(row.getString("digest")),
                List.of((String[]) authors.getArray()).stream().collect(Collectors.toCollection(LinkedHashSet::new)),
                base,
                deployment(row),
                steps);
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

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
