package org.bulwark.server.warning;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who is watched more closely, and what happened to them there; what was noted is under the key of the party. */
@Repository
class WatchList {

    static final String ROWS = "select w.*, p.label from warning.watched w join data.party p on p.id = w.party";
    private static final String ACTOR = "bulwark";

    private final JdbcClient database;
    private final PersonalVault vault;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final ZoneId bank;

    WatchList(JdbcClient database, PersonalVault vault, AuditTrail audit, InstantSource clock, ZoneId bank) {
        this.database = database;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
        this.bank = bank;
    }

    /** What the audit log calls a customer on the list. */
    static String subject(UUID party) {
        return "watched:" + party;
    }

    /** Today on the bank's clocks. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), bank);
    }

    Optional<WatchedRow> find(UUID party) {
        return database.sql(ROWS + " where w.party = ?")
                .param(party)
                .query((row, n) -> WatchedRow.of(row))
                .optional();
    }

    /** The same, held for the transaction under way. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<WatchedRow> hold(UUID party) {
        return database.sql(ROWS + " where w.party = ? for update of w")
                .param(party)
                .query((row, n) -> WatchedRow.of(row))
                .optional();
    }

    /**
     * Puts the customer of an alert on the list. One that is there is reviewed at least so often from now on; one whose release was asked for
     * is not released.
     *
     * @param days how many days lie between two reviews
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void enter(AlertRow alert, int days) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        int made = database.sql(
                        "insert into warning.watched (party, branch, alert, entered_at, changed_at, review_days, review_on,"
                                + " state) values (?, ?, ?, ?, ?, ?, ?, 'watched') on conflict (party) do nothing")
                .params(alert.party(), alert.branch(), alert.id(), now, now, days, today().plusDays(days))
                .update();
        WatchedRow row = hold(alert.party()).orElseThrow();
        if (made == 0 && row.state() == WatchedState.RELEASED) {
            database.sql(
                            "update warning.watched set branch = ?, alert = ?, entered_at = ?, changed_at = ?, review_days = ?,"
                                    + " review_on = ?, state = 'watched', asked_by = null where party = ?")
                    .params(alert.branch(), alert.id(), now, now, days, today().plusDays(days), alert.party())
                    .update();
            made = 1;
        }
        if (made > 0) {
            step(row, "entered", ACTOR, null);
        } else if (days < row.reviewDays() || row.state() == WatchedState.RELEASING) {
            LocalDate soon = today().plusDays(days);
            database.sql("update warning.watched set changed_at = ?, review_days = ?, review_on = ?, state = 'watched',"
                            + " asked_by = null where party = ?")
                    .params(
                            now,
                            Math.min(days, row.reviewDays()),
                            soon.isBefore(row.reviewOn()) ? soon : row.reviewOn(),
                            row.party())
                    .update();
            step(row, "more-often", ACTOR, null);
        }
    }

    /** Changes where a customer stands, and notes who did that and why. */
    @Transactional(propagation = Propagation.MANDATORY)
    void move(WatchedRow row, WatchedState state, LocalDate reviewOn, @Nullable String askedBy, Said said) {
        database.sql(
                        "update warning.watched set state = ?, review_on = ?, asked_by = ?, changed_at = ? where party = ?")
                .params(Arrays.asList(
                        state.word(), reviewOn, askedBy, clock.instant().atOffset(ZoneOffset.UTC), row.party()))
                .update();
        step(row, said.kind, said.by, said.note);
    }

    /**
     * What somebody did and said.
     *
     * @param kind what
     * @param by who
     * @param note why
     */
    record Said(String kind, String by, String note) {}

    private void step(WatchedRow row, String kind, String by, @Nullable String note) {
        int ordinal = database.sql("select coalesce(max(ordinal), 0) + 1 from warning.watched_step where party = ?")
                .param(row.party())
                .query(Integer.class)
                .single();
        database.sql(
                        "insert into warning.watched_step (party, ordinal, kind, at, by_whom, note) values (?, ?, ?, ?, ?, ?)")
                .params(row.party(), ordinal, kind, clock.instant().atOffset(ZoneOffset.UTC), by)
                .param(
                        note == null
                                ? null
                                : vault.seal(
                                        row.party(),
                                        note.getBytes(StandardCharsets.UTF_8),
                                        context(row.party(), ordinal)))
                .update();
        audit.record(AuditEntry.of(by, "warning/watch-" + kind, subject(row.party())));
    }

    /**
     * What happened on the list.
     *
     * @param kind what
     * @param at when
     * @param by who
     * @param note what was noted; nothing once the party was erased
     */
    record Step(String kind, Instant at, String by, Optional<String> note) {}

    /** What happened to a customer there, the latest first. */
    List<Step> steps(WatchedRow row) {
        return database.sql("select ordinal, kind, at, by_whom, note from warning.watched_step where party = ?"
                        + " order by ordinal desc")
                .param(row.party())
                .query((found, n) -> new Step(
                        found.getString(2),
                        found.getObject(3, OffsetDateTime.class).toInstant(),
                        found.getString(4),
                        note(row.party(), found.getInt(1), found.getBytes(5))))
                .list();
    }

    private Optional<String> note(UUID party, int ordinal, byte @Nullable [] bytes) {
        return bytes == null
                ? Optional.empty()
                : vault.find(party, bytes, context(party, ordinal))
                        .map(text -> new String(text, StandardCharsets.UTF_8));
    }

    /** Whether an alert of the tiers that put customers on the list is open. */
    boolean isStillWarned(UUID party) {
        return database.sql("select exists (select 1 from warning.alert where party = ? and state <> 'closed'"
                        + " and tier in ('orange', 'red'))")
                .param(party)
                .query(Boolean.class)
                .single();
    }

    private static String context(UUID party, int ordinal) {
        return "watched/" + party + "/" + ordinal;
    }
}
