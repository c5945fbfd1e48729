package org.bulwark.server.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulwark.bank.stream.SampleStreams;
import org.bulwark.basics.party.PartyId;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.data.event.Lineage;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.data.intake.Consents;
import org.bulwark.server.data.intake.Envelope;
import org.bulwark.server.data.intake.HistoryIntake;
import org.bulwark.server.data.intake.Outcome;
import org.bulwark.server.data.intake.Parcel;
import org.bulwark.server.data.intake.Together;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the sources of the sample bank say, in the house's own years and of its own parties. */
@NullMarked
@ExtendWith(TestServer.class)
class SampleStoryTest {

    private static final int CUSTOMERS = 3;

    private static SampleCalendar present() {
        return SampleCalendar.of(Instant.now(), ZoneOffset.UTC);
    }

    private static long now() {
        return Microseconds.since1970(Instant.now());
    }

    private static SampleStory story(Server server) {
        TestBank.in(server);
        SampleBank bank = server.part(SampleBank.class);
        Map<PartyId, UUID> ids = server.part(SampleCustomers.class).ids(bank.portfolio());
        return new SampleStory(SampleStreams.of(SampleBank.SEED, 40, 2), present(), ids, CUSTOMERS);
    }

    @Test
    void theYearsEndWithThisOneAndLastDaysOfMonthsStayLastDays() {
        SampleCalendar calendar = new SampleCalendar(1);
        assertThat(calendar.date(LocalDate.of(2023, 2, 28))).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(calendar.date(LocalDate.of(2023, 2, 27))).isEqualTo(LocalDate.of(2024, 2, 27));
        assertThat(calendar.instant(Microseconds.since1970(Instant.parse("2023-12-31T23:59:59Z"))))
                .isEqualTo(Microseconds.since1970(Instant.parse("2024-12-31T23:59:59Z")));
        int year = Instant.now().atZone(ZoneOffset.UTC).getYear();
        assertThat(present().date(LocalDate.of(2023, 12, 31))).isEqualTo(LocalDate.of(year, 12, 31));
    }

    @Test
    void itIsTakenInOnceWholeAndOfPartiesThatTheHouseKnows(Server server) {
        SampleStory story = story(server);
        List<SampleStory.Told> told = story.between(story.begin(), now()).stream()
                .filter(one -> !Set.of("macro-series", "property-price")
                        .contains(one.event().source()))
                .toList();
        assertThat(told).hasSizeGreaterThan(500);
        assertThat(told)
                .isSortedAccordingTo((one, other) ->
                        Long.compare(one.event().knownAt(), other.event().knownAt()));
        Instant begin = Microseconds.instant(story.begin());
        story.consents(told)
                .forEach((party, consents) -> server.part(Consents.class).give(party, consents, begin, "test"));
        assertThat(kinds(take(server, told))).containsExactly(Outcome.Accepted.class);
        assertThat(kinds(take(server, told))).containsExactly(Outcome.Duplicate.class);
        UUID first = UUID.fromString(told.getFirst().event().party());
        assertThat(server.part(JdbcClient.class)
                        .sql("select max(known_at) from data.event where subject = ?")
                        .param(first)
                        .query(Long.class)
                        .single())
                .as("known then, although others were known before")
                .isEqualTo(told.getLast().event().knownAt());
        Set<UUID> subjects =
                told.stream().map(one -> UUID.fromString(one.event().party())).collect(Collectors.toSet());
        assertThat(subjects).hasSizeGreaterThan(1);
        assertThat(server.part(JdbcClient.class)
                        .sql(
                                "select count(*) from data.party_profile where party = any (?) and industry <> '' and region <> ''")
                        .param(subjects.toArray(UUID[]::new))
                        .query(Integer.class)
                        .single())
                .isEqualTo(subjects.size());
    }

    @Test
    void whatComesInPartsIsWhatComesAtOnce(Server server) {
        SampleStory story = story(server);
        long begin = story.begin();
        long middle = (begin + now()) / 2;
        List<String> parts = new ArrayList<>(lines(story.between(begin, middle)));
        parts.addAll(lines(story.between(middle, now())));
        assertThat(parts).isEqualTo(lines(story.between(begin, now()))).isNotEmpty();
    }

    private static List<String> lines(List<SampleStory.Told> told) {
        return told.stream()
                .map(one -> new String(one.line(), StandardCharsets.UTF_8))
                .toList();
    }

    private static Set<Class<?>> kinds(List<Outcome> outcomes) {
        return outcomes.stream().map(Object::getClass).collect(Collectors.toSet());
    }

    private static List<Outcome> take(Server server, List<SampleStory.Told> told) {
        List<Parcel> parcels = told.stream()
                .map(one -> server.part(Envelope.class).readBounded(one.line(), new Lineage("history:test", 0)))
                .toList();
        return server.part(HistoryIntake.class)
                .take(
                        parcels,
                        Together.NOTHING,
                        Microseconds.instant(told.getLast().event().knownAt()));
    }
}
