package org.bulwark.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database of a house as a command reaches it, the same way whether a server runs or not: a bank's own by its address; an embedded one
 * that runs at the port that it wrote into its folder; one that does not run is started for as long as the command takes, under the folder's
 * lock.
 */
public final class ReachedDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DatabaseSettings settings;
    private final @Nullable EmbeddedDatabase started;
    private final @Nullable FolderLock lock;

    private ReachedDatabase(DatabaseSettings settings, @Nullable EmbeddedDatabase started, @Nullable FolderLock lock) {
        this.settings = settings;
        this.started = started;
        this.lock = lock;
    }

    /**
     * Reaches it.
     *
     * @param own the bank's own, or empty for the embedded one of the folder
     * @throws org.bulwark.basics.ProblemException {@link ServerProblem#FOLDER_EMPTY}, {@link ServerProblem#DATABASE_UNREACHABLE} and what
     *     {@link EmbeddedDatabase#start} throws
     */
    public static ReachedDatabase of(Path folder, Optional<DatabaseSettings> own) {
        if (own.isPresent()) {
            return new ReachedDatabase(own.get(), null, null);
        }
        if (!Files.exists(folder.resolve("postgres").resolve("PG_VERSION"))) {
            throw ServerProblem.FOLDER_EMPTY.with(
                    "There is no house in " + folder + ": it has no database.",
                    "Give the folder of one with --var, or the address of its database with --database.");
        }
        Optional<FolderLock> lock = FolderLock.ifFree(folder);
        return lock.isPresent() ? started(folder, lock.get()) : running(folder);
    }

    private static ReachedDatabase started(Path folder, FolderLock lock) {
        try {
            EmbeddedDatabase database = EmbeddedDatabase.start(folder);
            return new ReachedDatabase(database.settings(), database, lock);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    /** The one that another process has started, or is about to. */
    private static ReachedDatabase running(Path folder) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<DatabaseSettings> found = EmbeddedDatabase.running(folder);
            if (found.isPresent()) {
                return new ReachedDatabase(found.get(), null, null);
            }
            if (System.nanoTime() > end) {
                throw ServerProblem.DATABASE_UNREACHABLE.with(
                        "A Bulwark runs over " + folder + ", but its database does not answer.",
                        "Look at that Bulwark; where its database is a bank's own, give its address with --database.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void release(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How it is reached. */
    public DatabaseSettings settings() {
        return settings;
    }

    /** Stops what was started for the command; one that ran before goes on. */
    @Override
    public void close() throws IOException {
        if (started != null) {
            started.close();
        }
        if (lock != null) {
            lock.close();
        }
    }
}
