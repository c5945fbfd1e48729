package org.bulwark.server.data.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.Server;
import org.bulwark.server.ServerRole;
import org.bulwark.server.TestServer;
import org.bulwark.server.data.intake.TestSources;
import org.bulwark.server.data.intake.Totals;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Files that are dropped into a folder: taken in once they are whole, once, from where they were left, and what became of them is told. */
@NullMarked
@ExtendWith(TestServer.class)
class InboxTest {

    private static final String MAPPING = """
            bulwark: mapping/1
            title: Bills
            source: electricity
            columns:
              - { column: Number, to: subject, prefix: "number:" }
              - { column: Bill, to: id }
              - { column: Date, to: time, date: dd.MM.yyyy }
              - { column: Meter, to: meter }
              - { column: Date, to: period, date: dd.MM.yyyy }
              - { column: Use, to: kilowatt_hours, decimal: "," }
            """;

    @TempDir
    Path folder;

    private Path bills = Path.of("");

    @BeforeEach
    void folder() throws IOException {
        bills = Files.createDirectories(folder.resolve("inbox/electricity"));
    }

    private Inbox inbox(Server server) throws IOException {
        BulwarkProperties house = new BulwarkProperties(
                folder, folder, Set.of(ServerRole.INTAKE), ZoneOffset.UTC, Currency.getInstance("EUR"));
        Inbox inbox = new Inbox(server.part(FileIntake.class), server.part(InboxFiles.class), house);
        inbox.begin();
        // looked at by hand: not started, but open
        inbox.open();
        return inbox;
    }

    private static String firm(Server server) {
        String number = TestSources.number();
        TestSources.firm(server, "inbox", number, "utility-data");
        return number;
    }

    private static String csv(String number, int from, int to) {
        return "Number;Bill;Date;Meter;Use\n"
                + IntStream.range(from, to)
                        .mapToObj(i -> number + ";" + number + "-" + i + ";31.01.2026;M" + i + ";" + i + ",5\n")
                        .collect(Collectors.joining());
    }

    private static Map<?, ?> told(Path file) throws IOException {
        return JsonMapper.shared().readValue(Files.readString(file), Map.class);
    }

    private static Map<String, Integer> totals(int accepted, int duplicate, int quarantined) {
        return Map.of(
                "received",
                accepted + duplicate + quarantined,
                "accepted",
                accepted,
                "duplicate",
                duplicate,
                "quarantined",
                quarantined);
    }

    private static long count(Server server, String sql, Object parameter) {
        return server.part(JdbcClient.class)
                .sql(sql)
                .param(parameter)
                .query(Long.class)
                .single();
    }

    @Test
    void aFileComesInOnceItHasStoppedGrowingAndNothingTwice(Server server) throws IOException {
        String number = firm(server);
        Files.writeString(bills.resolve("mapping.yaml"), MAPPING);
        Inbox inbox = inbox(server);
        Path file = Files.writeString(bills.resolve("january.csv"), csv(number, 0, 2));
        inbox.look();
        Files.writeString(
                file, number + ";" + number + "-2;31.01.2026;M2;2,5\n" + "broken;row\n", StandardOpenOption.APPEND);
        inbox.look();
        assertThat(file).exists();
        inbox.look();
        assertThat(file).doesNotExist();
        assertThat(told(bills.resolve("done/january.csv.result.json"))).isEqualTo(totals(3, 0, 1));
        assertThat(count(
                        server,
                        "select count(*) from data.quarantined where origin = 'file:january.csv' and position = 4 and flaws::text like ?",
                        "%row-fields%"))
                .isEqualTo(1);
        Files.writeString(file, csv(number, 1, 5));
        inbox.look();
        inbox.look();
        assertThat(told(bills.resolve("done/2-january.csv.result.json"))).isEqualTo(totals(2, 2, 0));
        assertThat(count(server, "select count(*) from data.inbox_file where path = ?", file.toString()))
                .isZero();
    }

    @Test
    void aFileThatWasLeftInTheMiddleGoesOnThere(Server server) throws IOException {
        String number = firm(server);
        Files.writeString(bills.resolve("mapping.yaml"), MAPPING);
        Path file = Files.writeString(bills.resolve("many.csv"), csv(number, 0, 5_000));
        FileIntake intake = server.part(FileIntake.class);
        AtomicInteger asked = new AtomicInteger();
        Optional<Totals> left = intake.take(file, Stamp.of(file), "electricity", () -> asked.incrementAndGet() <= 1);
        assertThat(left).isEmpty();
        assertThat(count(server, "select next_position from data.inbox_file where path = ?", file.toString()))
                .isEqualTo(2_001);
        assertThat(intake.take(file, Stamp.of(file), "electricity", () -> true))
                .as("nothing was sent twice")
                .contains(new Totals(5_000, 5_000, 0, 0));
    }

    @Test
    void linesAndParquetComeInByTheirNames(Server server) throws IOException {
        UUID firm = TestSources.firm(server, "inbox", TestSources.number(), "utility-data");
        Files.writeString(
                bills.resolve("bills.ndjson"),
                TestSources.lines(List.of(
                        TestSources.bill(firm.toString(), "n1", "2026-01", 5),
                        Map.of(
                                "subject",
                                firm.toString(),
                                "id",
                                "n2",
                                "time",
                                "2026-01-31",
                                "meter",
                                "M",
                                "period",
                                "2026-01-31",
                                "kilowatt_hours",
                                7.5))));
        Files.writeString(bills.resolve("half.ndjson.part"), "{");
        Inbox inbox = inbox(server);
        inbox.look();
        inbox.look();
        assertThat(told(bills.resolve("done/bills.ndjson.result.json"))).isEqualTo(totals(2, 0, 0));
        assertThat(bills.resolve("half.ndjson.part")).exists();
        assertThat(count(server, "select count(*) from data.event where subject = ?", firm))
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeReadIsPutAsideWithTheReason(Server server) throws IOException {
        Path nowhere = Files.createDirectories(folder.resolve("inbox/no-such-source"));
        Files.writeString(nowhere.resolve("a.csv"), "a,b\n1,2\n");
        Files.writeString(bills.resolve("b.parquet"), "PAR1 and then nothing");
        Files.writeString(bills.resolve("c.xlsx"), "PK");
        Inbox inbox = inbox(server);
        inbox.look();
        inbox.look();
        assertThat(told(nowhere.resolve("failed/a.csv.result.json")).get("code"))
                .isEqualTo("data/source-unknown");
        assertThat(told(bills.resolve("failed/b.parquet.result.json")).get("code"))
                .isEqualTo("files/file-damaged");
        assertThat(told(bills.resolve("failed/c.xlsx.result.json")).get("code")).isEqualTo("files/format-unknown");
        Files.writeString(bills.resolve("mapping.yaml"), MAPPING.replace("Meter, to: meter", "Meter, to: metre"));
        Files.writeString(bills.resolve("d.csv"), csv("X", 0, 1));
        inbox.look();
        inbox.look();
        assertThat(String.valueOf(
                        told(bills.resolve("failed/d.csv.result.json")).get("what")))
                .contains("no field 'metre'")
                .contains("needs 'meter'");
    }
}
