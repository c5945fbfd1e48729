package org.bulwark.bench.load;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.bulwark.bank.stream.SampleStreams;

/**
 * {@code bulwark bench hostile}: a million records as nobody should send them, each of which must be accounted for as what it is, by a server
 * whose memory stays flat.
 */
public final class HostileTest {

    private static final int PARTS = 10;
    private static final long SEED = 13;

    private HostileTest() {}

    /**
     * Sends them and prints what became of them.
     *
     * @param records how many
     */
    public static void run(PrintStream out, int records) throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("bulwark-hostile");
        try (ServerProcess server = ServerProcess.start(folder)) {
            Database database = Database.of(server.house());
            Townspeople people = Townspeople.admitted(SampleStreams.of(SEED, 30, 1), server, database);
            HostileLines lines = new HostileLines(SEED, k -> people.subject(k % people.count()));
            EventSender sender = new EventSender(server);
            long eventsBefore = database.number("select count(*) from data.event where source = 'device'");
            long keptBefore = database.number("select count(*) from data.quarantined");
            EventSender.Totals told = EventSender.Totals.NONE;
            Map<HostileLines.Fate, Long> wanted = new EnumMap<>(HostileLines.Fate.class);
            long begin = System.nanoTime();
            for (int part = 0; part < PARTS; part++) {
                Path file = folder.resolve("hostile.jsonl");
                write(file, lines, (long) records * part / PARTS, (long) records * (part + 1) / PARTS, wanted);
                told = told.plus(sender.send(file));
                out.printf(
                        Locale.ROOT,
                        "%,10d records: %,d accepted, %,d duplicate, %,d quarantined; live heap %,d MB, resident %,d MB%n",
                        told.received(),
                        told.accepted(),
                        told.duplicate(),
                        told.quarantined(),
                        server.liveHeapMegabytes(),
                        server.residentMegabytes());
            }
            out.printf(Locale.ROOT, "%,.0f records/s%n", records / ((System.nanoTime() - begin) / 1e9));
            out.println("as they should be: " + wanted);
            boolean right = told.balance()
                    && told.received() == records
                    && told.accepted() == wanted.getOrDefault(HostileLines.Fate.ACCEPTED, 0L)
                    && told.duplicate() == wanted.getOrDefault(HostileLines.Fate.DUPLICATE, 0L)
                    && told.accepted()
                            == database.number("select count(*) from data.event where source = 'device'") - eventsBefore
                    && told.quarantined() == database.number("select count(*) from data.quarantined") - keptBefore;
            out.println(right ? "all accounted for, in the answers and in the database" : "NOT ALL ACCOUNTED FOR");
        } finally {
            LoadTest.remove(folder);
        }
    }

    private static void write(Path file, HostileLines lines, long from, long until, Map<HostileLines.Fate, Long> wanted)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (long k = from; k < until; k++) {
                HostileLines.Line line = lines.line(k);
                out.write(line.bytes());
                out.write('\n');
                wanted.merge(line.fate(), 1L, Long::sum);
            }
        }
    }
}
