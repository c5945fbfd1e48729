package org.bulwark.server.warning;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.warning.alert.Alert;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what alerts ask for. A step is named by its alert and its place in a playbook, so that it is asked for once however often it is. */
@Repository
class Responses {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final JdbcClient database;
    private final PlaybookBook book;
    private final PersonalVault vault;
    private final InstantSource clock;

    Responses(JdbcClient database, PlaybookBook book, PersonalVault vault, InstantSource clock) {
        this.database = database;
        this.book = book;
        this.vault = vault;
        this.clock = clock;
    }

    /** Asks for what alerts that were just written ask for, in the transaction that writes them. */
    @Transactional(propagation = Propagation.MANDATORY)
    void ask(List<Alerts.Written> written) {
        OffsetDateTime now = now();
        for (Alerts.Written one : written) {
            if (one.alert().isOpen()) {
                String[] steps = book.playbooks().asked(one.alert().tier(), groups(one.alert())).stream()
                        .map(asked -> asked.name())
                        .toArray(String[]::new);
                database.sql(
                                "insert into warning.response (alert, step, asked_at, state, not_before)"
                                        + " select ?, step, ?, 'asked', ? from unnest(?::text[]) as s(step) on conflict do nothing")
                        .params(one.id(), now, now)
                        .param(steps)
                        .update();
            }
        }
    }

    /** The groups of the causes that an alert has warned of. */
    static Set<RiskGroup> groups(Alert alert) {
        Set<RiskGroup> groups = EnumSet.noneOf(RiskGroup.class);
        for (String cause : alert.causes()) {
            RiskGroup.of(cause.substring(0, Math.max(0, cause.indexOf('/')))).ifPresent(groups::add);
        }
        return groups;
    }

    /**
     * A step that waits to be run.
     *
     * @param alert the alert that asks for it
     * @param step the playbook and the step
     */
    record Waiting(UUID alert, String step) {}

    /** The next steps to be run, held for the transaction under way; those that others hold are passed over. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Waiting> next(int most) {
        return database.sql("select alert, step from warning.response where state = 'asked' and not_before <= ?"
                        + " order by not_before, alert, step limit ? for update skip locked")
                .params(now(), most)
                .query((row, n) -> new Waiting(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    /** A step was run: what it found is kept, in the same transaction as what came of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void done(Waiting step, AlertRow alert, boolean isThere, Optional<String> found) {
        database.sql("update warning.response set state = ?, done_at = ?, found = ? where alert = ? and step = ?")
                .param(isThere ? "done" : "gone")
                .param(now())
                .param(found.map(
                                text -> vault.seal(alert.party(), text.getBytes(StandardCharsets.UTF_8), context(step)))
                        .orElse(null))
                .params(step.alert, step.step)
                .update();
    }

    /** A step failed: it is run again later, each time a little later. */
    @Transactional
    void later(Waiting step) {
        database.sql("update warning.response set attempts = attempts + 1,"
                        + " not_before = ?::timestamptz + least(power(2, least(attempts, 20)), ?) * interval '1 second'"
                        + " where alert = ? and step = ? and state = 'asked'")
                .params(now(), LONGEST_WAIT.toSeconds(), step.alert, step.step)
                .update();
    }

    /**
     * A step of an alert and what became of it.
     *
     * @param step the playbook and the step
     * @param state asked, done or gone
     * @param askedAt when
     * @param doneAt when it was run
     * @param found what it found, of those that find something
     */
    record Kept(String step, String state, Instant askedAt, Optional<Instant> doneAt, Optional<String> found) {}

    /** The steps of an alert, in the order in which they were asked for. */
    List<Kept> of(AlertRow alert) {
        return database.sql("select step, state, asked_at, done_at, found from warning.response where alert = ?"
                        + " order by asked_at, step")
                .param(alert.id())
                .query((row, n) -> new Kept(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject(4, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        found(alert, row.getString(1), row.getBytes(5))))
                .list();
    }

    private Optional<String> found(AlertRow alert, String step, byte @Nullable [] bytes) {
        return bytes == null
                ? Optional.empty()
                : vault.find(alert.party(), bytes, context(new Waiting(alert.id(), step)))
                        .map(text -> new String(text, StandardCharsets.UTF_8));
    }

    private static String context(Waiting step) {
        return "response/" + step.alert + "/" + step.step;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
