package org.bulwark.server.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What would be gone, had the house been lost at this moment and the backup been all there is.
 *
 * @param applications how many applications were accepted since: they are in the house and not in the backup
 * @param since how long ago the backup's moment is
 */
public record Loss(long applications, Duration since) {

    /** What was received before the backup's moment and confirmed after it is as lost as what came later. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    static Loss between(JdbcClient house, JdbcClient restored, Instant takenAt, Instant now) {
        Set<UUID> lost = accepted(house, takenAt);
        lost.removeAll(accepted(restored, takenAt));
        return new Loss(lost.size(), Duration.between(takenAt, now));
    }

    private static Set<UUID> accepted(JdbcClient database, Instant takenAt) {
        return new HashSet<>(database.sql("select id from decision.application where received_at >= :from"
                        + " union select application from decision.waiting where received_at >= :from")
                .param("from", takenAt.minus(OVERLAP).atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }
}
