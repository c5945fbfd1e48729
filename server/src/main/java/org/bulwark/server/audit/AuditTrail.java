package org.bulwark.server.audit;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bulwark.trust.log.entry.LogEntry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where everything writes what happened. An entry is as durable as what it tells of, because both are in one transaction; it is sealed
 * into the log shortly after ({@link Sealer}).
 */
@Component
public class AuditTrail {

    private final JdbcTemplate database;

    private final InstantSource clock;

    AuditTrail(JdbcTemplate database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Records what somebody does now, in the transaction under way or in one of its own. */
    @Transactional
    public void record(AuditEntry entry) {
        LogEntry log = LogEntry.of(entry.kind(), entry.subject(), clock.instant(), entry.actor());
        for (Map.Entry<String, String> field : entry.fields().entrySet()) {
            log = log.with(field.getKey(), field.getValue());
        }
        add(List.of(log));
    }

    /** Records one thing, in the transaction under way or in one of its own. */
    @Transactional
    public void record(LogEntry entry) {
        add(List.of(entry));
    }

    /** Records many things in the transaction under way; without one there is nothing that they could belong to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Collection<LogEntry> entries) {
        add(entries);
    }

    /** Records something that must stay although the transaction under way will be undone: a refused login, a denied access. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordWhateverHappens(LogEntry entry) {
        add(List.of(entry));
    }

    private void add(Collection<LogEntry> entries) {
        database.update("insert into audit.waiting (body) select * from unnest(?::bytea[])", (Object)
                entries.stream().map(LogEntry::bytes).toArray(byte[][]::new));
    }
}
