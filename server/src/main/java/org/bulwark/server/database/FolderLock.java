package org.bulwark.server.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a second server off the same folder. The lock is the system's: it goes when the process goes, however that happens. */
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, making it if need be.
     *
     * @throws org.bulwark.basics.ProblemException {@link ServerProblem#FOLDER_IN_USE} or {@link ServerProblem#FOLDER_UNUSABLE}
     */
    public static FolderLock of(Path folder) {
        return ifFree(folder)
                .orElseThrow(() -> ServerProblem.FOLDER_IN_USE.with(
                        "Another Bulwark already runs over " + folder + ".",
                        "Stop it first, or give this one a folder of its own with --var."));
    }

    /**
     * Takes the folder if nobody has it, making it if need be.
     *
     * @throws org.bulwark.basics.ProblemException {@link ServerProblem#FOLDER_UNUSABLE}
     */
    @SuppressWarnings("MustBeClosedChecker")
    public static Optional<FolderLock> ifFree(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve("bulwark.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new FolderLock(channel));
        } catch (IOException e) {
            throw ServerProblem.FOLDER_UNUSABLE.with(
                    folder + " cannot be used: " + Objects.requireNonNullElse(e.getMessage(), "no reason given") + ".",
                    "Give a folder that this user may write, with --var.");
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
