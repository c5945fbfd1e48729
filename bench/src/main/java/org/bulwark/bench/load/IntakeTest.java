package org.bulwark.bench.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bulwark.bank.stream.SampleStreams;

/**
 * {@code bulwark bench intake}: how many events a second of the sample bank's sources are on disk, and folded into the states that indicators
 * are read from, when they come as streams of lines through HTTP to a server that shares the machine with its database and with this program.
 */
public final class IntakeTest {

    private static final double GOAL_PER_SECOND = 20_000;
    private static final int CONNECTIONS = 4;
    private static final int YEARS = 1;
    private static final long SEED = 42;
    private static final int PARTS = 5;

    private IntakeTest() {}

    /**
     * Measures and prints.
     *
     * @param firms how many firms there are; with two people for every three, each with a year of events
     */
    public static void run(PrintStream out, int firms) throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("bulwark-intake");
        try (ServerProcess server = ServerProcess.start(folder)) {
            measure(out, server, folder, firms);
        } finally {
            LoadTest.remove(folder);
        }
    }

    private static void measure(PrintStream out, ServerProcess server, Path folder, int firms)
            throws IOException, InterruptedException, SQLException {
        Database database = Database.of(server.house());
        out.println("PostgreSQL: " + database.durability());
        SampleStreams streams = SampleStreams.of(SEED, firms, YEARS);
        Townspeople people = Townspeople.admitted(streams, server, database);
        out.printf(Locale.ROOT, "%,d parties with their consents; writing their events …%n", people.count());
        List<Path> files = EventFiles.write(streams, people, folder, CONNECTIONS * PARTS);
        EventSender sender = new EventSender(server);
        out.println("Warming up with a fifth …");
        send(sender, files.subList(0, CONNECTIONS));
        settled(database);

        CpuTime before = server.cpu();
        long begin = System.nanoTime();
        EventSender.Totals totals = send(sender, files.subList(CONNECTIONS, files.size()));
        double durable = (System.nanoTime() - begin) / 1e9;
        long behind = behind(database);
        settled(database);
        double folded = (System.nanoTime() - begin) / 1e9;
        CpuTime used = server.cpu().since(before);

        out.printf(
                Locale.ROOT,
                "%,d events over %d connections: %,d accepted, %,d duplicate, %,d quarantined; %s%n",
                totals.received(),
                CONNECTIONS,
                totals.accepted(),
                totals.duplicate(),
                totals.quarantined(),
                totals.balance() ? "the sums balance" : "THE SUMS DO NOT BALANCE");
        out.printf(
                Locale.ROOT,
                "on disk: %,.0f events/s for %.1f s; kept states then %,d events behind (a reading folds those itself)%n",
                totals.accepted() / durable,
                durable,
                behind);
        out.printf(
                Locale.ROOT,
                "on disk and in kept states: %,.0f events/s for %.1f s%n",
                totals.accepted() / folded,
                folded);
        out.println("processor time an event: " + used.eachEvent(totals.accepted()));
        out.println("in the database: " + said(database));
        out.printf(
                Locale.ROOT,
                "goal: at least %,.0f events/s on disk with the states kept: %s%n",
                GOAL_PER_SECOND,
                totals.accepted() / folded >= GOAL_PER_SECOND ? "reached" : "not reached");
    }

    private static EventSender.Totals send(EventSender sender, List<Path> files)
            throws IOException, InterruptedException {
        EventSender.Totals totals = EventSender.Totals.NONE;
        try (ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<EventSender.Totals>> all = java.util.stream.IntStream.range(0, CONNECTIONS)
                    .mapToObj(c -> connections.submit(() -> {
                        EventSender.Totals its = EventSender.Totals.NONE;
                        for (int i = c; i < files.size(); i += CONNECTIONS) {
                            its = its.plus(sender.send(files.get(i)));
                        }
                        return its;
                    }))
                    .toList();
            for (Future<EventSender.Totals> one : all) {
                totals = totals.plus(one.get());
            }
            return totals;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** Waits until nothing is behind. */
    private static void settled(Database database) throws SQLException, InterruptedException {
        while (behind(database) > 0) {
            Thread.sleep(50);
        }
    }

    private static long behind(Database database) throws SQLException {
        return database.number(
                "select coalesce(max(seq), 0) - coalesce((select max(through) from indicator.folded), 0) from data.event");
    }

    private static String said(Database database) throws SQLException {
        return String.format(
                Locale.ROOT,
                "%,d events, %,d bytes an event with indexes, %,d bytes of states a party",
                database.number("select count(*) from data.event"),
                database.number("select pg_total_relation_size('data.event') / greatest(1, count(*)) from data.event"),
                database.number(
                        "select sum(length(sealed)) / greatest(1, count(distinct subject)) from indicator.state"));
    }
}
