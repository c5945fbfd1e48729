package org.bulwark.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulwark.basics.Progress;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.House;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.audit.AuditLog;
import org.bulwark.server.database.EmbeddedDatabase;
import org.bulwark.server.decision.TestApplications;
import org.bulwark.server.decision.replay.Agreement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A house that serves is backed up; what came of it is restored, tried, damaged, and refused. */
@Tag("slow")
@ExtendWith(TestServer.class)
@ResourceLock("log and tables agree")
class BackupTest {

    @TempDir
    Path folder;

    private Path backup;
    private Path passphrase;

    @BeforeEach
    void begin() throws IOException {
        backup = folder.resolve("backup");
        passphrase = Files.writeString(folder.resolve("passphrase"), "four words of a bank\n");
    }

    @Test
    void whatIsRestoredIsWhatWasThere(Server server) throws Exception {
        UUID application = TestApplications.approved(server, "BAK1", "20000.00");
        for (int i = 0; i < 200 && server.part(AuditLog.class).checkpoint().isEmpty(); i++) {
            Thread.sleep(50);
        }
        Manifest manifest = Backup.of(server.embeddedDatabase().orElseThrow())
                .withKeys(house(server), passphrase)
                .into(backup, Progress.NONE);
        assertThat(Manifest.read(backup)).isEqualTo(manifest);
        assertThat(manifest.log())
                .hasValueSatisfying(log -> assertThat(log.size()).isPositive());

        Path again = folder.resolve("again");
        Restored restored = Restore.of(backup).withPassphrase(passphrase).into(again, Optional.empty(), Progress.NONE);
        assertThat(restored.agreement())
                .isInstanceOfSatisfying(
                        Agreement.Agreed.class,
                        agreed -> assertThat(agreed.answers()).isPositive());
        try (House house = House.open(again, Optional.empty())) {
            JdbcClient database = house.part(JdbcClient.class);
            for (Manifest.Table table : manifest.tables()) {
                assertThat(database.sql("select count(*) from " + table.name())
                                .query(Long.class)
                                .single())
                        .as(table.name())
                        .isEqualTo(table.rows());
            }
            long number = database.sql("select number from decision.application where id = ?")
                    .param(application)
                    .query(Long.class)
                    .single();
            try (Connection connection = Backup.connect(house.database())) {
                assertThat(Tables.sequences(connection))
                        .hasEntrySatisfying(
                                "decision.application_number_seq",
                                last -> assertThat(last).isGreaterThanOrEqualTo(number));
            }
        }
    }

    @Test
    void aBanksOwnDatabaseIsFilledToTheLastBitOrLeftEmpty(Server server) throws Exception {
        Manifest manifest = made(server);
        Restore restore = Restore.of(backup).withKeysOf(house(server).resolve("keys"));
        Path again = folder.resolve("again");
        try (EmbeddedDatabase own = EmbeddedDatabase.start(folder.resolve("own"))) {
            Path file = backup.resolve("manifest.json");
            String text = Files.readString(file);
            Files.writeString(file, text.replaceFirst("\"800\" : -?[0-9]+", "\"800\" : 1"));
            assertThatThrownBy(() -> restore.into(again, Optional.of(own.settings()), Progress.NONE))
                    .hasMessageContaining("backup/migration-different");
            Files.writeString(file, text);

            restore.into(again, Optional.of(own.settings()), Progress.NONE);
            Manifest second = Backup.of(own.settings()).into(folder.resolve("second"), Progress.NONE);
            assertThat(second.tables()).isEqualTo(manifest.tables());
            assertThat(second.sequences()).isEqualTo(manifest.sequences());
            assertThat(second.log()).isEqualTo(manifest.log());
            assertThatThrownBy(() -> House.open(folder.resolve("elsewhere"), Optional.of(own.settings())))
                    .hasMessageContaining("server/folder-empty");
        }
    }

    @Test
    void everythingOfABackupIsForItsOwnerOnly(Server server) throws IOException {
        made(server);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(backup)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("backup", "passphrase");
    }

    @Test
    void aBackupNeverTakesAnothersPlace(Server server) throws IOException {
        Files.createDirectory(backup);
        Backup again = Backup.of(server.embeddedDatabase().orElseThrow());
        assertThatThrownBy(() -> again.into(backup, Progress.NONE)).hasMessageContaining("backup/target-exists");
        assertThat(backup).isEmptyDirectory();
    }

