package org.bulwark.server.workout.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.web.Sent;
import org.bulwark.server.workout.Notes;
import org.bulwark.workout.recovery.Recovery;
import org.bulwark.workout.recovery.RecoveryEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the accounts of debts in default. Who writes holds the facility. */
@Repository
public class RecoveryAccounts {

    private final JdbcClient database;
    private final Notes notes;
    private final InstantSource clock;

    RecoveryAccounts(JdbcClient database, Notes notes, InstantSource clock) {
        this.database = database;
        this.notes = notes;
        this.clock = clock;
    }

    /** Whether all that a facility owed is written off and nothing outstanding any more, as of the end of a business date. */
    public boolean isWrittenOff(UUID facility, LocalDate on) {
        return ofFacility(facility).stream()
                .filter(one -> one.curedOn().isEmpty())
                .map(one -> one.recovery().on(on))
                .anyMatch(balance ->
                        balance.outstanding().isZero() && balance.writtenOff().isPositive());
    }

    /** The accounts of a facility, the latest first. */
    List<AccountRow> ofFacility(UUID facility) {
        return query("facility", facility);
    }

    Optional<AccountRow> find(UUID id) {
        return query("id", id).stream().findFirst();
    }

    private List<AccountRow> query(String column, UUID value) {
        return database.sql(
                        "select * from workout.recovery where " + column + " = ? order by defaulted_on desc, id desc")
                .param(value)
                .query((row, n) -> account(row))
                .list();
    }

    private AccountRow account(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String currency = row.getString("currency");
        return new AccountRow(
                id,
                row.getObject("facility", UUID.class),
                row.getObject("party", UUID.class),
                row.getString("branch"),
                row.getString("sender_id"),
                row.getObject("defaulted_on", LocalDate.class),
                Money.of(row.getLong("gross"), currency),
                row.getDouble("rate"),
                Optional.ofNullable(row.getObject("cured_on", LocalDate.class)),
                events(id, currency));
    }

    private List<AccountRow.Entered> events(UUID id, String currency) {
        return database.sql("select e.*, v.voided_by from workout.recovery_event e left join workout.recovery_void v"
                        + " on v.event = e.id where e.recovery = ? order by e.number")
                .param(id)
                .query((row, n) -> new AccountRow.Entered(
                        row.getObject("id", UUID.class),
                        row.getString("sender_id"),
                        event(row, currency),
                        row.getString("entered_by"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("voided_by"))))
                .list();
    }

    private static RecoveryEvent event(ResultSet row, String currency) throws SQLException {
        LocalDate on = row.getObject("happened_on", LocalDate.class);
        Money amount = Money.of(row.getLong("amount"), currency);
        return switch (row.getString("kind")) {
            case "recovered" ->
                new RecoveryEvent.Recovered(
                        on,
                        amount,
                        new Sent(Map.of("source", row.getString("source"))).word("source", RecoveryEvent.Source.class));
            case "cost" -> new RecoveryEvent.Cost(on, amount);
            case "written-off" -> new RecoveryEvent.WrittenOff(on, amount);
            default -> new RecoveryEvent.Cured(on);
        };
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID open(FacilityRow facility, String senderId, Recovery recovery, double rate, Caller caller) {
        UUID id = TimeOrderedId.at(clock.instant());
        database.sql(
                        "insert into workout.recovery (id, facility, party, branch, currency, sender_id, defaulted_on, gross,"
                                + " rate, opened_by, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, facility.id(), facility.party(), facility.branch())
                .params(facility.currency().getCurrencyCode(), senderId, recovery.defaultedOn())
                .params(recovery.gross().minor(), rate, caller.login(), now())
                .update();
        return id;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void enter(AccountRow account, String senderId, RecoveryEvent event, @Nullable UUID writeOff, String by) {
        @Nullable String source = event instanceof RecoveryEvent.Recovered it ? Sent.word(it.from()) : null;
        database.sql("insert into workout.recovery_event (id, recovery, sender_id, kind, happened_on, amount, source,"
                        + " write_off, entered_by, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        TimeOrderedId.at(clock.instant()),
                        account.id(),
                        senderId,
                        RecoveryView.word(event),
                        event.on(),
                        RecoveryView.amount(event).map(Money::minor).orElse(0L),
                        source,
                        writeOff,
                        by,
                        now()))
                .update();
        if (event instanceof RecoveryEvent.Cured cured) {
            database.sql("update workout.recovery set cured_on = ? where id = ?")
                    .params(cured.on(), account.id())
                    .update();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void takeBack(AccountRow account, UUID event, String note, Caller caller) {
        database.sql("insert into workout.recovery_void (event, note, voided_by, at) values (?, ?, ?, ?)")
                .params(event, notes.seal(account.party(), note, "workout-void/" + event), caller.login(), now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
