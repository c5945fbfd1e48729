package org.bulwark.trust.log.verification;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Progress;
import org.bulwark.trust.log.LogProblem;
import org.bulwark.trust.log.note.Checkpoint;
import org.bulwark.trust.log.note.SignedNote;
import org.bulwark.trust.log.note.VerifierKey;
import org.bulwark.trust.log.tile.FolderTileStore;
import org.bulwark.trust.log.tile.StoredEntries;
import org.bulwark.trust.log.tile.StoredTiles;
import org.bulwark.trust.log.tile.TileStore;
import org.bulwark.trust.log.tile.TiledTree;

/**
 * Writes a log into a folder as files ({@link LogFolder}): what the latest checkpoint needs and no more. The latest checkpoint is written
 * last, so that a folder that has one is whole.
 *
 * @param store where the tiles and bundles lie
 * @param key the key that checkpoints are checked with
 */
public record LogExport(TileStore store, VerifierKey key) {

    /**
     * Writes the log as it was when the last of these checkpoints was signed: {@link LogProblem#FOLDER_NOT_EMPTY},
     * {@link LogProblem#FILE_UNWRITABLE}, {@link LogProblem#TILE_MISSING}, {@link LogProblem#CHECKPOINT_MALFORMED}.
     *
     * @param folder a new or empty folder
     * @param history all checkpoints, at least one, in the order of size; gone through once
     */
    public LogFolder write(Path folder, Iterator<SignedNote> history, Progress progress) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw LogProblem.FOLDER_NOT_EMPTY.with(
                            folder + " holds something already.", "Export the log into a new folder.");
                }
            }
            SignedNote latest = history(folder.resolve(LogFolder.HISTORY), history);
            long size = Checkpoint.parse(latest.text()).head().size();
            tiles(new StoredTiles(store, size), FolderTileStore.copy(folder), progress);
            Files.writeString(folder.resolve(LogFolder.KEY), key + "\n", StandardCharsets.UTF_8);
            Files.write(folder.resolve(LogFolder.CHECKPOINT), latest.bytes());
            return new LogFolder(folder);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            LogProblem.FILE_UNWRITABLE,
                            "The log cannot be written to " + folder + " ("
                                    + e.getClass().getSimpleName() + ").",
                            "Check the disk, and that you may write there."),
                    e);
        }
    }

    private static SignedNote history(Path file, Iterator<SignedNote> history) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            SignedNote latest;
            do {
                latest = history.next();
                out.write(latest.bytes());
            } while (history.hasNext());
            return latest;
        }
    }

    private static void tiles(StoredTiles from, TileStore to, Progress progress) {
        TiledTree tree = new TiledTree(from);
        StoredEntries entries = new StoredEntries(from);
        for (int level = 0; level < from.levels(); level++) {
            for (long index = 0; index < from.count(level); index++) {
                to.write(from.at(level, index).path(), tree.hashes(level, index));
            }
        }
        for (long index = 0; index < from.count(0); index++) {
            to.write(from.at(0, index).entriesPath(), entries.bytes(index));
            progress.at("Writing entry bundles", index + 1, from.count(0));
        }
    }
}