    @Test
    void withoutKeysNothingIsRestored(Server server) {
        made(server);
        assertThatThrownBy(() -> Restore.of(backup).into(folder.resolve("again"), Optional.empty(), Progress.NONE))
                .hasMessageContaining("backup/keys-missing");
        assertThatThrownBy(() -> Restore.of(backup)
                        .withKeysOf(folder)
                        .into(folder.resolve("again"), Optional.empty(), Progress.NONE))
                .hasMessageContaining("backup/keys-missing");
        assertThat(folder.resolve("again")).doesNotExist();
    }

    @Test
    void aWrongPassphraseOpensNoKeys(Server server) throws IOException {
        Backup.of(server.embeddedDatabase().orElseThrow())
                .withKeys(house(server), passphrase)
                .into(backup, Progress.NONE);
        assertThat(new String(Files.readAllBytes(backup.resolve("keys.sealed")), StandardCharsets.UTF_8))
                .doesNotContain("PRIVATE", "log.key");
        Path other = Files.writeString(folder.resolve("other"), "four words of a thief\n");
        assertThatThrownBy(() -> Restore.of(backup)
                        .withPassphrase(other)
                        .into(folder.resolve("again"), Optional.empty(), Progress.NONE))
                .hasMessageContaining("backup/keys-wrong");
        Path weak = Files.writeString(folder.resolve("weak"), "secret\n");
        assertThatThrownBy(() -> Restore.of(backup).withPassphrase(weak))
                .hasMessageContaining("backup/passphrase-unusable");
    }

    @Test
    void aHouseThatIsThereIsNeverTouched(Server server) {
        made(server);
        assertThatThrownBy(() -> Restore.of(backup)
                        .withKeysOf(house(server).resolve("keys"))
                        .into(house(server), Optional.empty(), Progress.NONE))
                .hasMessageContaining("backup/target-not-empty");
        assertThatThrownBy(() -> Restore.of(backup)
                        .withKeysOf(house(server).resolve("keys"))
                        .into(folder.resolve("again"), server.embeddedDatabase(), Progress.NONE))
                .hasMessageContaining("backup/target-not-empty");
    }

    @Test
    void aPartThatWasAlteredIsNamedBeforeAnythingIsMade(Server server) throws IOException {
        made(server);
        Path part = backup.resolve("decision.decision.copy");
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);
        refused(server, "backup/part-broken", "decision.decision.copy");
        Files.write(part, Arrays.copyOf(bytes, bytes.length - 1));
        refused(server, "backup/part-broken", "bytes instead of");
        Files.delete(part);
        refused(server, "backup/part-broken", "is missing");
    }

    @Test
    void aManifestThatLeadsElsewhereOrIsCutIsNone(Server server) throws IOException {
        made(server);
        Path manifest = backup.resolve("manifest.json");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replace("\"decision.decision.copy\"", "\"../passphrase\""));
        refused(server, "backup/manifest-unreadable", "manifest.json");
        Files.writeString(manifest, text.substring(0, text.length() / 2));
        refused(server, "backup/manifest-unreadable", "manifest.json");
        Files.writeString(manifest, text.replaceFirst("\"format\" : 1", "\"format\" : 2"));
        refused(server, "backup/manifest-unreadable", "format 2");
    }

    @Test
    void aBackupOfAnotherShapeIsRefusedAndLeavesNothing(Server server) throws IOException {
        made(server);
        Path manifest = backup.resolve("manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replaceFirst("\"800\" : -?[0-9]+", "\"800\" : 1, \"999\" : 2"));
        refused(server, "backup/migration-different", "800, 999");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("backup", "passphrase");
    }

    private void refused(Server server, String code, String named) {
        assertThatThrownBy(() -> Restore.of(backup)
                        .withKeysOf(house(server).resolve("keys"))
                        .into(folder.resolve("again"), Optional.empty(), Progress.NONE))
                .hasMessageContaining(code)
                .hasMessageContaining(named);
        assertThat(folder.resolve("again")).doesNotExist();
    }

    private Manifest made(Server server) {
        return Backup.of(server.embeddedDatabase().orElseThrow()).into(backup, Progress.NONE);
    }

    private static Path house(Server server) {
        return server.part(BulwarkProperties.class).folder();
    }
}
