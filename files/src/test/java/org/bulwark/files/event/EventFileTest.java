package org.bulwark.files.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.event.Event;
import org.bulwark.data.source.Source;
import org.bulwark.files.source.ShippedSources;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of records: rows and lines become CloudEvents, by a mapping, by its draft, or by names. */
class EventFileTest {

    private static final Source ELECTRICITY = ShippedSources.find("electricity").orElseThrow();

    private static final String GERMAN = """
            Steuernummer;Zähler;Rechnung;Rechnungsdatum;period;kilowatt_hours;amount;Abgelesen
            DE 1234-5678;Z-1;R-1;31.01.2026;31.01.2026;1.234,5;1.200,50;ja
            DE 1234-5679;Z-2;R-2;28.02.2026;28.02.2026;7;0,99;nein
            """;

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static ColumnMapping mapping(String yaml) {
        return MappingFile.readColumns(yaml, "mapping.yaml", ShippedSources::find)
                .value();
    }

    private static List<EventFile.Entry> read(Path file, Optional<ColumnMapping> mapping, long from) {
        List<EventFile.Entry> entries = new ArrayList<>();
        EventFile.of(file, ELECTRICITY, mapping).read(from, entries::add);
        return entries;
    }

    private static JsonNode tree(EventFile.Entry entry) {
        return JsonMapper.shared().readTree(entry.bytes());
    }

    private static final String MAPPING = """
            bulwark: mapping/1
            title: Bills
            source: electricity
            sender: /grid/east
            zone: Europe/Berlin
            columns:
              - { column: Steuernummer, to: subject, prefix: "number:" }
              - { column: Rechnung, to: id }
              - { column: Rechnungsdatum, to: time, date: dd.MM.yyyy }
              - { column: Zähler, to: meter }
              - { column: period, to: period, date: dd.MM.yyyy }
              - { column: kilowatt_hours, to: kilowatt_hours, decimal: "," }
              - { column: amount, to: amount, decimal: "," }
              - { column: Abgelesen, to: estimated, values: { ja: "false", nein: "true" } }
            """;

    @Test
    void columnsBecomeFieldsAsTheMappingSays() throws IOException {
        List<EventFile.Entry> entries = read(file("bills.csv", GERMAN), Optional.of(mapping(MAPPING)), 0);
        assertThat(entries).extracting(EventFile.Entry::position).containsExactly(1L, 2L);
        assertThat(tree(entries.getFirst())).isEqualTo(JsonMapper.shared().readTree("""
                        {"specversion": "1.0", "type": "org.bulwark.electricity", "source": "/grid/east",
                         "subject": "number:DE 1234-5678", "id": "R-1", "time": "2026-01-31",
                         "data": {"meter": "Z-1", "period": "2026-01-31", "kilowatt_hours": "1234.5", "amount": "1200.50",
                                  "estimated": "false"}}
                        """));
    }

    @Test
    void readingGoesOnWhereItWasLeft() throws IOException {
        Path bills = file("bills.csv", GERMAN);
        assertThat(read(bills, Optional.of(mapping(MAPPING)), 2))
                .singleElement()
                .satisfies(entry -> assertThat(entry.position()).isEqualTo(2));
    }

    @Test
    void aBrokenRowIsHandedOnAsItStands() throws IOException {
        List<EventFile.Entry> entries =
                read(file("bills.csv", GERMAN + "one;two\nDE9;Z;R-3;\"x\n"), Optional.of(mapping(MAPPING)), 3);
        assertThat(entries)
                .extracting(EventFile.Entry::broken)
                .containsExactly(Optional.of("row-fields"), Optional.of("row-quote"));
        assertThat(new String(entries.getFirst().bytes(), StandardCharsets.UTF_8))
                .isEqualTo("one;two");
    }

    @Test
    void linesAreCloudEventsOrPlainRecordsOrStayAsTheyAre() throws IOException {
        String event = "{\"specversion\": \"1.0\", \"anything\": 1}";
        List<EventFile.Entry> entries = read(
                file(
                        "bills.ndjson",
                        event
                                + "\n\n{\"subject\":\"p\",\"id\":\"1\",\"time\":\"2026-01-31 10:00:00\",\"meter\":\"m\",\"amount\":150}\nnonsense\n"),
                Optional.empty(),
                0);
        assertThat(entries).extracting(EventFile.Entry::position).containsExactly(0L, 2L, 3L);
        assertThat(new String(entries.get(0).bytes(), StandardCharsets.UTF_8)).isEqualTo(event);
        assertThat(tree(entries.get(1)).get("time").asString()).isEqualTo("2026-01-31T10:00Z");
        assertThat(tree(entries.get(1)).get("data").get("amount").asInt()).isEqualTo(150);
        assertThat(new String(entries.get(2).bytes(), StandardCharsets.UTF_8)).isEqualTo("nonsense");
    }

