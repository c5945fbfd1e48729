package org.bulwark.trust.log.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bulwark.basics.Progress;
import org.bulwark.trust.log.note.Checkpoint;
import org.bulwark.trust.log.note.SignedNote;
import org.bulwark.trust.log.note.SignerKey;
import org.bulwark.trust.log.tile.FolderTileStore;
import org.bulwark.trust.log.tile.MemoryTileStore;
import org.bulwark.trust.log.tile.TileLog;
import org.bulwark.trust.log.tile.TileStore;
import org.bulwark.trust.log.tree.TreeHead;
import org.bulwark.trust.log.verification.LogVerdict.FirstWrong;
import org.bulwark.trust.log.verification.LogVerdict.Verified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole log is verified; whatever is missing, signed wrongly or told twice is named. */
class LogVerificationTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 600, 66_000})
    void aWholeLogIsVerified(int size) {
        ExportedLog log = ExportedLog.of(folder, size / 3, size / 2, size);
        TreeHead head = Checkpoint.parse(log.notes().getLast().text()).head();
        assertThat(log.verdict()).isEqualTo(new Verified(head, 3));
        assertThat(new LogFolder(folder).key()).contains(ExportedLog.KEY.verifier());
    }

    @Test
    void progressIsToldAndEndsAtTheEnd() {
        ExportedLog.of(folder, 600);
        List<Long> told = new ArrayList<>();
        LogVerification.of(folder, ExportedLog.KEY.verifier()).run((step, done, total) -> {
            assertThat(total).isEqualTo(600);
            told.add(done);
        });
        assertThat(told).containsExactly(0L, 256L, 512L, 600L);
    }

    @Test
    void everyFileIsNeeded() {
        ExportedLog log = ExportedLog.of(folder, 100, 600, 700);
        assertThat(log.files())
                .containsExactly(
                        "checkpoint",
                        "checkpoints",
                        "tile/0/000",
                        "tile/0/001",
                        "tile/0/002.p/188",
                        "tile/1/000.p/2",
                        "tile/entries/000",
                        "tile/entries/001",
                        "tile/entries/002.p/188",
                        "verifier-key");
        missing(log, "checkpoint", Fault.CHECKPOINT_MISSING, 0, 0);
        missing(log, "checkpoints", Fault.CHECKPOINT_MISSING, 0, 700);
        missing(log, "tile/0/001", Fault.TILE_MISSING, 256, 512);
        missing(log, "tile/0/002.p/188", Fault.TILE_MISSING, 512, 700);
        missing(log, "tile/1/000.p/2", Fault.TILE_MISSING, 0, 512);
        missing(log, "tile/entries/001", Fault.BUNDLE_MISSING, 256, 512);
        missing(log, "tile/entries/002.p/188", Fault.BUNDLE_MISSING, 512, 700);
        assertThat(log.verdict()).isInstanceOf(Verified.class);
    }

    private static void missing(ExportedLog log, String file, Fault fault, long from, long to) {
        byte[] bytes = log.read(file);
        log.delete(file);
        assertThat(log.verdict()).isEqualTo(new FirstWrong(new IndexRange(from, to), fault, file));
        log.write(file, bytes);
    }

    @Test
    void aLogThatHasGrownOnIsCheckedUpToItsCheckpoint() {
        MemoryTileStore store = new MemoryTileStore();
        TileLog log = TileLog.empty(store).append(ExportedLog.texts(700));
        SignedNote note =
                Checkpoint.of(ExportedLog.KEY.verifier().name(), log.head()).sign(ExportedLog.KEY);
        log.append(ExportedLog.texts(300));
        ExportedLog grown = ExportedLog.of(folder.resolve("grown"), 700);
        TileStore folderStore = FolderTileStore.copy(grown.folder());
        store.paths().forEach(path -> folderStore.write(path, store.read(path).orElseThrow()));
        grown.delete("tile/0/002.p/188");
        grown.delete("tile/entries/002.p/188");
        assertThat(grown.notes()).containsExactly(note);
        assertThat(grown.verdict()).isEqualTo(new Verified(log.head(), 1));
        assertThat(Files.exists(grown.file("tile/0/003.p/232"))).isTrue();
    }

    @Test
    void aStrangersCheckpointIsNotBelieved() {
        ExportedLog log = ExportedLog.of(folder, 100, 200);
        SignerKey stranger = ExportedLog.key("log.bulwark.example", 2);
        SignedNote forged = Checkpoint.parse(log.notes().getLast().text()).sign(stranger);
        log.write("checkpoint", forged.bytes());
        assertThat(log.verdict()).isEqualTo(new FirstWrong(IndexRange.NONE, Fault.CHECKPOINT_UNSIGNED, "checkpoint"));
        log.write("checkpoint", log.notes().getLast().bytes());
        log.history(List.of(log.notes().getFirst(), forged, log.notes().getLast()));
        assertThat(log.verdict())
                .isEqualTo(
                        new FirstWrong(new IndexRange(100, 200), Fault.CHECKPOINT_UNSIGNED, "checkpoints, number 2"));
        log.history(List.of(log.notes().getFirst(), log.notes().getLast().signedAlsoBy(stranger)));
        assertThat(log.verdict()).isInstanceOf(Verified.class);
    }

    @Test
    void anotherLogOfTheSameKeyIsNotThisLog() {
        ExportedLog log = ExportedLog.of(folder, 10);
        TreeHead head = Checkpoint.parse(log.notes().getLast().text()).head();
        log.write(
                "checkpoint",
                Checkpoint.of("another.example", head).sign(ExportedLog.KEY).bytes());
        assertThat(log.verdict()).isEqualTo(new FirstWrong(IndexRange.NONE, Fault.CHECKPOINT_UNSIGNED, "checkpoint"));
    }

    @Test
    void whoSignsTwoStoriesIsFoundOut() {
        ExportedLog log = ExportedLog.of(folder, 100, 300, 600);
        List<byte[]> other = ExportedLog.texts(600);
        Collections.swap(other, 150, 151);
        SignedNote second =
                ExportedLog.of(folder.resolve("other"), other, 300).notes().getLast();
        log.history(List.of(log.notes().get(0), second, log.notes().get(2)));
        assertThat(log.verdict())
                .isEqualTo(new FirstWrong(
                        new IndexRange(100, 300), Fault.CHECKPOINT_INCONSISTENT, "checkpoints, number 2"));
        log.history(List.of(
                log.notes().get(0), log.notes().get(1), second, log.notes().get(2)));
        assertThat(log.verdict())
                .isEqualTo(new FirstWrong(
                        new IndexRange(100, 300), Fault.CHECKPOINT_INCONSISTENT, "checkpoints, number 3"));
    }

    @Test
    void twoLatestCheckpointsOfOneSizeAreFoundOut() {
        ExportedLog log = ExportedLog.of(folder, 100, 300);
        List<byte[]> other = ExportedLog.texts(300);
        Collections.swap(other, 150, 151);
        SignedNote second =
                ExportedLog.of(folder.resolve("other"), other, 300).notes().getLast();
        log.write("checkpoint", second.bytes());
        assertThat(log.verdict())
                .isEqualTo(new FirstWrong(new IndexRange(100, 300), Fault.CHECKPOINT_INCONSISTENT, "checkpoint"));
    }

    @Test
    void aHistoryThatGoesBackOrBreaksOffIsFoundOut() {
        ExportedLog log = ExportedLog.of(folder, 100, 300, 600);
        log.history(List.of(log.notes().get(1), log.notes().get(0), log.notes().get(2)));
        assertThat(log.verdict())
                .isEqualTo(new FirstWrong(new IndexRange(100, 300), Fault.HISTORY_UNORDERED, "checkpoints, number 2"));
        log.history(List.of(log.notes().get(0), log.notes().get(1)));
        assertThat(log.verdict())
                .isEqualTo(new FirstWrong(new IndexRange(300, 600), Fault.HISTORY_SHORT, "checkpoints"));
        log.write("checkpoints", new byte[0]);
        assertThat(log.verdict()).isEqualTo(new FirstWrong(new IndexRange(0, 600), Fault.HISTORY_SHORT, "checkpoints"));
        log.history(log.notes());
        log.write("checkpoint", log.notes().get(1).bytes());
        assertThat(log.verdict())
                .isEqualTo(new FirstWrong(new IndexRange(300, 600), Fault.CHECKPOINT_OUTDATED, "checkpoint"));
    }

    @Test
    void aLogThatWasCutTogetherWithItsCheckpointsIsFoundOutByWhoKeptOne() {
        ExportedLog log = ExportedLog.of(folder.resolve("whole"), 100, 300, 600);
        ExportedLog cut = ExportedLog.of(folder.resolve("cut"), 100, 300);
        LogVerification verification = LogVerification.of(cut.folder(), ExportedLog.KEY.verifier());
        assertThat(verification.run(Progress.NONE)).isInstanceOf(Verified.class);
        assertThat(verification.knowing(log.notes().get(2)).run(Progress.NONE))
                .isEqualTo(new FirstWrong(new IndexRange(300, 600), Fault.CHECKPOINT_OUTDATED, "checkpoint"));
        assertThat(verification
                        .knowing(log.notes().get(1))
                        .knowing(log.notes().get(0))
                        .run(Progress.NONE))
                .isInstanceOf(Verified.class);
    }

    @Test
    void aLogThatWasWrittenAnewIsFoundOutByWhoKeptACheckpoint() {
        ExportedLog log = ExportedLog.of(folder.resolve("whole"), 100, 600);
        List<byte[]> other = ExportedLog.texts(600);
        Collections.swap(other, 50, 51);
        ExportedLog anew = ExportedLog.of(folder.resolve("anew"), other, 300, 600);
        assertThat(anew.verdict()).isInstanceOf(Verified.class);
        assertThat(LogVerification.of(anew.folder(), ExportedLog.KEY.verifier())
                        .knowing(log.notes().get(0))
                        .run(Progress.NONE))
                .isEqualTo(new FirstWrong(
                        new IndexRange(0, 100), Fault.CHECKPOINT_INCONSISTENT, "the checkpoint that was kept"));
        assertThatThrownBy(() -> LogVerification.of(anew.folder(), ExportedLog.KEY.verifier())
                        .knowing(Checkpoint.of("log.bulwark.example", TreeHead.EMPTY)
                                .sign(ExportedLog.key("x", 9))))
                .hasMessageContaining("log/note-unverified");
    }

    @Test
    void aFolderThatIsNotThereOrInUseIsAProblem() {
        assertThatThrownBy(() -> LogVerification.of(folder.resolve("nowhere"), ExportedLog.KEY.verifier()))
                .hasMessageContaining("log/folder-missing");
        ExportedLog.of(folder, 10);
        assertThatThrownBy(() -> ExportedLog.of(folder, 10)).hasMessageContaining("log/folder-not-empty");
    }
}
