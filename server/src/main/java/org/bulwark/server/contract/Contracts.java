package org.bulwark.server.contract;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bulwark.basics.money.Money;
import org.bulwark.server.contract.LoanContract.VersionMade;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was agreed and booked. */
@Repository
class Contracts {

    private final JdbcClient database;
    private final StrictJson json;
    private final InstantSource clock;

    Contracts(JdbcClient database, StrictJson json, InstantSource clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** The contract of a facility, if a schedule is kept for it. */
    Optional<LoanContract> find(FacilityRow facility) {
        Currency currency = facility.currency();
        List<VersionMade> versions = database.sql("select * from contract.version where facility = ? order by number")
                .param(facility.id())
                .query((row, n) -> version(row, currency))
                .list();
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        List<Booked> booked = database.sql("select * from contract.entry where facility = ? order by sequence")
                .param(facility.id())
                .query((row, n) -> booked(row, currency))
                .list();
        return Optional.of(LoanContract.of(facility, versions, booked));
    }

    private VersionMade version(ResultSet row, Currency currency) throws SQLException {
        Sent sent = new Sent(json.object(row.getString("content").getBytes(StandardCharsets.UTF_8)));
        return new VersionMade(
                row.getInt("number"),
                row.getString("sender_id"),
                Step.read(sent, currency),
                row.getObject("made_on", LocalDate.class),
                row.getString("made_by"),
                Optional.ofNullable(row.getString("agreed_by")));
    }

    private static Booked booked(ResultSet row, Currency currency) throws SQLException {
        Long reverses = row.getObject("reverses", Long.class);
        return new Booked(
                row.getLong("sequence"),
                row.getString("sender_id"),
                Booked.Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                row.getObject("value_date", LocalDate.class),
                row.getObject("booked_on", LocalDate.class),
                new Money(row.getLong("amount"), currency),
                reverses == null ? OptionalLong.empty() : OptionalLong.of(reverses));
    }

    /** A step as the one text of it. */
    String text(Step step) {
        return new String(json.bytes(step.tree()), StandardCharsets.UTF_8);
    }

    /** Begins to keep a schedule. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(FacilityRow facility) {
        database.sql("insert into contract.contract (facility, currency) values (?, ?)")
                .params(facility.id(), facility.currency().getCurrencyCode())
                .update();
    }

    /** Keeps a version. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(FacilityRow facility, VersionMade version) {
        @Nullable Object agreed = version.agreedBy().orElse(null);
        database.sql("insert into contract.version (facility, number, sender_id, content, made_on, made_by, agreed_by,"
                        + " made_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(facility.id(), version.number(), version.senderId(), text(version.step()), version.madeOn())
                .params(Arrays.asList(version.by(), agreed, clock.instant().atOffset(ZoneOffset.UTC)))
                .update();
    }

    /** Keeps an entry. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(FacilityRow facility, Booked one, String by) {
        @Nullable Object reverses = one.reverses().isPresent() ? one.reverses().getAsLong() : null;
        database.sql("insert into contract.entry (facility, sequence, sender_id, kind, value_date, booked_on, amount,"
                        + " reverses, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        facility.id(),
                        one.sequence(),
                        one.senderId(),
                        one.kind().word(),
                        one.valueDate())
                .params(Arrays.asList(
                        one.bookedOn(),
                        one.amount().minor(),
                        reverses,
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .update();
    }
}
