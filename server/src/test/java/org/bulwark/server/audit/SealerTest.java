package org.bulwark.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.trust.log.entry.LogEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(TestServer.class)
class SealerTest {

    @Test
    void whatWasRecordedIsInTheLogAfterSealingInItsOrder(Server server) {
        String subject = UUID.randomUUID().toString();
        TransactionTemplate transaction = server.part(TransactionTemplate.class);
        AuditTrail trail = server.part(AuditTrail.class);
        transaction.executeWithoutResult(status -> trail.record(
                IntStream.range(0, 700).mapToObj(i -> entry(subject, i)).toList()));
        sealAll(server);
        trail.record(entry(subject, 700));
        sealAll(server);
        assertThat(sealed(server, subject))
                .hasSize(701)
                .satisfies(found -> IntStream.range(0, 701)
                        .forEach(i -> assertThat(found.get(i)).isEqualTo(entry(subject, i))));
    }

    @Test
    void whatIsRolledBackNeverHappened(Server server) {
        String subject = UUID.randomUUID().toString();
        TransactionTemplate transaction = server.part(TransactionTemplate.class);
        transaction.executeWithoutResult(status -> {
            server.part(AuditTrail.class).record(entry(subject, 0));
            status.setRollbackOnly();
        });
        sealAll(server);
        assertThat(sealed(server, subject)).isEmpty();
    }

    private static List<LogEntry> sealed(Server server, String subject) {
        return server.part(LogEntries.class).about(Set.of(subject)).stream()
                .filter(PlacedEntry::isSealed)
                .map(PlacedEntry::entry)
                .toList();
    }

    @Test
    void theServingUserCannotRewriteTheLog(Server server) {
        JdbcClient database = server.part(JdbcClient.class);
        for (String attempt : new String[] {
            "update audit.entry set actor = 'nobody'",
            "delete from audit.entry",
            "update audit.tile set content = ''",
            "delete from audit.checkpoint",
            "delete from audit.waiting",
            "truncate audit.entry",
            "insert into audit.checkpoint values (1000000000, now(), '')"
        }) {
            assertThatThrownBy(() -> database.sql(attempt).update())
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private static void sealAll(Server server) {
        Sealer sealer = server.part(Sealer.class);
        while (server.part(AuditLog.class).waiting() > 0) {
            sealer.seal();
        }
    }

    private static LogEntry entry(String subject, int number) {
        return LogEntry.of("audit/tried", subject, Instant.parse("2026-01-01T00:00:00.000001Z"), "tester")
                .with("number", Integer.toString(number));
    }
}
