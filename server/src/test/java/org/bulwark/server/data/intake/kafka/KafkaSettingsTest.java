package org.bulwark.server.data.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.bulwark.server.Server;
import org.bulwark.server.ServerSettings;
import org.bulwark.server.TestServer;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that is told of Kafka reads it, and says how far it is. Alone, for the settings are the whole process's. */
@NullMarked
@Isolated
@Tag("slow")
class KafkaSettingsTest {

    private static final String SERVERS = "bulwark.kafka.servers";

    @TempDir
    Path folder;

    @Test
    void whoIsToldOfKafkaReadsItTellsHowFarItIsAndOutlastsItsDatabase() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start()) {
            broker.topic("bulwark.events.settings", 1);
            System.setProperty(SERVERS, broker.servers());
            try (Server server = Server.start(ServerSettings.embedded(folder, 0))) {
                String subject = TestSources.firm(server, "intake", TestSources.number(), "utility-data")
                        .toString();
                broker.write("bulwark.events.settings", bills(subject, 0, 20));
                until(() -> events(server) == 20);
                KafkaStanding standing = server.part(KafkaIntake.class).standing();
                until(() -> standing.partitions() == 1 && standing.lag() == 0);
                until(() -> body(server, "/actuator/health").contains("\"UP\""));
                // killed, the database is started again by the server; what comes meanwhile waits in Kafka
                ProcessHandle.of(server.embeddedDatabaseProcess().orElseThrow())
                        .orElseThrow()
                        .destroyForcibly();
                broker.write("bulwark.events.settings", bills(subject, 20, 500));
                until(() -> events(server) == 500);
                until(() -> standing.reads() && standing.lag() == 0);
            } finally {
                System.clearProperty(SERVERS);
            }
        }
    }

    private static List<String> bills(String subject, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> TestSources.json(TestSources.bill(subject, "s" + i, "2026-02", i)))
                .toList();
    }

    private static void until(BooleanSupplier done) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(45);
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.sleep(50);
        }
    }

    private static String body(Server server, String path) {
        try {
            return TestServer.get(server, path).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long events(Server server) {
        try {
            return server.part(JdbcClient.class)
                    .sql("select count(*) from data.event")
                    .query(Long.class)
                    .single();
        } catch (DataAccessException e) {
            return -1;
        }
    }
}
