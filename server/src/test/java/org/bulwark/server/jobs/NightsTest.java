package org.bulwark.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.Server;
import org.bulwark.server.ServerRole;
import org.bulwark.server.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(TestServer.class)
class NightsTest {

    private final JdbcClient database;

    NightsTest(Server server) {
        database = server.part(JdbcClient.class);
    }

    private boolean isDue(String subject, String now, ServerRole... roles) {
        Path nowhere = Path.of("");
        BulwarkProperties properties = new BulwarkProperties(
                nowhere, nowhere, Set.of(roles), ZoneId.of("Europe/Rome"), Currency.getInstance("EUR"));
        return new Nights(new Jobs(database, Instant::now), () -> Instant.parse(now), properties)
                .isDue(CountingJob.WORD, subject, LocalTime.of(3, 0));
    }

    private void ask(String subject, String at) {
        new Jobs(database, () -> Instant.parse(at)).ask(CountingJob.WORD, subject, "1", "tester");
    }

    @Test
    void whatWasAskedForSinceItStruckThreeIsNotDue() {
        ask("night:1", "2026-03-01T01:59:00Z"); // one minute to three in Rome
        assertThat(isDue("night:1", "2026-03-01T01:59:30Z", ServerRole.BATCH)).isFalse();
        assertThat(isDue("night:1", "2026-03-01T02:00:00Z", ServerRole.BATCH)).isTrue();
        ask("night:1", "2026-03-01T02:01:00Z");
        assertThat(isDue("night:1", "2026-03-02T01:59:00Z", ServerRole.BATCH)).isFalse();
        assertThat(isDue("night:1", "2026-03-02T02:00:00Z", ServerRole.BATCH)).isTrue();
    }

    @Test
    void whatWasNeverAskedForIsDueAtAnyHour() {
        assertThat(isDue("night:2", "2026-03-01T12:00:00Z", ServerRole.BATCH)).isTrue();
    }

    @Test
    void nothingIsDueWhereNoBatchWorkIsDone() {
        assertThat(isDue("night:3", "2026-03-01T12:00:00Z", ServerRole.WEB, ServerRole.INTAKE))
                .isFalse();
    }
}
