package org.bulwark.bench.load;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Processor time, which says what something costs also on a machine that does other things beside.
 *
 * @param server of the server
 * @param database of its database with all its processes
 * @param load of the program that asks
 */
record CpuTime(Duration server, Duration database, Duration load) {

    static CpuTime of(ProcessHandle server, ProcessHandle database) {
        return new CpuTime(
                used(server),
                Stream.concat(Stream.of(database), database.descendants())
                        .map(CpuTime::used)
                        .reduce(Duration.ZERO, Duration::plus),
                used(ProcessHandle.current()));
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    CpuTime since(CpuTime earlier) {
        return new CpuTime(server.minus(earlier.server), database.minus(earlier.database), load.minus(earlier.load));
    }

    /** In milliseconds for each of a number of decisions. */
    String each(long decisions) {
        return String.format(
                Locale.ROOT,
                "server %.2f ms, database %.2f ms, load generator %.2f ms",
                milliseconds(server, decisions),
                milliseconds(database, decisions),
                milliseconds(load, decisions));
    }

    private static double milliseconds(Duration all, long decisions) {
        return all.toNanos() / 1e6 / decisions;
    }
}
