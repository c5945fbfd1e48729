package org.bulwark.server.warning;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.warning.alert.Alert;
import org.bulwark.warning.alert.AlertId;
import org.bulwark.warning.alert.AlertStep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps alerts: their steps, with what was known then, under the key of the party. */
@Repository
class Alerts {

    static final String ROWS = "select a.*, p.label from warning.alert a join data.party p on p.id = a.party";

    private final JdbcClient database;
    private final PersonalVault vault;

    Alerts(JdbcClient database, PersonalVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * An alert with its row.
     *
     * @param id its row
     * @param alert its steps
     */
    record Kept(UUID id, Alert alert) {}

    /**
     * An alert to be written.
     *
     * @param id its row
     * @param party whose
     * @param branch the branch that answers for it
     * @param alert its steps
     * @param weight what it may cost
     */
    record Written(UUID id, UUID party, String branch, Alert alert, Weight weight) {}

    Optional<AlertRow> find(UUID id) {
        return database.sql(ROWS + " where a.id = ?")
                .param(id)
                .query((row, n) -> AlertRow.of(row))
                .optional();
    }

    /** The same, held for the transaction under way. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<AlertRow> hold(UUID id) {
        return database.sql(ROWS + " where a.id = ? for no key update of a")
                .param(id)
                .query((row, n) -> AlertRow.of(row))
                .optional();
    }

    private record Stored(UUID id, UUID party, String cause, long openedAt, byte[] sealed) {}

    /** The latest alerts of some parties, open or closed, held for the transaction under way: who would close one waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<UUID, Kept> latest(Collection<UUID> parties) {
        database.sql("select 1 from warning.alert where party = any (?) order by id for no key update")
                .param(parties.toArray(UUID[]::new))
                .query(Integer.class)
                .list();
        List<Stored> rows = database.sql(
                        "select distinct on (party) id, party, cause, opened_at, sealed from warning.alert"
                                + " where party = any (?) order by party, opened_at desc")
                .param(parties.toArray(UUID[]::new))
                .query((row, n) -> new Stored(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getLong(4),
                        row.getBytes(5)))
                .list();
        Map<UUID, Kept> latest = new HashMap<>();
        rows.forEach(row -> latest.put(
                row.party,
                new Kept(
                        row.id,
                        new Alert(
                                new AlertId(row.party.toString(), row.cause, row.openedAt),
                                AlertTree.read(vault.open(row.party, row.sealed, context(row.id)))))));
        return latest;
    }

    /** The steps of an alert; nothing once the party was erased. */
    Optional<Alert> steps(AlertRow row) {
        byte[] content = database.sql("select sealed from warning.alert where id = ?")
                .param(row.id())
                .query((found, n) -> found.getBytes(1))
                .single();
        return vault.find(row.party(), content, context(row.id()))
                .map(bytes -> new Alert(
                        new AlertId(row.party().toString(), row.cause(), Microseconds.since1970(row.openedAt())),
                        AlertTree.read(bytes)));
    }

    /** What was noted when it was closed, or when somebody asked for that. */
    Optional<String> note(AlertRow row) {
        return database.sql("select note from warning.alert where id = ? and note is not null")
                .param(row.id())
                .query((found, n) -> found.getBytes(1))
                .optional()
                .flatMap(content -> vault.find(row.party(), content, noted(row.id())))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Writes alerts that are new or went on, in the transaction under way. An alert that goes on is not closing any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(List<Written> written) {
        for (Written one : written) {
            Alert alert = one.alert;
            AlertStep last = alert.history().getLast();
            database.sql("""
                            insert into warning.alert (id, party, branch, cause, opened_at, changed_at, tier, state, causes,
                                expected_loss, currency, months, priority, sealed, said)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nextval('warning.said'))
                            on conflict (id) do update set branch = excluded.branch, changed_at = excluded.changed_at,
                                tier = excluded.tier, state = excluded.state, causes = excluded.causes,
                                expected_loss = excluded.expected_loss, currency = excluded.currency, months = excluded.months,
                                priority = excluded.priority, sealed = excluded.sealed, said = excluded.said, closing = null,
                                closing_by = null
                            """)
                    .params(
                            one.id,
                            one.party,
                            one.branch,
                            alert.id().cause(),
                            alert.id().opened(),
                            last.at())
                    .params(alert.tier().word(), (alert.isOpen() ? AlertState.OPEN : AlertState.CLOSED).word())
                    .params(alert.causes().size(), one.weight.loss().minor())
                    .params(one.weight.loss().currency().getCurrencyCode(), one.weight.months(), one.weight.priority())
                    .param(vault.seal(one.party, AlertTree.write(alert.history()), context(one.id)))
                    .update();
        }
    }

    /** Gives an alert to somebody, or to nobody. */
    @Transactional(propagation = Propagation.MANDATORY)
    void assign(UUID id, @Nullable String owner) {
        database.sql("update warning.alert set owner = ? where id = ?")
                .params(Arrays.asList(owner, id))
                .update();
    }

    /** Notes that somebody wants to close an alert. */
    @Transactional(propagation = Propagation.MANDATORY)
    void propose(AlertRow row, AlertRow.Proposed proposed, String note) {
        database.sql("update warning.alert set state = 'closing', closing = ?, closing_by = ?, note = ? where id = ?")
                .params(proposed.why().name(), proposed.by(), noteOf(row, note), row.id())
                .update();
    }

    /** Ends an alert as a person says. */
    @Transactional(propagation = Propagation.MANDATORY)
    void close(AlertRow row, Alert closed, AlertRow.Proposed why, Optional<String> note) {
        AlertStep last = closed.history().getLast();
        database.sql(
                        "update warning.alert set state = 'closed', changed_at = ?, closing = ?, closing_by = ?, sealed = ?,"
                                + " note = coalesce(?, note) where id = ?")
                .params(last.at(), why.why().name(), why.by())
                .param(vault.seal(row.party(), AlertTree.write(closed.history()), context(row.id())))
                .param(note.map(text -> noteOf(row, text)).orElse(null))
                .param(row.id())
                .update();
    }

    private byte[] noteOf(AlertRow row, String note) {
        return vault.seal(row.party(), note.getBytes(StandardCharsets.UTF_8), noted(row.id()));
    }

    private static String context(UUID alert) {
        return "alert/" + alert;
    }

    private static String noted(UUID alert) {
        return "alert-note/" + alert;
    }

    /** The open alerts of a party's neighbours: those whom it is tied to. */
    List<AlertRow> near(UUID party) {
        return database.sql(ROWS + " where a.state <> 'closed' and a.party in"
                        + " (select to_party from data.relation where from_party = ?"
                        + " union select from_party from data.relation where to_party = ?)"
                        + " order by a.priority desc, a.id limit 20")
                .params(party, party)
                .query((row, n) -> AlertRow.of(row))
                .list();
    }
}
