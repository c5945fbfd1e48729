package org.bulwark.files.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Reason;
import org.bulwark.files.table.RowFault;
import org.bulwark.files.words.Words;
import org.bulwark.screening.list.Birth;
import org.bulwark.screening.list.IdentifierKey;
import org.bulwark.screening.list.ListEntry;
import org.bulwark.screening.list.ListKind;
import org.bulwark.screening.list.Listing;
import org.bulwark.screening.list.PartyDescription;
import org.bulwark.screening.list.ScreeningList;
import org.bulwark.screening.name.NameKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as files, in and out. */
class ListFileTest {

    private static final Instant LOADED = Instant.parse("2026-01-01T00:00:00Z");
    private static final ListDefaults DEFAULTS = ListDefaults.of("headquarters", LOADED);

    @TempDir
    Path folder;

    private ListReading read(String text) throws IOException {
        return ListFile.read(Files.writeString(folder.resolve("list.csv"), text), DEFAULTS);
    }

    @Test
    void columnsMayStandInAnyOrderUnderCustomaryNames() throws IOException {
        ListReading reading = read("""
                Full Name;Entry-ID;type;a.k.a;Date of Birth;Nationality;ID number;Valid until;Whatever
                Ivan Petrov;E1;Individual;Vanya | Иван Петров;1970-05-01;Russia;"AB 12";2030-01-01;x
                Acme Ltd;E2;company;;;gb;;;
                """);
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.rows()).isEqualTo(2);
        ListEntry first = reading.entries().getFirst();
        assertThat(first.id()).isEqualTo("E1");
        assertThat(first.party().names()).containsExactly("Ivan Petrov", "Vanya", "Иван Петров");
        assertThat(first.party().births()).containsExactly(Birth.on(LocalDate.of(1970, 5, 1)));
        assertThat(first.party().countries()).containsExactly("RU");
        assertThat(first.party().identifiers()).containsExactly(new IdentifierKey("identity", "AB 12"));
        assertThat(first.listing().source()).isEqualTo("headquarters");
        assertThat(first.listing().added()).isEqualTo(LOADED);
        assertThat(first.listing().expires()).contains(Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(reading.entries().getLast().party().kind()).isEqualTo(NameKind.FIRM);
    }

