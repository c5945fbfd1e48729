package org.bulwark.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        find(data).ifPresent(process -> {
            // SIGTERM is PostgreSQL's smart stop; whoever was connected died with the old server.
            process.destroy();
            if (!ended(process)) {
                throw ServerProblem.FOLDER_IN_USE.with(
                        "A PostgreSQL (process " + process.pid() + ") still runs over " + data + " and does not stop.",
                        "Look who is connected to it, end that, and start again.");
            }
        });
    }

    private static Optional<ProcessHandle> find(Path data) {
        Path file = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(p -> runsOver(p, data));
        } catch (IOException | NumberFormatException e) {
            throw ServerProblem.FOLDER_UNUSABLE.with(
                    file + " cannot be read.",
                    "If no PostgreSQL runs over " + data + ", delete that file and start again.");
        }
    }

    private static boolean runsOver(ProcessHandle process, Path data) {
        String wanted = data.toAbsolutePath().toString();
        return process.info().arguments().stream()
                        .flatMap(java.util.Arrays::stream)
                        .anyMatch(argument -> argument.equals(wanted))
                || commandLine(process.pid()).contains(wanted);
    }

    /** Where the system shows it, the command line as the kernel has it; the JDK cuts long ones. */
    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline")).replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
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
