package org.bulwark.trust.log.verification;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.trust.log.LogProblem;
import org.bulwark.trust.log.note.SignedNote;
import org.bulwark.trust.log.note.VerifierKey;
import org.bulwark.trust.log.tile.FolderTileStore;
import org.bulwark.trust.log.tile.TileStore;

/**
 * A log as files: {@code checkpoint} (the latest), {@code checkpoints} (all that were signed, one behind the other, in the order of size),
 * {@code tile/…} as in c2sp.org/tlog-tiles, and {@code verifier-key}. Written by {@link LogExport}.
 *
 * @param path the folder
 */
public record LogFolder(Path path) {

    /** The latest checkpoint, a signed note. */
    public static final String CHECKPOINT = "checkpoint";

    /** The history: signed notes without anything between them. */
    public static final String HISTORY = "checkpoints";

    /** The verifier key in a line: a convenience; whoever can alter the log can alter it too. */
    public static final String KEY = "verifier-key";

    /** Checks that it is a folder: {@link LogProblem#FOLDER_MISSING}. */
    public LogFolder {
        if (!Files.isDirectory(path)) {
            throw LogProblem.FOLDER_MISSING.with(
                    path + " is not a folder.", "Give the folder that the log was exported to.");
        }
    }

    /** The tiles and bundles. */
    public TileStore store() {
        return FolderTileStore.copy(path);
    }

    /** The bytes of the latest checkpoint, unchecked: {@link LogProblem#FILE_UNREADABLE}. */
    Optional<byte[]> checkpoint() {
        return read(CHECKPOINT);
    }

    /** The history, to be closed: {@link LogProblem#FILE_UNREADABLE}. */
    Optional<InputStream> history() {
        return open(HISTORY).map(BufferedInputStream::new);
    }

    /** The key that lies beside the log, if there is one: {@link LogProblem#KEY_MALFORMED}, {@link LogProblem#FILE_UNREADABLE}. */
    public Optional<VerifierKey> key() {
        return read(KEY).map(bytes -> VerifierKey.parse(new String(bytes, StandardCharsets.UTF_8).strip()));
    }

    private Optional<byte[]> read(String name) {
        return open(name).map(stream -> {
            try (InputStream in = stream) {
                return in.readNBytes(SignedNote.MOST_BYTES + 1);
            } catch (IOException e) {
                throw unreadable(name, e);
            }
        });
    }

    private Optional<InputStream> open(String name) {
        try {
            return Optional.of(Files.newInputStream(path.resolve(name)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private ProblemException unreadable(String name, IOException e) {
        return new ProblemException(
                new Problem(
                        LogProblem.FILE_UNREADABLE,
                        path.resolve(name) + " cannot be read (" + e.getClass().getSimpleName() + ").",
                        "Check the disk, and that you may read the folder."),
                e);
    }
}
