package org.bulwark.server.database;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The postgres of a server that was killed lives on, and a new one on the same files would silently attach to it. This class ends it
 * first: only the process that the files name, and only when its command line has our data folder.
 */
final class Orphan {

    private static final int PATIENCE_SECONDS = 60;

    private Orphan() {}

    static void end(Path data) {
        Postmaster.over(data).ifPresent(process -> {
            // SIGTERM is PostgreSQL's smart stop; whoever was connected died with the old server.
            process.destroy();
            if (!ended(process)) {
                throw ServerProblem.FOLDER_IN_USE.with(
                        "A PostgreSQL (process " + process.pid() + ") still runs over " + data + " and does not stop.",
                        "Look who is connected to it, end that, and start again.");
            }
        });
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return !process.isAlive();
        }
    }
}
