package org.bulwark.server.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps entries in a table that the serving user may add to and read, and nothing else. */
@Repository
final class TableTrail implements AuditTrail {

    private final JdbcClient database;
    private final JsonMapper json;

    TableTrail(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void record(AuditEntry entry) {
        database.sql(
                        "insert into audit.entry (at, actor, kind, subject, fields) values (clock_timestamp(), ?, ?, ?, ?::jsonb)")
                .params(entry.actor(), entry.kind(), entry.subject(), json.writeValueAsString(entry.fields()))
                .update();
    }
}
