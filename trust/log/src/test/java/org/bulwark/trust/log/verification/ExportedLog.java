package org.bulwark.trust.log.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bulwark.basics.Progress;
import org.bulwark.trust.log.note.Checkpoint;
import org.bulwark.trust.log.note.SignedNote;
import org.bulwark.trust.log.note.SignerKey;
import org.bulwark.trust.log.tile.MemoryTileStore;
import org.bulwark.trust.log.tile.TileLog;

/**
 * A log with checkpoints at some sizes, exported to a folder for somebody to meddle with.
 *
 * @param folder where it lies
 * @param entries its entries
 * @param notes its checkpoints
 */
record ExportedLog(Path folder, List<byte[]> entries, List<SignedNote> notes) {

    static final SignerKey KEY = key("log.bulwark.example", 1);

    static SignerKey key(String name, int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return SignerKey.fromSeed(name, bytes);
    }

    /** Writes a log of texts, signed at these sizes, the last of which is its own. */
    static ExportedLog of(Path folder, int... sizes) {
        return of(folder, texts(sizes[sizes.length - 1]), sizes);
    }

    static ExportedLog of(Path folder, List<byte[]> entries, int... sizes) {
        MemoryTileStore store = new MemoryTileStore();
        List<SignedNote> notes = new ArrayList<>();
        TileLog log = TileLog.empty(store);
        for (int size : sizes) {
            log = log.append(entries.subList((int) log.head().size(), size));
            notes.add(Checkpoint.of(KEY.verifier().name(), log.head()).sign(KEY));
        }
        new LogExport(store, KEY.verifier()).write(folder, notes.iterator(), Progress.NONE);
        return new ExportedLog(folder, entries, notes);
    }

    static List<byte[]> texts(int count) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(String.format(Locale.ROOT, "entry %d of the log", i).getBytes(StandardCharsets.UTF_8));
        }
        return entries;
    }

    /** What the verification says of it now. */
    LogVerdict verdict() {
        return LogVerification.of(folder, KEY.verifier()).run(Progress.NONE);
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    byte[] read(String path) {
        try {
            return Files.readAllBytes(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String path, byte[] bytes) {
        try {
            Files.write(file(path), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String path) {
        try {
            Files.delete(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void copy(String path, ExportedLog from) {
        write(path, from.read(path));
    }

    void history(List<SignedNote> history) {
        StringBuilder text = new StringBuilder();
        history.forEach(note -> text.append(new String(note.bytes(), StandardCharsets.UTF_8)));
        write(LogFolder.HISTORY, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The files, in the order of text. */
    List<String> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
