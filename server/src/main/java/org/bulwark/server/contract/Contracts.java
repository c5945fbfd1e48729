package org.bulwark.server.contract;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final Facilities facilities;
    private final StrictJson json;
    private final InstantSource clock;

    Contracts(JdbcClient database, Facilities facilities, StrictJson json, InstantSource clock) {
        this.database = database;
        this.facilities = facilities;
        this.json = json;
        this.clock = clock;
    }

    /** The contract of a facility, if a schedule is kept for it. */
    Optional<LoanContract> find(FacilityRow facility) {
        return all(List.of(facility)).stream().findFirst();
    }

    /** The contracts of facilities by their ids; those are left out of which no schedule is kept. */
    List<LoanContract> all(Collection<UUID> ids) {
        return all(facilities.all(ids));
    }

    private List<LoanContract> all(List<FacilityRow> rows) {
        UUID[] ids = rows.stream().map(FacilityRow::id).toArray(UUID[]::new);
        Map<UUID, FacilityRow> byId = rows.stream().collect(Collectors.toMap(FacilityRow::id, Function.identity()));
        Map<UUID, List<VersionMade>> versions =
                children("contract.version", "number", ids, row -> version(row, currency(row, byId)));
        Map<UUID, List<Booked>> booked =
                children("contract.entry", "sequence", ids, row -> booked(row, currency(row, byId)));
        return rows.stream()
                .filter(row -> versions.containsKey(row.id()))
                .map(row -> LoanContract.of(
                        row, Objects.requireNonNull(versions.get(row.id())), booked.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Currency currency(ResultSet row, Map<UUID, FacilityRow> facilities) throws SQLException {
        return Objects.requireNonNull(facilities.get(row.getObject("facility", UUID.class)))
                .currency();
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> children(String table, String order, UUID[] ids, Reading<T> reading) {
        Map<UUID, List<T>> found = new HashMap<>();
        database.sql("select * from " + table + " where facility = any (?) order by facility, " + order)
                .param(ids)
                .query(row -> {
                    found.computeIfAbsent(row.getObject("facility", UUID.class), _ -> new ArrayList<>())
                            .add(reading.read(row));
                });
        return found;
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
                Booked.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
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
