package org.bulwark.server.access.authority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.server.access.UserRole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the matrix. */
@Repository
class AuthorityRows {

    private static final String COLUMNS =
            "id, role, account, branch, product, currency, up_to, may_override, valid_from,"
                    + " valid_until, proposed_by, proposed_at, approved_by, ended_by";

    private final JdbcClient database;

    AuthorityRows(JdbcClient database) {
        this.database = database;
    }

    /** The rows that are or were in force. */
    List<AuthorityRow> approved() {
        return database.sql("select " + COLUMNS + " from access.authority where approved_by is not null order by id")
                .query((row, n) -> row(row))
                .list();
    }

    /** All rows with their story, newest first. */
    List<AuthorityStory> stories() {
        return database.sql("select " + COLUMNS + " from access.authority order by proposed_at desc, id")
                .query((row, n) -> story(row))
                .list();
    }

    Optional<AuthorityStory> story(UUID id) {
        return database.sql("select " + COLUMNS + " from access.authority where id = ?")
                .param(id)
                .query((row, n) -> story(row))
                .optional();
    }

    void propose(AuthorityRow row, String by, Instant now) {
        @Nullable String role = null;
        @Nullable UUID account = null;
        switch (row.holder()) {
            case AuthorityRow.OfRole(UserRole of) -> role = of.name();
            case AuthorityRow.OfAccount(UUID of) -> account = of;
        }
        database.sql("""
                        insert into access.authority (id, role, account, branch, product, currency, up_to, may_override,
                            valid_from, valid_until, proposed_by, proposed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(row.id())
                .param(role)
                .param(account)
                .param(row.branch().orElse(null))
                .param(row.product().orElse(null))
                .params(row.upTo().currency().getCurrencyCode(), row.upTo().minor(), row.mayOverride())
                .param(Timestamp.from(row.validFrom()))
                .param(row.validUntil().map(Timestamp::from).orElse(null))
                .params(by, Timestamp.from(now))
                .update();
    }

    boolean approve(UUID id, String by, Instant now) {
        return database.sql("update access.authority set approved_by = ?, approved_at = ?"
                                + " where id = ? and approved_by is null and ended_by is null")
                        .params(by, Timestamp.from(now), id)
                        .update()
                == 1;
    }

    boolean end(UUID id, String by, Instant now) {
        return database.sql("update access.authority set ended_by = ?, valid_until = greatest(valid_from, ?)"
                                + " where id = ? and ended_by is null and (valid_until is null or valid_until > ?)")
                        .params(by, Timestamp.from(now), id, Timestamp.from(now))
                        .update()
                == 1;
    }

    List<Delegation> delegations() {
        return database.sql("select * from access.delegation order by valid_from, id")
                .query((row, n) -> new Delegation(
                        row.getObject("id", UUID.class),
                        row.getObject("from_account", UUID.class),
                        row.getObject("to_account", UUID.class),
                        row.getTimestamp("valid_from").toInstant(),
                        row.getTimestamp("valid_until").toInstant(),
                        row.getString("reason")))
                .list();
    }

    void add(Delegation one, String by, Instant now) {
        database.sql("insert into access.delegation values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(one.id(), one.from(), one.to(), Timestamp.from(one.validFrom()))
                .params(Timestamp.from(one.validUntil()), one.reason(), by, Timestamp.from(now))
                .update();
    }

    /** Ends a delegation of somebody's, or of anybody's. */
    boolean endDelegation(UUID id, Optional<UUID> of, Instant now) {
        return database.sql("update access.delegation set valid_until = greatest(valid_from, :now)"
                                + " where id = :id and valid_until > :now"
                                + " and (cast(:of as uuid) is null or from_account = cast(:of as uuid))")
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("of", of.map(UUID::toString).orElse(null))
                        .update()
                == 1;
    }

    List<Absence> absences() {
        return database.sql("select * from access.absence order by valid_from, id")
                .query((row, n) -> new Absence(
                        row.getObject("id", UUID.class),
                        row.getObject("account", UUID.class),
                        row.getTimestamp("valid_from").toInstant(),
                        row.getTimestamp("valid_until").toInstant(),
                        row.getString("reason")))
                .list();
    }

    void add(Absence one, String by, Instant now) {
        database.sql("insert into access.absence values (?, ?, ?, ?, ?, ?, ?)")
                .params(one.id(), one.account(), Timestamp.from(one.validFrom()))
                .params(Timestamp.from(one.validUntil()), one.reason(), by, Timestamp.from(now))
                .update();
    }

    private static AuthorityStory story(ResultSet row) throws SQLException {
        return new AuthorityStory(
                row(row),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                Optional.ofNullable(row.getString("approved_by")),
                Optional.ofNullable(row.getString("ended_by")));
    }

    private static AuthorityRow row(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new AuthorityRow(
                row.getObject("id", UUID.class),
                role == null
                        ? new AuthorityRow.OfAccount(row.getObject("account", UUID.class))
                        : new AuthorityRow.OfRole(UserRole.valueOf(role)),
                Optional.ofNullable(row.getString("branch")),
                Optional.ofNullable(row.getString("product")),
                Money.of(row.getLong("up_to"), row.getString("currency")),
                row.getBoolean("may_override"),
                row.getTimestamp("valid_from").toInstant(),
                Optional.ofNullable(row.getTimestamp("valid_until")).map(Timestamp::toInstant));
    }
}
