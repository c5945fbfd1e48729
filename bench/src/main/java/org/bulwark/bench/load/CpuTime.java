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
        return each(decisions, 1e6, "%.2f ms");
    }

    /** In microseconds for each of a number of events. */
    String eachEvent(long events) {
        return each(events, 1e3, "%.1f µs");
    }

    private String each(long count, double unit, String format) {
        return String.format(
                Locale.ROOT,
                "server " + format + ", database " + format + ", load generator " + format,
                server.toNanos() / unit / count,
                database.toNanos() / unit / count,
                load.toNanos() / unit / count);
    }
}
