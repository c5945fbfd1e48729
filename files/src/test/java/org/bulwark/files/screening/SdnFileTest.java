package org.bulwark.files.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bulwark.screening.list.Birth;
import org.bulwark.screening.list.Hit;
import org.bulwark.screening.list.IdentifierKey;
import org.bulwark.screening.list.ListEntry;
import org.bulwark.screening.list.ListKind;
import org.bulwark.screening.list.MatchRules;
import org.bulwark.screening.list.PartyDescription;
import org.bulwark.screening.list.ScreeningIndex;
import org.bulwark.screening.name.NameKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layout of the SDN files; the entries are invented. */
class SdnFileTest {

    private static final ListDefaults DEFAULTS = ListDefaults.of("OFAC SDN", Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    private ListReading read() throws IOException {
        Path entries = Files.writeString(folder.resolve("sdn.csv"), """
                101,"QARADAGHI, Mohammed Yusuf","individual","SDGT","Commander",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 10 Dec 1948; alt. DOB 1950; POB Cairo, Egypt; nationality Egypt; Passport A0012345 (Egypt); Gender Male."
                102,"BLUE HARBOUR SHIPPING CO., LTD.",-0- ,"DPRK2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Registration Number 12-34567 (Korea, North)."
                103,"TOO SHORT",-0-
                101,"TWICE",-0- ,"X",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
                \u001A
                """);
        Path names = Files.writeString(folder.resolve("alt.csv"), """
                101,1,"aka","AL-QARADAGHI, Mohamed",-0-
                999,2,"aka","NOBODY",-0-
                """);
        Path addresses = Files.writeString(folder.resolve("add.csv"), """
                102,1,"1 Pier Road","Nampo","Korea, North",-0-
                """);
        return SdnFile.read(entries, List.of(names), List.of(addresses), DEFAULTS);
    }

    @Test
    void namesBirthsCountriesAndNumbersAreFound() throws IOException {
        ListReading reading = read();
        assertThat(reading.entries()).extracting(ListEntry::id).containsExactly("101", "102");
        ListEntry person = reading.entries().getFirst();
        assertThat(person.party().kind()).isEqualTo(NameKind.PERSON);
        assertThat(person.party().names()).containsExactly("QARADAGHI, Mohammed Yusuf", "AL-QARADAGHI, Mohamed");
        assertThat(person.party().births()).containsExactly(Birth.on(LocalDate.of(1948, 12, 10)), Birth.in(1950));
        assertThat(person.party().countries()).containsExactly("EG");
        assertThat(person.party().identifiers()).containsExactly(new IdentifierKey("identity", "A0012345"));
        assertThat(person.listing().reason()).isEqualTo("SDGT");
        assertThat(person.listing().source()).isEqualTo("OFAC SDN");
        ListEntry firm = reading.entries().getLast();
        assertThat(firm.party().kind()).isEqualTo(NameKind.FIRM);
        assertThat(firm.party().identifiers()).containsExactly(new IdentifierKey("registration", "12-34567"));
        assertThat(firm.listing().comment()).contains("1 Pier Road, Nampo, Korea, North");
    }

    @Test
    void everyRowOfAllFilesIsKeptOrRejected() throws IOException {
        ListReading reading = read();
        assertThat(reading.rows()).isEqualTo(7);
        assertThat(reading.kept()).isEqualTo(4);
        assertThat(reading.rejected())
                .extracting(
                        ListRemark::file,
                        ListRemark::line,
                        remark -> remark.reason().code())
                .containsExactly(
                        tuple("sdn.csv", 3L, "files/list-fields"),
                        tuple("sdn.csv", 4L, "files/list-id-twice"),
                        tuple("alt.csv", 2L, "files/list-entry-unknown"));
    }

    @Test
    void whoIsOnTheFileIsFound() throws IOException {
        ScreeningIndex index = ScreeningIndex.of(List.of(read().list("sdn", ListKind.SANCTIONS)));
        Instant now = Instant.parse("2026-03-01T00:00:00Z");
        List<Hit> hits = index.hits(
                PartyDescription.person("Muhammad Youssef Qaradagi").born(1948),
                "P1",
                now,
                MatchRules.DEFAULT,
                List.of());
        assertThat(hits).extracting(hit -> hit.entry().id()).containsExactly("101");
        assertThat(index.hits(PartyDescription.firm("Blue Harbor Shipping"), "P2", now, MatchRules.DEFAULT, List.of()))
                .extracting(hit -> hit.entry().id())
                .containsExactly("102");
    }
}
