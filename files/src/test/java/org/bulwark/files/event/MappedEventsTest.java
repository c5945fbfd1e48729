package org.bulwark.files.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bulwark.data.event.Event;
import org.bulwark.data.source.Source;
import org.bulwark.files.source.ShippedSources;
import org.bulwark.files.table.DataFolder;
import org.bulwark.files.table.TableReader;
import org.bulwark.files.tree.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappedEventsTest {

    private static final Path ROOT = Path.of(System.getProperty("bulwark.root", ".."));
    private static final DataFolder DATA = DataFolder.orElse(ROOT.resolve("../shared/data"));

    @Test
    void rowsGoThroughTheDoor() {
        Mapping mapping = MappingFile.read("""
                        bulwark: mapping/1
                        title: Meters
                        source: electricity
                        query: >
                          SELECT * FROM (VALUES ('p1', 'e1', '2020-03-01', 'm', '2020-02-29', 12.5, '10.00'),
                                                ('p2', 'e2', 'soon', 'm', '2020-02-29', 12.5, '10.00'))
                          AS rows(subject, id, time, meter, period, kilowatt_hours, amount)
                        """, "meters.yaml").value();
        Read read = Read.of(mapping, TableReader.in(ROOT));
        assertThat(read.refused).singleElement().satisfies(refused -> {
            assertThat(refused.row()).isEqualTo(1);
            assertThat(refused.verdict().flaws()).hasSize(1);
        });
        assertThat(read.events).singleElement().satisfies(event -> {
            assertThat(event.party()).isEqualTo("p1");
            assertThat(event.knownAt() - event.occurredAt()).isEqualTo(6 * 86_400_000_000L);
            assertThat(event.fields().value("amount")).contains(1000L);
            assertThat(event.fields().value("kilowatt_hours")).contains(12.5);
        });
    }

    @Test
    void whatIsNoMappingIsToldInFull() {
        Document<Mapping> document = MappingFile.read("bulwark: mapping/2\ntitle: T\n", "m.yaml");
        assertThat(document).isInstanceOf(Document.Faulty.class);
        assertThat(document instanceof Document.Faulty<Mapping>(var file, var faults) ? faults : List.of())
                .hasSize(3);
    }

    @Tag("realdata")
    @ParameterizedTest
    @CsvSource({
        "berka-transactions, 30200, 354",
        "smesd-lawsuits, 13771, 1400",
        "card-panel, 20000, 500",
        "card-panel-book, 20000, 500",
    })
    void publishedFilesBecomeEvents(String name, int rows, int parties) throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(DATA.path()),
                "skipped: no folder of data sets; set BULWARK_DATA to have this tested");
        Path file = ROOT.resolve("docs/examples/mapping/" + name + ".yaml");
        Mapping mapping = MappingFile.read(Files.readString(file), name).value();
        Mapping first =
                new Mapping(mapping.title(), mapping.source(), "SELECT * FROM (" + mapping.query() + ") LIMIT " + rows);
        Read read = Read.of(first, TableReader.in(ROOT).withData(DATA));
        assertThat(read.refused).isEmpty();
        assertThat(read.events).hasSize(rows);
        Set<String> ids = new HashSet<>();
        Set<String> who = new HashSet<>();
        read.events.forEach(event -> {
            ids.add(event.id());
            who.add(event.party());
        });
        assertThat(ids).hasSize(rows);
        assertThat(who).hasSizeGreaterThanOrEqualTo(parties);
    }

    private record Read(List<Event> events, List<MappedEvents.Refused> refused) {

        static Read of(Mapping mapping, TableReader reader) {
            Read read = new Read(new ArrayList<>(), new ArrayList<>());
            Source source = ShippedSources.find(mapping.source()).orElseThrow();
            MappedEvents.read(mapping, source, reader, read.events::add, read.refused::add);
            return read;
        }
    }
}
