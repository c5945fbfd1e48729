package org.bulwark.server.access.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.UserRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The accounts. Every request asks for one, so each is held for a few seconds: an account that is disabled in another process stops here
 * within {@link #HELD}, and one that is changed in this process at once.
 */
@Repository
public class Accounts {

    /** How long an account is believed before it is read again. */
    public static final Duration HELD = Duration.ofSeconds(3);

    private static final String COLUMNS = "id, login, display_name, kind, password_hash is not null as has_password,"
            + " password_temporary, roles, branches, active, demo, tokens_from, last_signed_in_at";

    private final JdbcClient database;
    private final Cache<UUID, Optional<Account>> held =
            Caffeine.newBuilder().expireAfterWrite(HELD).maximumSize(100_000).build();

    Accounts(JdbcClient database) {
        this.database = database;
    }

    /** The account of an id, at most {@link #HELD} old; empty when there is none or it is disabled. */
    public Optional<Account> active(UUID id) {
        return held.get(id, this::find).filter(Account::active);
    }

    /** The account of an id as stored at this moment. */
    public Optional<Account> find(UUID id) {
        return database.sql("select " + COLUMNS + " from access.account where id = ?")
                .param(id)
                .query((row, n) -> account(row))
                .optional();
    }

    /** The account of a login, however it is typed. */
    public Optional<Account> find(String login) {
        return database.sql("select " + COLUMNS + " from access.account where login = ?")
                .param(login.toLowerCase(Locale.ROOT))
                .query((row, n) -> account(row))
                .optional();
    }

    /** The account of an identity provider's user, {@code issuer subject}. */
    public Optional<Account> findExternal(String externalId) {
        return database.sql("select " + COLUMNS + " from access.account where external_id = ?")
                .param(externalId)
                .query((row, n) -> account(row))
                .optional();
    }

    /** All accounts by login. */
    public List<Account> all() {
        return database.sql("select " + COLUMNS + " from access.account order by login")
                .query((row, n) -> account(row))
                .list();
    }

    /** Whether there is none yet: the first start. */
    public boolean isEmpty() {
        return database.sql("select not exists (select from access.account)")
                .query(Boolean.class)
                .single();
    }

    /** Stores a new one without a password. */
    void add(Account account, String madeBy) {
        int added = database.sql("""
                        insert into access.account (id, login, display_name, kind, roles, branches, active, demo, made_at,
                            made_by, tokens_from)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (login) do nothing
                        """)
                .params(account.id(), account.login(), account.displayName())
                .params(account.kind().name().toLowerCase(Locale.ROOT), words(account.roles()))
                .params(account.branches().toArray(String[]::new), account.active(), account.demo())
                .params(at(account.tokensFrom()), madeBy, at(account.tokensFrom()))
                .update();
        if (added == 0) {
            throw AccessProblem.LOGIN_TAKEN.with("The login " + account.login() + " is taken.", "Choose another one.");
        }
    }

    /** Stores who they are and whether they may sign in. */
    void update(Account account) {
        database.sql("update access.account set display_name = ?, roles = ?, branches = ?, active = ?, tokens_from = ?"
                        + " where id = ?")
                .params(account.displayName(), words(account.roles()))
                .params(account.branches().toArray(String[]::new), account.active())
                .params(at(account.tokensFrom()), account.id())
                .update();
        held.invalidate(account.id());
    }

    /** Stores the hash of a new password; tokens made before end. */
    void setPassword(UUID id, String hash, boolean temporary, Instant now) {
        database.sql(
                        "update access.account set password_hash = ?, password_temporary = ?, tokens_from = ? where id = ?")
                .params(hash, temporary, at(now), id)
                .update();
        held.invalidate(id);
    }

    /** Ties an account to the identity provider's user. */
    void setExternal(UUID id, String externalId) {
        database.sql("update access.account set external_id = ? where id = ?")
                .params(externalId, id)
                .update();
    }

    String passwordHash(UUID id) {
        return database.sql("select coalesce(password_hash, '') from access.account where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    void signedIn(UUID id, Instant now) {
        database.sql("update access.account set last_signed_in_at = ? where id = ?")
                .params(at(now), id)
                .update();
    }

    private static String[] words(Set<UserRole> roles) {
        return roles.stream().map(UserRole::name).sorted().toArray(String[]::new);
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("display_name"),
                Account.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getBoolean("has_password"),
                row.getBoolean("password_temporary"),
                texts(row, "roles").map(UserRole::valueOf).collect(Collectors.toUnmodifiableSet()),
                texts(row, "branches").collect(Collectors.toUnmodifiableSet()),
                row.getBoolean("active"),
                row.getBoolean("demo"),
                row.getTimestamp("tokens_from").toInstant(),
                Optional.ofNullable(row.getTimestamp("last_signed_in_at")).map(Timestamp::toInstant));
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }
}
