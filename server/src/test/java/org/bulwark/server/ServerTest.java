package org.bulwark.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.database.DatabaseSettings;
import org.bulwark.server.database.FolderLock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestServer.class)
class ServerTest {

    @Test
    void itIsHealthyAndSaysSoToStrangersWithoutDetails(Server server) throws Exception {
        assertThat(TestServer.get(server, "/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void everyAnswerCarriesACorrelationId(Server server) throws Exception {
        assertThat(TestServer.get(server, "/actuator/health").headers().firstValue("X-Correlation-Id"))
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f]{16}"));
    }

    @Test
    void theDatabaseLetsNobodyInWithoutThePassword(Server server) {
        String url = server.embeddedDatabase().orElseThrow().url();
        assertThatThrownBy(() ->
                        DriverManager.getConnection(url, "postgres", "guess").close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void whatIsConfirmedIsOnDisk(Server server) throws Exception {
        DatabaseSettings settings = server.embeddedDatabase().orElseThrow();
        try (var connection = DriverManager.getConnection(
                        settings.url(), settings.user().name(), settings.user().password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select current_setting('fsync') || current_setting('synchronous_commit')"
                                + " || current_setting('full_page_writes')")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("ononon");
        }
    }

    @Test
    void aSecondServerOverTheSameFolderIsRefused(@TempDir Path folder) throws Exception {
        try (AutoCloseable _ = FolderLock.of(folder)) {
            assertThatThrownBy(() -> Server.start(ServerSettings.embedded(folder, 0)))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("server/folder-in-use");
        }
    }

    @Test
    void filesOfAnotherMajorVersionAreLeftAlone(@TempDir Path folder) throws Exception {
        Path data = Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> Server.start(ServerSettings.embedded(folder, 0)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("server/database-version")
                .hasMessageContaining("bulwark backup");
    }

    @Test
    @Tag("slow")
    void aSecondStartKeepsTheData(@TempDir Path folder) {
        try (Server first = Server.start(ServerSettings.embedded(folder, 0))) {
            assertThat(first.embeddedDatabaseProcess()).isPresent();
        }
        try (Server second = Server.start(ServerSettings.embedded(folder, 0))) {
            assertThat(second.url()).startsWith("http://127.0.0.1:");
        }
    }
}
