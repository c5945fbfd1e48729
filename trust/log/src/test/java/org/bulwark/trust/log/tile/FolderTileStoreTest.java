package org.bulwark.trust.log.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tiles as files: whole or not at all, inside their folder and nowhere else. */
class FolderTileStoreTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLogInAFolderIsTheLogInMemory(boolean durable) throws IOException {
        TileStore store = durable ? FolderTileStore.durable(folder) : FolderTileStore.copy(folder);
        MemoryTileStore memory = new MemoryTileStore();
        List<byte[]> entries = RandomEntries.of(700, 50, new SplittableRandom(21));
        TileLog log = TileLog.empty(store).append(entries.subList(0, 300)).append(entries.subList(300, 700));
        TileLog.empty(memory).append(entries.subList(0, 300)).append(entries.subList(300, 700));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(memory.paths());
        }
        for (String path : memory.paths()) {
            assertThat(store.read(path).orElseThrow())
                    .isEqualTo(memory.read(path).orElseThrow());
        }
        assertThat(TileLog.open(store, log.head()).head()).isEqualTo(log.head());
    }

    @Test
    void whatIsNotThereIsNotThere() throws IOException {
        TileStore store = FolderTileStore.durable(folder);
        assertThat(store.read("tile/0/000")).isEmpty();
        Files.createDirectories(folder.resolve("tile/0/000"));
        assertThatThrownBy(() -> store.read("tile/0/000")).hasMessageContaining("log/file-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "/etc/passwd", "tile/0/../../../outside", "checkpoint"})
    void noOtherPathIsReadOrWritten(String path) {
        TileStore store = FolderTileStore.durable(folder);
        assertThatThrownBy(() -> store.read(path)).hasMessageContaining("log/path-unknown");
        assertThatThrownBy(() -> store.write(path, new byte[1])).hasMessageContaining("log/path-unknown");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsAProblem() throws IOException {
        Files.createFile(folder.resolve("tile"));
        assertThatThrownBy(() -> FolderTileStore.durable(folder).write("tile/0/000", new byte[32]))
                .hasMessageContaining("log/file-unwritable");
    }
}
