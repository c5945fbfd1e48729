package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.bulwark.basics.Progress;
import org.bulwark.basics.Reason;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.files.words.Words;
import org.bulwark.trust.log.entry.LogEntry;
import org.bulwark.trust.log.note.Checkpoint;
import org.bulwark.trust.log.note.SignedNote;
import org.bulwark.trust.log.note.SignerKey;
import org.bulwark.trust.log.tile.MemoryTileStore;
import org.bulwark.trust.log.tile.TileLog;
import org.bulwark.trust.log.verification.Fault;
import org.bulwark.trust.log.verification.IndexRange;
import org.bulwark.trust.log.verification.LogExport;
import org.bulwark.trust.log.verification.LogVerdict.FirstWrong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** An auditor checks a log that was exported: whole, damaged, forged, cut. */
class AuditCommandsTest {

    private static final SignerKey KEY = SignerKey.fromSeed("log.bank.example", new byte[32]);

    @TempDir
    Path folder;

    private Path log;
    private List<SignedNote> notes;

    @BeforeEach
    void begin() {
        log = folder.resolve("log");
        notes = new ArrayList<>();
        MemoryTileStore store = new MemoryTileStore();
        TileLog growing = TileLog.empty(store);
        for (int size : new int[] {100, 700}) {
            growing = growing.append(IntStream.range((int) growing.head().size(), size)
                    .mapToObj(i -> LogEntry.of("audit/read", "party/" + i, Instant.EPOCH.plusSeconds(i), "user/1")
                            .bytes())
                    .toList());
            notes.add(Checkpoint.of("log.bank.example", growing.head()).sign(KEY));
        }
        new LogExport(store, KEY.verifier()).write(log, notes.iterator(), Progress.NONE);
    }

    @Test
    void aWholeLogIsVerified() throws IOException {
        Ran ran = Ran.bulwark("audit", "verify", log, "--key", KEY.verifier()).done();
        assertThat(ran.out())
                .startsWith("Verified: 700 entries, 2 signed checkpoints.")
                .contains("log.bank.example");
        assertThat(ran.err()).isEmpty();
        Path key = Files.writeString(folder.resolve("bank.key"), KEY.verifier() + "\n", StandardCharsets.UTF_8);
        JsonNode json = Ran.bulwark("audit", "verify", log, "--key-file", key, "--json")
                .done()
                .json();
        assertThat(json.get("verified").asBoolean()).isTrue();
        assertThat(json.get("entries").asLong()).isEqualTo(700);
        assertThat(json.get("checkpoints").asLong()).isEqualTo(2);
    }

    @Test
    void aKeyFromTheFolderItselfIsSaidToProveLess() {
        assertThat(Ran.bulwark("audit", "verify", log).done().err()).contains("read from the folder itself");
    }

    @Test
    void theFirstWrongRecordIsNamed() throws IOException {
        Path bundle = log.resolve("tile/entries/001");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[bytes.length - 1] ^= 1;
        Files.write(bundle, bytes);
        Ran ran = Ran.bulwark("audit", "verify", log, "--key", KEY.verifier());
        assertThat(ran.exit()).isEqualTo(ExitCode.NOT_VERIFIED);
        assertThat(ran.out())
                .startsWith("Not verified: an entry is not the one that was signed")
                .containsPattern("entries +511\\R")
                .contains("tile/entries/001", "log/entry-wrong");
        JsonNode json = Ran.bulwark("audit", "verify", log, "--key", KEY.verifier(), "--json")
                .json();
        assertThat(json.get("verified").asBoolean()).isFalse();
        assertThat(json.get("first").asLong()).isEqualTo(511);
        assertThat(json.get("last").asLong()).isEqualTo(511);
        assertThat(json.get("code").asString()).isEqualTo("log/entry-wrong");
    }

    @Test
    void anotherBanksKeyDoesNotVerifyIt() {
        SignerKey other = SignerKey.fromSeed("log.other.example", new byte[32]);
        Ran ran = Ran.bulwark("audit", "verify", log, "--key", other.verifier());
        assertThat(ran.exit()).isEqualTo(ExitCode.NOT_VERIFIED);
        assertThat(ran.out()).contains("log/checkpoint-unsigned", "none can be told");
    }

    @Test
    void aLogThatWasCutIsFoundOutByACheckpointThatWasKept() throws IOException {
        Path kept = Files.write(folder.resolve("kept"), notes.getLast().bytes());
        Ran.bulwark("audit", "verify", log, "--key", KEY.verifier(), "--known", kept)
                .done();
        Files.write(log.resolve("checkpoint"), notes.getFirst().bytes());
        Files.write(log.resolve("checkpoints"), notes.getFirst().bytes());
        Ran ran = Ran.bulwark("audit", "verify", log, "--key", KEY.verifier(), "--known", kept);
        assertThat(ran.exit()).isEqualTo(ExitCode.NOT_VERIFIED);
        assertThat(ran.out()).containsPattern("entries +100 to 699\\R").contains("log/checkpoint-outdated");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyFaultHasWords(Fault fault) {
        Reason reason = new FirstWrong(IndexRange.NONE, fault, "checkpoint").reason();
        assertThat(Words.in(Locale.ENGLISH).say(reason))
                .doesNotContain(fault.code(), "{")
                .endsWith(".");
    }

    @Test
    void whatCannotBeCheckedIsAProblemAndNoVerdict() throws IOException {
        Ran.bulwark("audit", "verify", folder.resolve("nowhere"), "--key", KEY.verifier())
                .refused("log/folder-missing");
        Ran.bulwark("audit", "verify", log, "--key", "nonsense").refused("log/key-malformed");
        Ran.bulwark("audit", "verify", log, "--key-file", folder.resolve("nowhere"))
                .refused("log/file-unreadable");
        Ran.bulwark("audit", "verify", log, "--key", "a", "--key-file", "b").misunderstood();
        Files.delete(log.resolve("verifier-key"));
        Ran.bulwark("audit", "verify", log).refused("log/file-unreadable");
    }
}
