package org.bulwark.server.audit;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the log is sealed; what it says is read with {@link LogEntries}. */
@Component
public class AuditLog {

    private final JdbcClient database;

    AuditLog(JdbcClient database) {
        this.database = database;
    }

    /** The newest signed checkpoint as a note; empty before anything was sealed. */
    public Optional<String> checkpoint() {
        return database.sql("select note from audit.checkpoint order by size desc limit 1")
                .query((row, n) -> row.getString(1))
                .optional();
    }

    /** How many entries wait to be sealed. */
    public long waiting() {
        return database.sql("select count(*) from audit.waiting")
                .query((row, n) -> row.getLong(1))
                .single();
    }
}
