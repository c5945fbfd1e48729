package org.bulwark.server.data.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.bulwark.basics.Progress;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.data.intake.IntakeQueue;
import org.bulwark.server.data.intake.TestSources;
import org.bulwark.server.indicator.CatalogueBook;
import org.bulwark.server.indicator.Edition;
import org.bulwark.server.indicator.States;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** News are read when they arrive: stories count once, what was read is known from then on, and whom a text means is never guessed. */
@NullMarked
@ExtendWith(TestServer.class)
class NewsIntakeTest {

    private static final String BAD =
            "has filed for bankruptcy after missing wages, the district court of Ningjing said on Monday evening";

    private static Map<String, Object> article(
            String subject, String link, String outlet, String channel, String says) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("link", link);
        data.put("title", says);
        data.put("text", says);
        data.put("language", "en");
        data.put("outlet", outlet);
        data.put("channel", channel);
        Map<String, Object> event = TestSources.event(
                "news", subject, link, Instant.now().minus(2, ChronoUnit.HOURS).toString(), data);
        if (subject.isEmpty()) {
            event.remove("subject");
        }
        return event;
    }

    private static Map<String, Object> send(Server server, List<Map<String, Object>> events) {
        return ApiUser.tree(ApiUser.of(server, UserRole.MACHINE)
                .send("POST", "/api/data/events", "application/x-ndjson", TestSources.lines(events)));
    }

    /** Reads on until nothing is left; the server's own clockwork reads too, and one of the two is undone where both do. */
    private static void read(Server server) {
        NewsIntake intake = server.part(NewsIntake.class);
        EventLog log = server.part(EventLog.class);
        long end = log.end();
        JdbcClient database = server.part(JdbcClient.class);
        while (database.sql("select through from data.news_position")
                        .query(Long.class)
                        .single()
                < end) {
            try {
                intake.readOn();
            } catch (IllegalStateException e) {
                assertThat(e).hasMessageContaining("not taken in");
            }
        }
    }

    private static double value(IndicatorValues values, String name) {
        return values.value(name).orElse(Double.NaN);
    }

    private static IndicatorValues at(Server server, UUID firm, long instant) {
        Edition edition = server.part(CatalogueBook.class).current();
        return edition.reading().at(server.part(States.class).asOf(firm, instant, edition), now());
    }

    private static IndicatorValues live(Server server, UUID firm) {
        Edition edition = server.part(CatalogueBook.class).current();
        return edition.reading().at(server.part(States.class).now(firm, edition), now());
    }

    private static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    @Test
    void aStoryCountsOnceHoweverManyOutletsCopyItAndAsMuchAsTheBestOfThemIsTrusted(Server server) {
        UUID firm = TestSources.firm(server, "news", TestSources.number());
        String story = "Northgate Cycles " + BAD;
        assertThat(send(
                                server,
                                List.of(
                                        article(firm.toString(), firm + "/1", "Forum 8", "forum", story),
                                        article(firm.toString(), firm + "/2", "Chat", "social", story + " again"),
                                        article(
                                                firm.toString(),
                                                firm + "/3",
                                                "Trade Post",
                                                "portal",
                                                "The city opens a new park by the river and a library for children")))
                        .get("accepted"))
                .isEqualTo(3);
        read(server);
        long then = now();
        IndicatorValues soon = live(server, firm);
        assertThat(value(soon, "news.articles.count_30d")).isEqualTo(3);
        assertThat(value(soon, "news.stories.count_30d")).isEqualTo(2);
        assertThat(value(soon, "news.told_insolvency.count_30d")).isEqualTo(1);
        assertThat(value(soon, "news.doubtful_stories.count_30d")).isEqualTo(1);
        double doubted = value(soon, "news.bad_stories.sum_30d");
        assertThat(doubted).isBetween(0.01, 0.2); // trust of social media is 0.2

        send(server, List.of(article(firm.toString(), firm + "/4", "Daily", "newspaper", story)));
        read(server);
        IndicatorValues later = live(server, firm);
        assertThat(value(later, "news.stories.count_30d")).isEqualTo(2);
        assertThat(value(later, "news.told_insolvency.count_30d")).isEqualTo(1);
        assertThat(value(later, "news.stories.max_30d")).isEqualTo(3);
        assertThat(value(later, "news.doubtful_stories.count_30d")).isZero();
        assertThat(value(later, "news.bad_stories.sum_30d")).isGreaterThan(3 * doubted);
        // an earlier instant knows nothing of the newspaper, and a replay says what live said
        same(later, at(server, firm, now()));
        assertThat(value(at(server, firm, then), "news.bad_stories.sum_30d")).isEqualTo(doubted);
    }

    private static void same(IndicatorValues one, IndicatorValues other) {
        for (int i = 0; i < one.indicators().size(); i++) {
            assertThat(Double.doubleToRawLongBits(other.value(i)))
                    .as(one.indicators().get(i).name())
                    .isEqualTo(Double.doubleToRawLongBits(one.value(i)));
        }
    }

    @Test
    void aReadingByAnotherHandIsKnownFromThenOn(Server server, @TempDir Path folder) throws IOException {
        UUID firm = TestSources.firm(server, "news", TestSources.number());
        send(
                server,
                List.of(article(firm.toString(), firm + "/1", "Rereading Daily", "forum", "Eastmill Looms " + BAD)));
        read(server);
        double before = value(live(server, firm), "news.bad_stories.sum_30d");
        long then = now();
        Path outlets = Files.writeString(folder.resolve("outlets.yaml"), """
                bulwark: outlets/1
                others: 0.2
                channels: { regulator: 1.0, newspaper: 0.7, portal: 0.5, social: 0.2, forum: 0.1 }
                outlets: { Rereading Daily: 0.8 }
                """);
        NewsRereading job = new NewsRereading(
                server.part(JdbcClient.class),
                new Newsroom(new NewsSettings(Optional.empty(), Optional.of(outlets))),
                server.part(NewsReadings.class),
                server.part(IntakeQueue.class),
                InstantSource.system());
        NewsRereading.Done done = job.read(firm + "/a", Progress.NONE);
        assertThat(done.readings()).isEqualTo(1);
        assertThat(value(live(server, firm), "news.bad_stories.sum_30d"))
                .isCloseTo(8 * before, Assertions.within(1e-3));
        assertThat(value(at(server, firm, then), "news.bad_stories.sum_30d")).isEqualTo(before);
        assertThat(job.read(firm + "/b", Progress.NONE).readings()).isZero();
    }

    @Test
    void whoIsMeantIsFoundByNameWhereItIsCertainAndAskedElse(Server server) {
        List<UUID> firms = new ArrayList<>();
        for (String name : List.of("Quillfeather Tanneries Ltd", "Brambleford Pumps Ltd", "Brambleford Pumps GmbH")) {
            firms.add(TestSources.firmNamed(server, name, "news", TestSources.number()));
        }
        String mark = firms.getFirst().toString();
        Map<String, Object> sent = send(
                server,
                List.of(
                        article("", mark + "/1", "Daily", "newspaper", "Quillfeather Tanneries " + BAD),
                        article("name:Quillfeather Taneries Ltd", mark + "/2", "Daily", "newspaper", "It " + BAD),
                        article("", mark + "/3", "Daily", "newspaper", "Brambleford Pumps " + BAD),
                        article("", mark + "/4", "Daily", "newspaper", "A weaver nobody knows " + BAD)));
        assertThat(sent.get("accepted")).as(String.valueOf(sent)).isEqualTo(2);
        assertThat(String.valueOf(sent))
                .contains("data/subject-uncertain", "data/subject-missing")
                .contains("candidates=2");
        assertThat(server.part(EventLog.class).of(firms.getFirst(), 0))
                .filteredOn(one -> one.event().source().equals("news"))
                .hasSize(2);
    }

    @Test
    void nobodyElseWritesWhatTheHouseReads(Server server) {
        UUID firm = TestSources.firm(server, "news", TestSources.number());
        Map<String, Object> reading =
                new LinkedHashMap<>(Map.of("article", "a", "story", "a", "first", true, "type", "growth"));
        Map<String, Object> sent = send(
                server,
                List.of(TestSources.event("news-reading", firm.toString(), "1", "2026-01-01T00:00:00Z", reading)));
        assertThat(sent.get("accepted")).isEqualTo(0);
        assertThat(String.valueOf(sent)).contains("data/purpose-refused");
    }
}
