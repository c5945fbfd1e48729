package org.bulwark.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Reason;
import org.bulwark.basics.rule.Fact;
import org.bulwark.screening.list.Clearance;
import org.bulwark.screening.list.ListEntry;
import org.bulwark.screening.list.ListKind;
import org.bulwark.screening.list.Listing;
import org.bulwark.screening.list.MatchRules;
import org.bulwark.screening.list.PartyDescription;
import org.bulwark.screening.list.ScreeningIndex;
import org.bulwark.screening.list.ScreeningList;
import org.bulwark.screening.name.NameKind;
import org.bulwark.screening.velocity.Keys;
import org.bulwark.screening.velocity.PriorApplication;
import org.bulwark.screening.velocity.Velocity;
import org.bulwark.screening.velocity.VelocityRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What screening a party comes to. */
class ScreenerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Listing LISTING = new Listing(
            "headquarters",
            "fraud",
            Instant.parse("2020-01-01T00:00:00Z"),
            Optional.of(Instant.parse("2030-01-01T00:00:00Z")),
            "");

    private static ScreeningList list(String id, ListKind kind, PartyDescription party) {
        return new ScreeningList(id, kind, List.of(new ListEntry("E1", 3, party, LISTING)));
    }

    private static final ScreeningIndex INDEX = ScreeningIndex.of(List.of(
            list(
                    "own",
                    ListKind.BLACKLIST,
                    PartyDescription.person("Jonathan Smithson").identifiedBy("identity", "k1")),
            list("watch", ListKind.GREYLIST, PartyDescription.firm("Acme Trading Ltd")),
            list(
                    "phones",
                    ListKind.DEVICE,
                    PartyDescription.of(NameKind.UNKNOWN).using("d1")),
            list("world", ListKind.SANCTIONS, PartyDescription.person("Mohammed Qaradaghi"))));

    private static Screening screened(PartyDescription party) {
        return new Screener(INDEX, ScreeningRules.DEFAULT).screen(party, "P1", Velocity.NONE, List.of(), NOW);
    }

    @Test
    void nobodyOnAnyListIsClear() {
        Screening screening = screened(PartyDescription.person("Anna Nowak").using("d2"));
        assertThat(screening.level()).isEqualTo(Level.CLEAR);
        assertThat(screening.reasons()).isEmpty();
    }

    @Test
    void aBlacklistBlocksByNameOnlyWhenItIsSure() {
        assertThat(screened(PartyDescription.person("Jonathan Smithson")).level())
                .isEqualTo(Level.BLOCK);
        assertThat(screened(PartyDescription.person("Jonathon J. Smitson")).level())
                .isEqualTo(Level.REVIEW);
        assertThat(screened(PartyDescription.person("Somebody Else").identifiedBy("identity", "k1"))
                        .level())
                .isEqualTo(Level.BLOCK);
    }

    @Test
    void greyListsAndDevicesAreReviewed() {
        assertThat(screened(PartyDescription.firm("ACME TRADING LIMITED")).level())
                .isEqualTo(Level.REVIEW);
        assertThat(screened(PartyDescription.firm("Other").using("d1")).level()).isEqualTo(Level.REVIEW);
    }

    @Test
    void aReasonNamesListEntrySourceAndWhatMatched() {
        Reason reason = screened(PartyDescription.person("Muhammad Qaradaghi"))
                .reasons()
                .getFirst();
        assertThat(reason.code()).isEqualTo("screening/sanctions-hit");
        assertThat(reason.parameters())
                .containsEntry("list", "world")
                .containsEntry("entry", "E1")
                .containsEntry("version", "3")
                .containsEntry("source", "headquarters")
                .containsEntry("reason", "fraud")
                .containsEntry("expires", "2030-01-01T00:00:00Z")
                .containsEntry("matched", "Mohammed Qaradaghi (muhammad~mohammed sound 0.93, qaradaghi)");
    }

    @Test
    void aClearedHitIsShownAndNotCounted() {
        Clearance clearance = new Clearance("P1", "own", "E1", 3, LISTING.added(), Optional.empty());
        Screening screening = new Screener(INDEX, ScreeningRules.DEFAULT)
                .screen(PartyDescription.person("Jonathan Smithson"), "P1", Velocity.NONE, List.of(clearance), NOW);
        assertThat(screening.level()).isEqualTo(Level.CLEAR);
        assertThat(screening.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.CLEAR);
            assertThat(finding.reason().code()).isEqualTo("screening/hit-cleared");
        });
        assertThat(screening.facts()).containsEntry("screening.blacklist_hits", 0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"???", "...", ""})
    void aNameThatCannotBeReadIsReviewedAndNotClear(String name) {
        Screening screening = screened(PartyDescription.person(name));
        assertThat(screening.level()).isEqualTo(Level.REVIEW);
        assertThat(screening.reasons()).extracting(Reason::code).containsExactly("screening/name-unreadable");
    }

    @Test
    void aNameHiddenBehindManyWordsIsReviewed() {
        Screening screening = screened(PartyDescription.person("very ".repeat(20) + "Jonathan Smithson"));
        assertThat(screening.level()).isEqualTo(Level.REVIEW);
        assertThat(screening.reasons()).extracting(Reason::code).containsExactly("screening/name-cut");
    }

    @Test
    void aPartyOfWhichNothingIsKnownIsReviewed() {
        assertThat(screened(PartyDescription.of(NameKind.PERSON)).reasons())
                .extracting(Reason::code)
                .containsExactly("screening/nothing-to-screen");
    }

    @Test
    void earlierApplicationsBecomeReasonsAndFacts() {
        PriorApplication now = application("now", NOW);
        List<PriorApplication> history = List.of(
                application("a", NOW.minusSeconds(60)),
                application("b", NOW.minusSeconds(50)),
                application("c", NOW.minusSeconds(40)));
        Velocity velocity = Velocity.of(now, history, VelocityRules.DEFAULT);
        Screening screening = new Screener(INDEX, ScreeningRules.DEFAULT)
                .screen(PartyDescription.person("Anna Nowak"), "P1", velocity, List.of(), NOW);
        assertThat(screening.level()).isEqualTo(Level.REVIEW);
        assertThat(screening.reasons())
                .containsExactly(
                        Reason.of(
                                "screening/duplicate-application",
                                Map.of("product", "loan", "count", "3", "applications", "a b c")),
                        Reason.of(
                                "screening/party-velocity",
                                Map.of("count", "3", "most", "2", "window", "1 h", "applications", "a b c")));
        assertThat(screening.facts())
                .containsEntry("screening.duplicates", 3L)
                .containsEntry("screening.applications_24h", 3L)
                .containsEntry("screening.device_parties_30d", 0L);
    }

    private static PriorApplication application(String id, Instant at) {
        return new PriorApplication(id, at, new Keys("P1", "", "", ""), "loan", 100, "north");
    }

    @Test
    void theFactsAreThoseThatAreDeclared() {
        Map<String, Object> facts = screened(
                        PartyDescription.person("Mohammed Qaradaghi").using("d1"))
                .facts();
        assertThat(facts.keySet())
                .containsExactlyElementsOf(
                        Screening.FACTS.stream().map(Fact::name).toList());
        for (Fact fact : Screening.FACTS) {
            assertThat(fact.type().admits(facts.getOrDefault(fact.name(), "")))
                    .as(fact.name())
                    .isTrue();
        }
        assertThat(facts)
                .containsEntry("screening.level", "BLOCK")
                .containsEntry("screening.sanctions_score", 1.0)
                .containsEntry("screening.device_hits", 1L)
                .containsEntry("screening.blacklist_hits", 0L);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1.01, Double.NaN})
    void rulesWithAScoreThatIsNoneAreRefused(double threshold) {
        assertThatThrownBy(() -> new ScreeningRules(
                        MatchRules.DEFAULT.from(threshold),
                        Map.of(),
                        0.95,
                        VelocityRules.DEFAULT,
                        ScreeningRules.DEFAULT.earlier()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("screening/rules-invalid");
    }

    @Test
    void whatIsPrintedHasNoName() {
        assertThat(screened(PartyDescription.person("Jonathan Smithson")).toString())
                .isEqualTo("block with 1 hits and 1 findings");
    }
}
