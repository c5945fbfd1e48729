package org.bulwark.trust.log.tile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.trust.log.LogProblem;

/**
 * Tiles as files below a folder, at the standard's paths, so that any web server can publish them as they lie. A file is written beside its
 * place and moved there, so that no reader sees half of it.
 */
public final class FolderTileStore implements TileStore {

    /** Keeps writers apart, should there ever be two. */
    private static final String WRITER = ".half-" + ProcessHandle.current().pid() + "-";

    private final Path folder;
    private final boolean durable;

    private FolderTileStore(Path folder, boolean durable) {
        this.folder = folder;
        this.durable = durable;
    }

    /** A store whose writes are on disk when they return: the file and its folder are forced. */
    public static FolderTileStore durable(Path folder) {
        return new FolderTileStore(folder, true);
    }

    /** A store that leaves it to the operating system when writes reach the disk: for copies, which can be made again. */
    public static FolderTileStore copy(Path folder) {
        return new FolderTileStore(folder, false);
    }

    /** The bytes at a path, cut after more than any bundle can have: {@link LogProblem#PATH_UNKNOWN}, {@link LogProblem#FILE_UNREADABLE}. */
    @Override
    public Optional<byte[]> read(String path) {
        Path file = place(path);
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(EntryBundle.MOST_BYTES + 1));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed(LogProblem.FILE_UNREADABLE, file, "read", e);
        }
    }

    /** Writes a file whole: {@link LogProblem#PATH_UNKNOWN}, {@link LogProblem#FILE_UNWRITABLE}. */
    @Override
    public void write(String path, byte[] bytes) {
        Path file = place(path);
        Path parent = file.resolveSibling(".");
        try {
            boolean fresh = !Files.isDirectory(parent);
            Files.createDirectories(parent);
            Path half = file.resolveSibling(
                    "." + file.getFileName() + WRITER + Thread.currentThread().threadId());
            try {
                fill(half, bytes);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
            if (durable) {
                force(parent.normalize(), fresh);
            }
        } catch (IOException e) {
            throw failed(LogProblem.FILE_UNWRITABLE, file, "written", e);
        }
    }

    private void fill(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            if (durable) {
                channel.force(true);
            }
        }
    }

    /** A new name is on disk only when its folder is; and a new folder only when the folders above it are. */
    private void force(Path parent, boolean fresh) throws IOException {
        for (Path at = parent; at != null && at.startsWith(folder.normalize()); at = at.getParent()) {
            try (FileChannel channel = FileChannel.open(at, StandardOpenOption.READ)) {
                channel.force(true);
            }
            if (!fresh) {
                return;
            }
        }
    }

    private Path place(String path) {
        if (!Tile.isPath(path)) {
            throw LogProblem.PATH_UNKNOWN.with(
                    "'" + path + "' is not the path of a tile or an entry bundle.",
                    "Use paths as tile/0/000, tile/1/x001/234.p/5 and tile/entries/000; docs/log.md describes them.");
        }
        return folder.resolve(path);
    }

    private static ProblemException failed(LogProblem code, Path file, String done, IOException e) {
        return new ProblemException(
                new Problem(
                        code,
                        file + " cannot be " + done + " (" + e.getClass().getSimpleName() + ").",
                        "Check the disk, and that Bulwark may use the folder."),
                e);
    }
}
