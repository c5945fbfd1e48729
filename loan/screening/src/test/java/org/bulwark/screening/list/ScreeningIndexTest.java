package org.bulwark.screening.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bulwark.screening.name.NameKind;
import org.bulwark.screening.name.TokenMatch;
import org.bulwark.screening.name.Variations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is found on which list, why, and for how long. */
class ScreeningIndexTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Listing FOR_EVER =
            new Listing("court", "fraud", Instant.parse("2020-01-01T00:00:00Z"), Optional.empty(), "");

    private static ListEntry entry(String id, PartyDescription party) {
        return new ListEntry(id, 1, party, FOR_EVER);
    }

    private static ScreeningIndex index(ListEntry... entries) {
        return ScreeningIndex.of(List.of(new ScreeningList("black", ListKind.BLACKLIST, List.of(entries))));
    }

    private static List<Hit> hits(ScreeningIndex index, PartyDescription party) {
        return index.hits(party, "P1", NOW, MatchRules.DEFAULT, List.of());
    }

    @Test
    void aHitSaysWhichEntryAndWhy() {
        ScreeningIndex index = index(
                entry("E1", PartyDescription.person("Mohammed Yusuf Qaradaghi").named("Abu Salim")));
        Hit hit = hits(index, PartyDescription.person("Muhammad Youssef Qaradagi"))
                .getFirst();
        assertThat(hit.list()).isEqualTo("black");
        assertThat(hit.kind()).isEqualTo(ListKind.BLACKLIST);
        assertThat(hit.entry().id()).isEqualTo("E1");
        assertThat(hit.entry().listing().source()).isEqualTo("court");
        assertThat(hit.basis()).isEqualTo("name");
        assertThat(hit.score()).isBetween(0.85, 0.99);
        Match.OfNames names = (Match.OfNames) hit.match();
        assertThat(names.listed()).isEqualTo("Mohammed Yusuf Qaradaghi");
        assertThat(names.likeness().matches())
                .extracting(TokenMatch::other)
                .containsExactly("mohammed", "yusuf", "qaradaghi");
    }

    @Test
    void anAliasIsFoundAndAnEntryIsHitOnceByName() {
        ScreeningIndex index = index(entry(
                "E1",
                PartyDescription.person("Ivan Petrov").named("Petrov Ivan").named("Иван Петров")));
        assertThat(hits(index, PartyDescription.person("Ivan Petrov").named("Iwan Petrow")))
                .hasSize(1)
                .first()
                .extracting(Hit::score)
                .isEqualTo(1.0);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01T00:00:00Z, 2026-03-01T12:00:01Z, 1",
        "2020-01-01T00:00:00Z, 2026-03-01T12:00:00Z, 0", // expires now
        "2026-03-01T12:00:00Z, 2027-01-01T00:00:00Z, 1",
        "2026-03-01T12:00:01Z, 2027-01-01T00:00:00Z, 0"
    })
    void anEntryHitsOnlyWhileItIsInForce(Instant added, Instant expires, int hits) {
        PartyDescription party = PartyDescription.person("Ivan Petrov")
                .identifiedBy("identity", "k1")
                .using("d1");
        Listing listing = new Listing("branch", "late", added, Optional.of(expires), "");
        ScreeningIndex index = index(new ListEntry("E1", 1, party, listing));
        assertThat(hits(index, party)).hasSize(3 * hits);
    }

    @Test
    void identifiersAndDevicesHitExactlyOrNotAtAll() {
        ScreeningIndex index = index(
                entry("E1", PartyDescription.of(NameKind.UNKNOWN).identifiedBy("Identity", "ab12")),
                entry("E2", PartyDescription.of(NameKind.UNKNOWN).using("dev-9")));
        PartyDescription party = PartyDescription.person("No Body")
                .identifiedBy("identity", "ab12")
                .using("dev-9");
        assertThat(hits(index, party))
                .extracting(hit -> hit.entry().id(), Hit::basis, Hit::score)
                .containsExactly(tuple("E1", "identifier identity", 1.0), tuple("E2", "device", 1.0));
        assertThat(hits(
                        index,
                        PartyDescription.person("No Body")
                                .identifiedBy("phone", "ab12")
                                .using("dev-90")))
                .isEmpty();
    }

    @Test
    void evidenceRaisesAndLowersByTheStatedWeights() {
        PartyDescription listed = PartyDescription.person("Jonathan Smith")
                .born(LocalDate.of(1970, 5, 1))
                .from("ru");
        ScreeningIndex index = index(entry("E1", listed));
        PartyDescription asked = PartyDescription.person("Jonatham Smits");
        double alone = hits(index, asked).getFirst().score();
        assertThat(alone).isBetween(0.9, 0.96);
        record Case(PartyDescription party, double added) {}
        List<Case> cases = List.of(
                new Case(asked.born(LocalDate.of(1970, 5, 1)), 0.04),
                new Case(asked.born(1970), 0.02),
                new Case(asked.born(1971), 0),
                new Case(asked.from("RU"), 0.02),
                new Case(asked.from("US"), -0.05));
        for (Case c : cases) {
            assertThat(hits(index, c.party).getFirst().score()).isCloseTo(alone + c.added, within(1e-9));
        }
        assertThat(hits(index, asked.born(1950))).isEmpty();
    }

    @Test
    void evidenceNeverMakesAHitOfANameBelowTheThreshold() {
        ScreeningIndex index = index(
                entry("E1", PartyDescription.person("John Smith").born(1970).from("GB")));
        assertThat(hits(index, PartyDescription.person("John Brown").born(1970).from("GB")))
                .isEmpty();
    }

    @Test
    void aClearedPairIsShownAsClearedUntilTheEntryChanges() {
        PartyDescription party = PartyDescription.person("Ivan Petrov");
        Clearance clearance =
                new Clearance("P1", "black", "E1", 1, Instant.parse("2026-01-01T00:00:00Z"), Optional.empty());
        List<Clearance> clearances = List.of(clearance);
        ScreeningIndex first = index(entry("E1", party));
        assertThat(first.hits(party, "P1", NOW, MatchRules.DEFAULT, clearances))
                .extracting(Hit::cleared)
                .containsExactly(true);
        assertThat(first.hits(party, "P2", NOW, MatchRules.DEFAULT, clearances))
                .extracting(Hit::cleared)
                .containsExactly(false);
        assertThat(first.hits(party, "P1", Instant.parse("2025-12-31T00:00:00Z"), MatchRules.DEFAULT, clearances))
                .extracting(Hit::cleared)
                .containsExactly(false);
        ScreeningIndex changed = index(new ListEntry("E1", 2, party, FOR_EVER));
        assertThat(changed.hits(party, "P1", NOW, MatchRules.DEFAULT, clearances))
                .extracting(Hit::cleared)
                .containsExactly(false);
    }

    @Test
    void theOrderOfListsAndEntriesChangesNothing() {
        Variations some = new Variations(4);
        List<ListEntry> entries = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            entries.add(entry("E" + i, PartyDescription.person(some.person()).using("d" + i % 7)));
        }
        List<ListEntry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(4));
        ScreeningIndex one = index(entries.toArray(ListEntry[]::new));
        ScreeningIndex other = index(shuffled.toArray(ListEntry[]::new));
        int found = 0;
        for (ListEntry entry : entries) {
            PartyDescription asked = PartyDescription.person(
                            some.vary(entry.party().names().getFirst()))
                    .using("d3");
            List<Hit> hits = hits(one, asked);
            found += hits.size();
            assertThat(hits(other, asked)).isEqualTo(hits);
            assertThat(hits).extracting(Hit::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        }
        assertThat(found).isGreaterThan(300);
    }

    @Test
    void twoEntriesOfOneIdAreRefused() {
        ListEntry entry = entry("E1", PartyDescription.person("Ivan Petrov"));
        assertThatThrownBy(() -> index(entry, entry)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDescriptionPrintsNoName() {
        assertThat(PartyDescription.person("Ivan Petrov")
                        .identifiedBy("identity", "k1")
                        .toString())
                .isEqualTo("person of 1 names, 1 identifiers, 0 devices");
    }
}
