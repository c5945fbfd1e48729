package org.bulwark.server.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.vault.PersonalVault;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events through HTTP: what is accepted is on disk, once; what has flaws is kept aside with all of them; every record is counted. */
@NullMarked
@ExtendWith(TestServer.class)
class EventApiTest {

    private static final String PATH = "/api/data/events";
    private static final String ONE = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String STREAM = "application/x-ndjson";

    private static Map<String, Object> send(Server server, String type, String body) {
        HttpResponse<String> answer = ApiUser.of(server, UserRole.MACHINE).send("POST", PATH, type, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ApiUser.tree(answer);
    }

    private static void totals(Map<String, Object> answer, int accepted, int duplicate, int quarantined) {
        assertThat(answer)
                .containsEntry("received", accepted + duplicate + quarantined)
                .containsEntry("accepted", accepted)
                .containsEntry("duplicate", duplicate)
                .containsEntry("quarantined", quarantined);
    }

    private static String others(Map<String, Object> answer) {
        return String.valueOf(answer.get("others"));
    }

    private static long events(Server server, UUID subject) {
        return server.part(JdbcClient.class)
                .sql("select count(*) from data.event where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    @Test
    void anEventIsTakenInOnceHoweverOftenItIsSent(Server server) {
        UUID firm = TestSources.firm(server, "intake", TestSources.number(), "utility-data");
        String event = TestSources.json(TestSources.bill(firm.toString(), "once", "2026-03", 100));
        totals(send(server, ONE, event), 1, 0, 0);
        totals(send(server, ONE, event), 0, 1, 0);
        totals(send(server, BATCH, "[" + event + "," + event + "]"), 0, 2, 0);
        assertThat(events(server, firm)).isEqualTo(1);
    }

    @Test
    void twoSendersMayUseTheSameId(Server server) {
        UUID firm = TestSources.firm(server, "intake", TestSources.number(), "utility-data");
        Map<String, Object> one = TestSources.bill(firm.toString(), "a", "2026-03", 100);
        Map<String, Object> other = new LinkedHashMap<>(one);
        other.put("source", "/another");
        totals(send(server, BATCH, TestSources.json(List.of(one, other))), 2, 0, 0);
    }

    @Test
    void anIdThatIsUsedAgainForSomethingElseIsKeptAside(Server server) {
        UUID firm = TestSources.firm(server, "intake", TestSources.number(), "utility-data");
        totals(
                send(server, ONE, TestSources.json(TestSources.bill(firm.toString(), "reused", "2026-03", 100))),
                1,
                0,
                0);
        Map<String, Object> answer =
                send(server, ONE, TestSources.json(TestSources.bill(firm.toString(), "reused", "2026-03", 101)));
        totals(answer, 0, 0, 1);
        assertThat(others(answer)).contains("data/id-reused");
    }

    @Test
    void aPartyIsFoundByItsOfficialNumberToo(Server server) {
        String number = TestSources.number();
        UUID firm = TestSources.firm(server, "intake", number, "utility-data");
        totals(send(server, ONE, TestSources.json(TestSources.bill("number:" + number, "n", "2026-03", 100))), 1, 0, 0);
        assertThat(events(server, firm)).isEqualTo(1);
    }

    @Test
    void aRecordWithFlawsIsKeptAsideWithAllOfThem(Server server) {
        UUID firm = TestSources.firm(server, "intake", TestSources.number(), "utility-data");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("period", "31 March");
        data.put("kilowatt_hours", -5);
        data.put("colour", "red");
        Map<String, Object> answer = send(
                server,
                ONE,
                TestSources.json(TestSources.event("electricity", firm.toString(), "f", "2099-01-01T00:00:00Z", data)));
        totals(answer, 0, 0, 1);
        assertThat(others(answer))
                .contains("data/field-missing", "meter")
                .contains("data/field-type", "period")
                .contains("data/field-range", "kilowatt_hours")
                .contains("data/field-unknown", "colour")
                .contains("data/time-future");
        assertThat(server.part(JdbcClient.class)
                        .sql("select count(*) from data.quarantined where 'data/field-unknown' = any (flaw_codes)"
                                + " and flaws::text like '%colour%' and state = 'waiting' and sealed is not null")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void withoutConsentOrAfterErasureNothingComesIn(Server server) {
        UUID firm = TestSources.firm(server, "intake", TestSources.number());
        String event = TestSources.json(TestSources.bill(firm.toString(), "c", "2026-03", 100));
        assertThat(others(send(server, ONE, event))).contains("data/consent-missing", "utility-data");
        server.part(Consents.class)
                .give(firm, List.of("utility-data"), Instant.now().minusSeconds(1), "signed");
        totals(send(server, ONE, event), 1, 0, 0);
        server.part(Consents.class).withdraw(firm, "utility-data", Instant.now());
        String later = TestSources.json(TestSources.bill(firm.toString(), "d", "2026-04", 100));
        assertThat(others(send(server, ONE, later))).contains("data/consent-missing");
        UUID erased = TestSources.firm(server, "intake", TestSources.number(), "utility-data");
        server.part(PersonalVault.class).erase(erased);
        assertThat(others(send(server, ONE, TestSources.json(TestSources.bill(erased.toString(), "e", "2026-03", 1)))))
                .contains("data/subject-erased");
    }

    @Test
    void aSeriesTellsOfNobodyAndIsMadeByItsFirstRecord(Server server) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("series", "output-" + UUID.randomUUID());
        data.put("period", "2026-03-31");
        data.put("kind", "output");
        data.put("value", "101.25");
        totals(
                send(
                        server,
                        ONE,
                        TestSources.json(TestSources.event(
                                "macro-series", data.get("series").toString(), "s1", "2026-03-31", data))),
                1,
                0,
                0);
    }

    @Test
    void aStreamOfHostileLinesIsAccountedForToTheLast(Server server) {
        UUID firm = TestSources.firm(server, "intake", TestSources.number(), "utility-data");
        List<Object> lines = new ArrayList<>();
        Random random = new Random(5);
        int good = 0;
        int twice = 0;
        for (int i = 0; i < 5_000; i++) {
            Map<String, Object> bill = TestSources.bill(firm.toString(), "h" + i, "2026-02", random.nextInt(1_000));
            switch (random.nextInt(12)) {
                case 0 -> lines.add("{".repeat(random.nextInt(40) + 1));
                case 1 -> lines.add("[]");
                case 2 -> lines.add("\u0000\uFFFE garbage");
                case 3 -> {
                    bill.put("type", "org.bulwark.nothing");
                    lines.add(bill);
                }
                case 4 -> {
                    bill.put("time", "yesterday");
                    lines.add(bill);
                }
                case 5 -> {
                    bill.put("subject", UUID.randomUUID().toString());
                    lines.add(bill);
                }
                case 6 -> {
                    bill.put("data", Map.of("meter", "x".repeat(10_000)));
                    lines.add(bill);
                }
                case 7 -> lines.add("{\"specversion\":\"1.0\",\"x\":\"" + "y".repeat(300_000) + "\"}");
                case 8 -> {
                    lines.add(bill);
                    lines.add(bill);
                    good++;
                    twice++;
                }
                default -> {
                    lines.add(bill);
                    good++;
                }
            }
        }
        lines.add("");
        totals(send(server, STREAM, TestSources.lines(lines)), good, twice, lines.size() - 1 - good - twice);
        assertThat(events(server, firm)).isEqualTo(good);
    }

    @Test
    void manySendersAtOnceTakeEveryEventInOnceAndKnownAtNeverGoesBack(Server server) {
        UUID firm = TestSources.firm(server, "intake", TestSources.number(), "utility-data");
        List<Map<String, Object>> bills = IntStream.range(0, 2_000)
                .mapToObj(i -> TestSources.bill(firm.toString(), "m" + i, "2026-01", i))
                .toList();
        List<CompletableFuture<Map<String, Object>>> sent = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> send(server, STREAM, TestSources.lines(bills))))
                .toList();
        int accepted = sent.stream()
                .mapToInt(one -> (int) Objects.requireNonNull(one.join().get("accepted")))
                .sum();
        assertThat(accepted).isEqualTo(2_000);
        assertThat(events(server, firm)).isEqualTo(2_000);
        assertThat(server.part(JdbcClient.class)
                        .sql("select count(*) from (select known_at < lag(known_at) over (order by seq) as back"
                                + " from data.event where subject = ?) as e where back")
                        .param(firm)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatCameIsWhatWasAcceptedKnownOrKeptAside(Server server) {
        assertThat(server.part(JdbcClient.class)
                        .sql(
                                "select count(*) from data.intake_count where received <> accepted + duplicate + quarantined")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
