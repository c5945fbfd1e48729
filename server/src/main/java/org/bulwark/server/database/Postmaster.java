package org.bulwark.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The process that runs over a data folder, found by what PostgreSQL itself writes there. */
final class Postmaster {

    private Postmaster() {}

    /** The running one: the process that the files name, and only when its command line has our data folder. */
    static Optional<ProcessHandle> over(Path data) {
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
        return process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(argument -> argument.equals(wanted))
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
}
