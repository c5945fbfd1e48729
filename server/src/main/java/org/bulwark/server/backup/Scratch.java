package org.bulwark.server.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.database.OwnerOnly;
import org.jspecify.annotations.Nullable;

/**
 * A folder for this user only in which something grows until it is whole; then it gets its name in one step. What does not get that far is
 * deleted; a process that is killed leaves a folder that begins with a dot and means nothing.
 */
final class Scratch implements AutoCloseable {

    private final Path path;

    private Scratch(Path path) {
        this.path = path;
    }

    /** One that is to become a folder. */
    static Scratch beside(Path target) {
        Path path = target.toAbsolutePath()
                .resolveSibling("." + target.getFileName() + ".part-"
                        + ProcessHandle.current().pid() + "-"
                        + Thread.currentThread().threadId());
        try {
            delete(path);
            return new Scratch(OwnerOnly.folder(path));
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    Path path() {
        return path;
    }

    /** Gives it its name; that is on disk when this returns. */
    void keepAs(Path target) {
        try {
            OwnerOnly.force(path);
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
            OwnerOnly.force(target.toAbsolutePath().resolveSibling("."));
        } catch (IOException e) {
            throw unusable(target, e);
        }
    }

    @Override
    public void close() {
        try {
            delete(path);
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    /** Deletes a folder and all that is in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(done);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static ProblemException unusable(Path path, IOException e) {
        ProblemException problem = BackupProblem.FILE_UNUSABLE.with(
                path + " cannot be used (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ").",
                "Check the disk, and that you may read and write there.");
        problem.initCause(e);
        return problem;
    }
}
