package org.bulwark.bench.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.bulwark.bank.stream.SampleStreams;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.data.event.Event;
import org.bulwark.data.source.About;
import org.bulwark.data.source.Source;
import org.bulwark.files.event.EventLines;

/** A customer of whom sources have told very much: what they say of many firms of a bank of streams, all of it said of one. */
final class BusyCustomer {

    private static final int EVENTS = 100_000;
    private static final int FIRMS = 60;
    private static final int YEARS = 5;
    private static final long SEED = 42;
    private static final long DAY = Duration.ofDays(1).toNanos() / 1_000;

    private BusyCustomer() {}

    /** Makes one of a customer of the measured server, and gives its id when its state is kept. */
    static String make(PrintStream out, ServerProcess server, Path folder)
            throws IOException, InterruptedException, SQLException {
        Database database = Database.of(server.house());
        SampleStreams streams = SampleStreams.of(SEED, FIRMS, YEARS);
        String party = agreed(database, streams);
        EventSender.Totals totals = new EventSender(server).send(written(streams, party, folder));
        while (database.number("select coalesce(max(seq), 0)"
                        + " - coalesce((select max(through) from indicator.folded), 0) from data.event")
                > 0) {
            Thread.sleep(200);
        }
        out.printf(Locale.ROOT, "A customer with %,d events.%n", totals.accepted());
        return party;
    }

    /** A firm with facilities, which consents to everything. */
    private static String agreed(Database database, SampleStreams streams) throws SQLException {
        try (Connection connection = database.asOwner();
                PreparedStatement one =
                        connection.prepareStatement("select p.id::text from data.party p join data.facility f"
                                + " on f.party = p.id where p.kind = 'business' order by p.id limit 1");
                PreparedStatement consent = connection.prepareStatement(
                        "insert into data.consent (party, consent, given_at, evidence) select ?::uuid, unnest(?::text[]),"
                                + " now() - interval '1 day', 'of the measurement' on conflict do nothing");
                ResultSet row = one.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("the sample bank has no firm with a facility");
            }
            String party = row.getString(1);
            consent.setString(1, party);
            consent.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            streams.sources().values().stream()
                                    .map((Source source) -> source.handling().consent())
                                    .flatMap(Optional::stream)
                                    .distinct()
                                    .toArray()));
            consent.executeUpdate();
            return party;
        }
    }

    /** The latest events of all, brought to yesterday. */
    private static Path written(SampleStreams streams, String party, Path folder) throws IOException {
        List<Event> events = new ArrayList<>();
        streams.events(event -> {
            if (Objects.requireNonNull(streams.sources().get(event.source())).about() == About.PARTY) {
                events.add(event);
            }
        });
        events.sort((one, other) -> Long.compare(other.reportedAt(), one.reportedAt()));
        long shift =
                Microseconds.since1970(Instant.now()) - DAY - events.getFirst().reportedAt();
        EventLines lines = new EventLines(streams.sources(), false);
        Path file = folder.resolve("busy.ndjson");
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (Event event : events.subList(0, Math.min(EVENTS, events.size()))) {
                StringBuilder line = new StringBuilder();
                lines.append(
                        new Event(
                                event.source(),
                                party,
                                event.id(),
                                event.occurredAt() + shift,
                                event.reportedAt() + shift,
                                event.knownAt(),
                                event.fields()),
                        line);
                writer.append(line);
            }
        }
        return file;
    }
}
