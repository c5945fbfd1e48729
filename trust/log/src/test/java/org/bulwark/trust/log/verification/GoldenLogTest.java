package org.bulwark.trust.log.verification;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bulwark.basics.Progress;
import org.bulwark.trust.log.entry.Commitment;
import org.bulwark.trust.log.entry.LogEntry;
import org.bulwark.trust.log.tile.FolderTileStore;
import org.bulwark.trust.log.tile.StoredEntries;
import org.bulwark.trust.log.verification.LogVerdict.Verified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Logs that a released version wrote are verified for ever, and their entries say what they said.
 *
 * <p>When a format changes on purpose: give it a new number, read both, add a golden log and keep the old ones with their tests.
 */
class GoldenLogTest {

    @TempDir
    Path folder;

    static List<byte[]> entries() {
        return IntStream.range(0, 260)
                .mapToObj(i -> LogEntry.of(
                        i % 3 == 0 ? "audit/read" : "decision/decided",
                        "application/" + i,
                        Instant.parse("2026-03-01T08:00:00Z").plusNanos(i * 1_500_001_000L),
                        "user/" + i % 7))
                .map(entry -> entry.kind().startsWith("decision")
                        ? entry.with("outcome", "approve")
                                .with(
                                        "evidence",
                                        Commitment.of(
                                                new byte[32], entry.subject().getBytes(US_ASCII)))
                        : entry.with("purpose", "复核"))
                .map(LogEntry::bytes)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = "0.1.0")
    void aLogOfEveryVersionIsVerified(String version) throws URISyntaxException {
        Path golden = golden(version);
        LogFolder log = new LogFolder(golden);
        assertThat(LogVerification.of(golden, log.key().orElseThrow()).run(Progress.NONE))
                .isInstanceOfSatisfying(Verified.class, verified -> {
                    assertThat(verified.head().size()).isEqualTo(260);
                    assertThat(verified.head().root()).hasToString("nPyUAZLDMnYXbsVodz7FY44wH6fuxPllzeQNCZlD1Zw=");
                    assertThat(verified.checkpoints()).isEqualTo(3);
                });
        StoredEntries entries = StoredEntries.of(FolderTileStore.copy(golden), 260);
        for (int i = 0; i < 260; i++) {
            assertThat(entries.entry(i)).isEqualTo(entries().get(i));
            assertThat(LogEntry.parse(entries.entry(i)).subject()).isEqualTo("application/" + i);
        }
    }

    @Test
    void theWriterWritesTheseBytesUntilAFormatHasANewNumber() throws URISyntaxException {
        ExportedLog written = ExportedLog.of(folder.resolve("log"), entries(), 1, 200, 260);
        ExportedLog golden = new ExportedLog(golden("0.1.0"), written.entries(), written.notes());
        assertThat(written.files()).isEqualTo(golden.files());
        for (String file : written.files()) {
            assertThat(written.read(file)).as(file).isEqualTo(golden.read(file));
        }
    }

    private static Path golden(String version) throws URISyntaxException {
        String name = "/golden/log-" + version + "/checkpoint";
        Path checkpoint = Path.of(Objects.requireNonNull(GoldenLogTest.class.getResource(name), name)
                .toURI());
        return Objects.requireNonNull(checkpoint.getParent());
    }
}
