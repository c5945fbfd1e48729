package org.bulwark.server.data.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts every record that comes, by source and hour, in the transaction that decides what becomes of it. */
@Repository
class IntakeCounts {

    private final JdbcClient database;

    IntakeCounts(JdbcClient database) {
        this.database = database;
    }

    /** What is counted of one source. */
    static final class Count {
        long received;
        long accepted;
        long duplicate;
        long quarantined;
        long late;
        long delaySeconds;
        long again;
    }

    /** Adds to the hour; sources in order, so that two transactions never wait for each other in a ring. */
    void add(Map<String, Count> counts, Instant now) {
        Map<String, Count> sorted = new TreeMap<>(counts);
        database.sql("""
                        insert into data.intake_count as c
                            (source, hour, received, accepted, duplicate, quarantined, late, delay_seconds, again)
                        select source, ?, received, accepted, duplicate, quarantined, late, delay, again
                        from unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                                ?::bigint[])
                            as n(source, received, accepted, duplicate, quarantined, late, delay, again)
                        on conflict (source, hour) do update set
                            received = c.received + excluded.received,
                            accepted = c.accepted + excluded.accepted,
                            duplicate = c.duplicate + excluded.duplicate,
                            quarantined = c.quarantined + excluded.quarantined,
                            late = c.late + excluded.late,
                            delay_seconds = c.delay_seconds + excluded.delay_seconds,
                            again = c.again + excluded.again
                        """)
                .param(now.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                .param(sorted.keySet().toArray(String[]::new))
                .param(sorted.values().stream().map(c -> c.received).toArray(Long[]::new))
                .param(sorted.values().stream().map(c -> c.accepted).toArray(Long[]::new))
                .param(sorted.values().stream().map(c -> c.duplicate).toArray(Long[]::new))
                .param(sorted.values().stream().map(c -> c.quarantined).toArray(Long[]::new))
                .param(sorted.values().stream().map(c -> c.late).toArray(Long[]::new))
                .param(sorted.values().stream().map(c -> c.delaySeconds).toArray(Long[]::new))
                .param(sorted.values().stream().map(c -> c.again).toArray(Long[]::new))
                .update();
    }
}