    @Test
    void ourOwnParquetIsReadBack() {
        Facts fields = Facts.of(ELECTRICITY.schema())
                .put("meter", "M")
                .put("kilowatt_hours", 12.5)
                .put("amount", 12_050L)
                .put("period", LocalDate.parse("2026-01-31"))
                .build();
        long time = 1_769_853_600_000_000L;
        try (EventParquet parquet = EventParquet.into(folder, Map.of("electricity", ELECTRICITY))) {
            parquet.add(new Event("electricity", "p1", "e1", time, time + 1, time + 2, fields));
        }
        List<EventFile.Entry> entries = read(folder.resolve("electricity.parquet"), Optional.empty(), 0);
        JsonNode tree = tree(entries.getFirst());
        assertThat(tree.get("subject").asString()).isEqualTo("p1");
        assertThat(tree.get("time").asString()).isEqualTo("2026-01-31T10:00Z");
        assertThat(tree.get("reportedat").asString()).isEqualTo("2026-01-31T10:00:00.000001Z");
        assertThat(tree.get("data"))
                .isEqualTo(
                        JsonMapper.shared()
                                .readTree(
                                        "{\"meter\":\"M\",\"period\":\"2026-01-31\",\"kilowatt_hours\":\"12.5\",\"amount\":\"120.50\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,5 | , | 1234.5",
                "1,234.5 | . | 1234.5",
                "1 234 567,00 | , | 1234567.00",
                "-7 | , | -7",
                "12,5 | . | 12,5",
                "1.2.3 | , | 1.2.3",
                "12.50 | , | 12.50",
            })
    void aNumberThatIsWrittenOtherwiseStaysAsItIs(String written, char decimal, String read) {
        assertThat(RecordMaker.number(written, decimal)).isEqualTo(read);
    }

    @Test
    void everyFaultOfAMappingIsNamed() {
        Document<ColumnMapping> document = MappingFile.readColumns("""
                        bulwark: mapping/1
                        title: T
                        source: electricity
                        zone: Mars/Olympus
                        columns:
                          - { column: a, to: subject }
                          - { column: b, to: subject }
                          - { column: c, to: colour }
                          - { column: d, to: period, date: "nope{" }
                          - { column: e, value: f, to: amount, decimal: ";" }
                          - { column: g, to: kilowatt_hours, in: minor }
                          - { column: h, to: cut_off, values: { ja: "?" } }
                        """, "m.yaml", ShippedSources::find);
        List<Fault> faults = document instanceof Document.Faulty<ColumnMapping>(var name, var all) ? all : List.of();
        assertThat(faults)
                .extracting(Fault::path)
                .contains(
                        "zone",
                        "columns[2].to",
                        "columns[3].to",
                        "columns[4].date",
                        "columns[5].column",
                        "columns[5].decimal",
                        "columns[6].in",
                        "columns[7].values.ja");
        assertThat(faults)
                .extracting(Fault::what)
                .anyMatch(what -> what.contains("meter"))
                .anyMatch(what -> what.contains("the time"));
    }

    @Test
    void aDraftReadsBackAndFindsWhatAPersonWould() throws IOException {
        String text = """
                Company VAT;Invoice No;Invoice date;Meter number;Last day of month;Kilowatt hours;Bill amount (cents);Night use;Cut off;Remark
                DE12345678;R-1;31/01/2026;Z-1;20260131;1.234,5;12050;3,5;N;hello
                DE12345679;R-2;28/02/2026;Z-1;20260228;17;99;0,5;N;you
                """;
        String draft = MappingDraft.of(file("bills.csv", text), ELECTRICITY);
        assertThat(draft)
                .contains("{ column: \"Company VAT\", to: subject, prefix: \"number:\" }")
                .contains("{ column: \"Invoice No\", to: id }")
                .contains("{ column: \"Invoice date\", to: time, date: \"dd/MM/yyyy\" }")
                .contains("{ column: \"Meter number\", to: meter }")
                .contains("{ column: \"Last day of month\", to: period, date: \"yyyyMMdd\" }")
                .contains("{ column: \"Kilowatt hours\", to: kilowatt_hours, decimal: \",\" }")
                .contains("to: amount, in: minor }")
                .contains("values: { \"N\": \"?\" }")
                .contains("left out")
                .contains("\"Remark\"");
        assertThat(MappingFile.readColumns(draft, "draft", ShippedSources::find))
                .isInstanceOf(Document.Faulty.class);
        ColumnMapping corrected = mapping(draft.replace("\"N\": \"?\"", "\"N\": \"false\""));
        JsonNode event = tree(
                read(folder.resolve("bills.csv"), Optional.of(corrected), 0).getFirst());
        assertThat(event.get("subject").asString()).isEqualTo("number:DE12345678");
        assertThat(event.get("data").get("amount").isIntegralNumber()).isTrue();
        assertThat(event.get("data").get("kilowatt_hours").asString()).isEqualTo("1234.5");
    }
}
