package org.bulwark.server.access.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.UserRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the roles that wait for a second administrator. */
@Repository
class RoleGrants {

    private static final String WAITING = "select g.id, g.account, a.login, g.role, g.asked_by, g.asked_at"
            + " from access.role_grant g join access.account a on a.id = g.account where g.status = 'waiting'";

    private final JdbcClient database;

    RoleGrants(JdbcClient database) {
        this.database = database;
    }

    void ask(UUID account, UserRole role, String by, Instant now) {
        database.sql("insert into access.role_grant (id, account, role, asked_by, asked_at, status)"
                        + " values (?, ?, ?, ?, ?, 'waiting') on conflict (account, role) where status = 'waiting'"
                        + " do nothing")
                .params(TimeOrderedId.at(now), account, role.name(), by, Timestamp.from(now))
                .update();
    }

    List<RoleGrant> waiting() {
        return database.sql(WAITING + " order by g.asked_at")
                .query((row, n) -> grant(row))
                .list();
    }

    Optional<RoleGrant> waiting(UUID id) {
        return database.sql(WAITING + " and g.id = ?")
                .param(id)
                .query((row, n) -> grant(row))
                .optional();
    }

    /** Settles one that waits; false when somebody else has just done so. */
    boolean settle(UUID id, boolean given, String by, Instant now) {
        return database.sql("update access.role_grant set status = ?, settled_by = ?, settled_at = ?"
                                + " where id = ? and status = 'waiting'")
                        .params(given ? "given" : "refused", by, Timestamp.from(now), id)
                        .update()
                == 1;
    }

    /** Whether this role was ever given through here. */
    boolean wasEverGiven(UserRole role) {
        return database.sql("select exists (select from access.role_grant where role = ? and status = 'given')")
                .param(role.name())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private static RoleGrant grant(ResultSet row) throws SQLException {
        return new RoleGrant(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("login"),
                UserRole.valueOf(row.getString("role")),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant());
    }
}
