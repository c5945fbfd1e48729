package org.bulwark.server.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.version.Deployment;
import org.bulwark.basics.version.Step;
import org.bulwark.basics.version.Timeline;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.basics.version.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps versions of every kind. Steps are only ever added; the content of what is past its draft never changes. */
@Repository
public class Versions {

    private final JdbcClient database;
    private final Contents contents;

    Versions(JdbcClient database, Contents contents) {
        this.database = database;
        this.contents = contents;
    }

    /** All versions of one thing; empty when there is none. */
    @Transactional(readOnly = true)
    public <T> Timeline<T> timeline(ContentForm<T> form, String id) {
        Map<Integer, List<Step>> steps = steps(form.kind(), id);
        return new Timeline<>(database.sql("select * from desk.version where kind = ? and id = ? order by number")
                .params(form.kind(), id)
                .query((row, n) ->
                        VersionRow.read(contents, form, row, steps.getOrDefault(row.getInt("number"), List.of())))
                .list());
    }

    /** The names of all things of a kind. */
    public List<String> ids(String kind) {
        return database.sql("select distinct id from desk.version where kind = ? order by id")
                .param(kind)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /**
     * A number that is another one after every change to any version, in this process or another. Ask for it before reading: what is read
     * then is never older than the number.
     */
    public long changes() {
        return database.sql("select count from desk.change_count")
                .query(Long.class)
                .single();
    }

    /** Lets every process know that something which decisions are taken with has changed, once the transaction under way is through. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed() {
        database.sql("update desk.change_count set count = count + 1").update();
    }

    /** Makes everybody else who steps with this thing wait until the transaction under way is through. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(String kind, String id) {
        database.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) locked")
                .param("desk/" + kind + "/" + id)
                .query(Integer.class)
                .single();
    }

    /**
     * Stores the versions of a timeline that are new or have taken steps since they were read.
     *
     * @throws ProblemException {@link DeskProblem#CHANGED_MEANWHILE} when what is stored is not what the timeline goes on from
     */
    @Transactional
    public <T> void save(ContentForm<T> form, Timeline<T> timeline) {
        if (timeline.versions().isEmpty()) {
            return;
        }
        VersionKey first = timeline.versions().getFirst().key();
        lock(first.kind(), first.id());
        Map<Integer, List<Step>> stored = steps(first.kind(), first.id());
        boolean changed = false;
        for (Versioned<T> version : timeline.versions()) {
            List<Step> known = stored.getOrDefault(version.key().number(), List.of());
            stored.remove(version.key().number());
            if (!beginsWith(version.history(), known)) {
                throw changedMeanwhile(version.key());
            }
            if (known.size() < version.history().size()) {
                write(form, version);
                step(version, known.size());
                changed = true;
            }
        }
        if (!stored.isEmpty()) {
            throw changedMeanwhile(first.number(stored.keySet().iterator().next()));
        }
        if (changed) {
            changed();
        }
    }

    private static boolean beginsWith(List<Step> steps, List<Step> known) {
        return known.size() <= steps.size() && steps.subList(0, known.size()).equals(known);
    }

    static ProblemException changedMeanwhile(VersionKey key) {
        return DeskProblem.CHANGED_MEANWHILE.with(
                "Somebody else has changed " + key + " since you looked.",
                "Look at it again, then do what still needs doing.");
    }

    private <T> void write(ContentForm<T> form, Versioned<T> version) {
        String content = form.write(version.content());
        if (!ContentForm.digestOf(content).equals(version.digest())) {
            throw new IllegalArgumentException(version.key() + " has another digest than its content");
        }
        VersionKey key = version.key();
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
                .params(key.kind(), key.id(), key.number(), version.status().name())
                .params(content, version.digest().hex(), version.authors().toArray(String[]::new))
                .param(version.basedOn().orElse(null))
                .param(deployment == null ? null : deployment.part().name())
                .param(deployment == null ? null : deployment.permille())
                .param(deployment == null ? null : VersionRow.at(deployment.from()))
                .param(
                        deployment == null
                                ? null
                                : deployment.until().map(VersionRow::at).orElse(null))
                .update();
    }

    private void step(Versioned<?> version, int from) {
        VersionKey key = version.key();
        for (int ordinal = from; ordinal < version.history().size(); ordinal++) {
            Step step = version.history().get(ordinal);
            database.sql("insert into desk.step (kind, id, number, ordinal, status, by_whom, at, note)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            key.kind(),
                            key.id(),
                            key.number(),
                            ordinal,
                            step.to().name())
                    .params(
                            step.act().by(),
                            VersionRow.at(step.act().at()),
                            step.act().note())
                    .update();
        }
    }

    /** The steps of every version of a thing, by number. */
    private Map<Integer, List<Step>> steps(String kind, String id) {
        Map<Integer, List<Step>> steps = new HashMap<>();
        database.sql("select number, status, by_whom, at, note from desk.step where kind = ? and id = ?"
                        + " order by number, ordinal")
                .params(kind, id)
                .query(row -> {
                    steps.computeIfAbsent(row.getInt("number"), n -> new ArrayList<>())
                            .add(VersionRow.step(row));
                });
        return steps;
    }
}