    @Test
    void theSimpleCsvOfOpenSanctionsIsRead() throws IOException {
        ListReading reading = read("""
                "id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails","dataset","first_seen","last_seen","last_change"
                "NK-1","Person","Ivan Petrov","Vanya Petrov;Ivan Petroff","1970-05;1971","ru;su","Moscow; Red Sq. 1","7701;AB12","OFAC - SDN;EU","+7 495 1","","us_ofac_sdn","2023-04-20T10:20:00","2024-01-01T00:00:00","2023-04-20T10:20:00"
                "NK-2","LegalEntity","Acme, Inc.","","","","","","","","","","2023-04-20T10:20:00","",""
                """);
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.remarks()).isEmpty();
        ListEntry person = reading.entries().getFirst();
        assertThat(person.party().births()).containsExactly(Birth.in(1970), Birth.in(1971));
        assertThat(person.party().countries()).containsExactly("RU", "SU");
        assertThat(person.party().identifiers())
                .containsExactly(
                        new IdentifierKey("any", "7701"),
                        new IdentifierKey("any", "AB12"),
                        new IdentifierKey("phone", "+7 495 1"));
        assertThat(person.listing().source()).isEqualTo("us_ofac_sdn");
        assertThat(person.listing().added()).isEqualTo(Instant.parse("2023-04-20T10:20:00Z"));
        assertThat(reading.entries().getLast().party().names()).containsExactly("Acme, Inc.");
    }

    @Test
    void numbersBecomeKeysOnTheWayIn() throws IOException {
        Path file =
                Files.writeString(folder.resolve("list.csv"), "id,name,identity,device\nE1,Ivan Petrov,4711,imei-1\n");
        ListReading reading =
                ListFile.read(file, DEFAULTS.keyedBy((scheme, written) -> "#" + scheme + written.length()));
        PartyDescription party = reading.entries().getFirst().party();
        assertThat(party.identifiers()).containsExactly(new IdentifierKey("identity", "#identity4"));
        assertThat(party.devices()).containsExactly("#device6");
    }

    @Test
    void aBrokenRowIsAValueWithLineAndReasonAndNothingIsLost() throws IOException {
        Path file = folder.resolve("list.csv");
        byte[] bytes = """
                id,version,name,identity,birth,country,added,expires
                E1,1,Ivan Petrov,,1970,RU,,
                ,1,No Id,,,,,
                E1,1,Twice,,,,,
                E2,0,Version,,,,,
                E3,1,,,1970,,,
                E4,1,Too few
                E5,1,Wrong date,,,,,31.12.2026
                E6,1,"Open quote,,,,,
                E7,1,Bad \u0001 byte,,,,,
                E8,1,Odd birth,,unknown,Atlantis,,
                E9,,Last,,,,2026-01-02,
                """.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == 1 ? (byte) 0xC0 : bytes[i];
        }
        ListReading reading = ListFile.read(Files.write(file, bytes), DEFAULTS);
        assertThat(reading.entries()).extracting(ListEntry::id).containsExactly("E1", "E8", "E9");
        assertThat(reading.rows()).isEqualTo(11);
        assertThat(reading.kept()).isEqualTo(3);
        assertThat(reading.rejected())
                .extracting(ListRemark::line, remark -> remark.reason().code())
                .containsExactly(
                        tuple(3L, "files/list-id-missing"),
                        tuple(4L, "files/list-id-twice"),
                        tuple(5L, "files/list-version"),
                        tuple(6L, "files/list-nothing-named"),
                        tuple(7L, "files/list-fields"),
                        tuple(8L, "files/list-date"),
                        tuple(9L, "files/row-quote"),
                        tuple(10L, "files/row-encoding"));
        assertThat(reading.remarks())
                .extracting(remark -> remark.reason().code())
                .containsExactly("files/list-birth-unread", "files/list-country-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name,kind\nIvan,person\n", "id,kind\n1,person\n", "no header at all\nreally\n"})
    void aFileWithoutAHeaderOfAListIsRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("files/format-unknown");
    }

    @Test
    void aListWrittenIsReadAsItWas() throws IOException {
        Random random = new Random(6);
        List<String> nasty = List.of(
                "=1+1",
                "+7 495",
                "-x",
                "@cmd",
                "'=1",
                "''+2",
                "'quoted'",
                "a,b",
                "a\"b",
                "line\nbreak",
                "王小明",
                "plain",
                "＝1",
                "tab\tin",
                "-");
        List<ListEntry> entries = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            PartyDescription party =
                    PartyDescription.of(List.of(NameKind.values()).get(random.nextInt(3)));
            for (int n = random.nextInt(3); n >= 0; n--) {
                party = named(party, nasty.get(random.nextInt(nasty.size())));
            }
            party = random.nextBoolean()
                    ? party.identifiedBy("identity", "k" + i).identifiedBy("any", "=k")
                    : party;
            party = random.nextBoolean()
                    ? party.using("@d" + i).born(1900 + i / 2)
                    : party.born(LocalDate.of(1980, 2, 29));
            Listing listing = new Listing(
                    nasty.get(random.nextInt(nasty.size())),
                    "",
                    LOADED.plusSeconds(i),
                    random.nextBoolean() ? Optional.of(LOADED.plusSeconds(1_000L + i)) : Optional.empty(),
                    nasty.get(random.nextInt(nasty.size())));
            entries.add(new ListEntry((i % 2 == 0 ? "=E" : "E") + i, 1 + i, party.from("DE"), listing));
        }
        ScreeningList list = new ScreeningList("own", ListKind.BLACKLIST, entries);
        Path file = folder.resolve("out.csv");
        ListFile.write(list, file);
        ListReading back = ListFile.read(file, DEFAULTS);
        assertThat(back.rejected()).isEmpty();
        assertThat(back.list("own", ListKind.BLACKLIST)).isEqualTo(list);
    }

    private static PartyDescription named(PartyDescription party, String name) {
        return party.names().contains(name) ? party : party.named(name);
    }

    @Test
    void noFieldThatIsWrittenBeginsLikeAFormula() throws IOException {
        PartyDescription party =
                PartyDescription.person("=HYPERLINK(\"http://x\")").named("+1").identifiedBy("any", "k");
        Listing listing = new Listing("@SUM(A1)", "-2", LOADED, Optional.empty(), "\t=1");
        StringWriter out = new StringWriter();
        ListFile.write(
                new ScreeningList("own", ListKind.GREYLIST, List.of(new ListEntry("=1", 1, party, listing))), out);
        String row = out.toString().lines().skip(1).findFirst().orElseThrow();
        for (String field : row.split(",", -1)) {
            assertThat(field).doesNotMatch("\"?[=+\\-@\t].*");
        }
        assertThat(row).contains("'=1", "'+1", "'@SUM(A1)", "'-2");
    }

    @ParameterizedTest
    @EnumSource(ListReason.class)
    void everyReasonHasASentence(ListReason reason) {
        assertThat(Words.in(Locale.ENGLISH).say(reason.with())).doesNotContain("files/");
    }

    @Test
    void faultsOfRowsHaveSentencesAsWell() {
        for (RowFault fault : List.of(RowFault.QUOTE, RowFault.ENCODING, RowFault.LENGTH)) {
            assertThat(Words.in(Locale.ENGLISH).say(Reason.of(fault.code(), Map.of())))
                    .doesNotContain("files/");
        }
    }
}
