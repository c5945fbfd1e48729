package org.bulwark.server.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Browser;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.audit.LogEntries;
import org.bulwark.server.data.Parties;
import org.bulwark.server.data.Profile;
import org.bulwark.server.data.Profiles;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.data.intake.TestSources;
import org.bulwark.server.decision.TestApplications;
import org.bulwark.server.indicator.States;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A party that asks for it is erased: what is left proves that something was there and says nothing of it. */
@NullMarked
@ExtendWith(TestServer.class)
class ErasureTest {

    private static final String BODY = "{\"reason\":\"Asked for in writing, request 12\"}";

    private static Map<String, Object> article(String firm, String link) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("link", link);
        data.put("title", "The owner of the mill has filed for bankruptcy");
        data.put("text", "The court said so on Monday.");
        data.put("language", "en");
        return TestSources.event("news", firm, link, "2026-02-03T10:00:00Z", data);
    }

    private static long count(Server server, String table, String column, Object value) {
        return server.part(JdbcClient.class)
                .sql("select count(*) from " + table + " where " + column + " = ?")
                .param(value)
                .query(Long.class)
                .single();
    }

    @Test
    void nothingThatCanBeReadIsLeftOfAPartyThatWasErased(Server server) {
        String number = TestSources.number();
        UUID firm = TestSources.firm(server, "erasure", number, "utility-data");
        server.part(Profiles.class).keep(Map.of(firm, Profile.of("trade", "north")), 1);
        Map<String, Object> refused = TestSources.bill("number:" + number, firm + "/2", "2026-01", -5);
        Map<String, Object> consentless = TestSources.event(
                "bank-account", firm.toString(), firm + "/3", "2026-01-05T10:00:00Z", Map.of("account", "A"));
        Map<String, Object> sent = ApiUser.tree(ApiUser.of(server, UserRole.MACHINE)
                .send(
                        "POST",
                        "/api/data/events",
                        "application/x-ndjson",
                        TestSources.lines(List.of(
                                TestSources.bill(firm.toString(), firm + "/1", "2026-01", 50),
                                article(firm.toString(), firm + "/news"),
                                refused,
                                consentless))));
        assertThat(sent.get("accepted")).as(String.valueOf(sent)).isEqualTo(2);
        States states = server.part(States.class);
        while (states.foldOn(10_000) > 0) {
            // on to the end
        }
        assertThat(count(server, "indicator.state", "subject", firm)).isPositive();

        ApiUser administrator = ApiUser.of(server, UserRole.ADMINISTRATOR);
        assertThat(administrator
                        .post("/api/retention/parties/" + firm + "/erase", BODY)
                        .statusCode())
                .isEqualTo(200);

        assertThat(count(server, "data.event", "subject", firm)).as("traces").isGreaterThanOrEqualTo(2);
        assertThat(server.part(EventLog.class).of(firm, 0)).isEmpty();
        assertThat(count(server, "indicator.state", "subject", firm)).isZero();
        assertThat(count(server, "indicator.reading", "subject", firm)).isZero();
        assertThat(count(server, "data.party_profile", "party", firm)).isZero();
        assertThat(server.part(Parties.class).identities(List.of(firm))).isEmpty();
        JdbcClient database = server.part(JdbcClient.class);
        assertThat(database.sql("select label || coalesce(encode(sealed, 'hex'), '') from data.party where id = ?")
                        .param(firm)
                        .query(String.class)
                        .single())
                .isEqualTo("–");
        assertThat(database.sql("select evidence from data.consent where party = ?")
                        .param(firm)
                        .query(String.class)
                        .list())
                .containsOnly("–");
        assertThat(database.sql("select count(*) from data.quarantined where source in ('electricity', 'bank-account')"
                                + " and state = 'dropped' and sealed is null and settled_by = 'bulwark'")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
        Browser risk = Browser.as(server, UserRole.RISK_MANAGER, Set.of());
        assertThat(risk.get("/data/quarantine?state=dropped").body()).contains("Erased with whom it told of");
        assertThat(risk.get("/data/parties/" + firm).body()).contains("has been erased");
        // what comes later is refused, and kept aside without a way to whom it told of
        Map<String, Object> later = ApiUser.tree(ApiUser.of(server, UserRole.MACHINE)
                .send(
                        "POST",
                        "/api/data/events",
                        "application/x-ndjson",
                        TestSources.lines(List.of(TestSources.bill(firm.toString(), firm + "/4", "2026-02", 50)))));
        assertThat(String.valueOf(later)).containsAnyOf("data/subject-erased", "data/consent-missing");
        assertThat(server.part(LogEntries.class).about(List.of("party:" + firm)))
                .anyMatch(placed -> placed.entry().kind().equals("retention/party-erased"));
    }

    @Test
    void whoIsNeededStaysAndOnlyTheAdministratorErases(Server server) {
        UUID application = TestApplications.declined(server, "ERA2", "20000.00");
        UUID party = Objects.requireNonNull(server.part(JdbcClient.class)
                .sql("select party from decision.application where id = ?")
                .param(application)
                .query(UUID.class)
                .single());
        ApiUser administrator = ApiUser.of(server, UserRole.ADMINISTRATOR);
        String at = "/api/retention/parties/" + party + "/erase";
        assertThat(administrator.post(at, BODY).body()).contains("retention/still-needed");
        assertThat(administrator.post(at, "{\"reason\":\"so\"}").body()).contains("retention/reason-missing");
        assertThat(administrator
                        .post("/api/retention/parties/" + UUID.randomUUID() + "/erase", BODY)
                        .statusCode())
                .isEqualTo(404);
        for (UserRole role : Set.of(UserRole.OFFICER, UserRole.RISK_MANAGER, UserRole.AUDITOR, UserRole.MODELLER)) {
            assertThat(ApiUser.of(server, role).post(at, BODY).statusCode())
                    .as(role.word())
                    .isEqualTo(403);
        }
    }

    @Test
    void whatIsPastItsTimeGoesAndWhatWaitsStays(Server server, @TempDir Path folder) throws IOException {
        JdbcClient database = server.part(JdbcClient.class);
        OffsetDateTime old = Instant.now().minus(900, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC);
        String source = "past-" + UUID.randomUUID().toString().substring(0, 8);
        for (String state : List.of("waiting", "dropped")) {
            database.sql(
                            "insert into data.quarantined (id, source, received_at, origin, position, flaws, flaw_codes, state,"
                                    + " settled_at) select ?, ?, at, 'http:x', 0,"
                                    + " '[{\"code\":\"data/unreadable\",\"parameters\":{\"what\":\"json\"}}]', '{data/unreadable}', state,"
                                    + " case when state <> 'waiting' then at end"
                                    + " from (select ?::timestamptz, ?) as s(at, state)")
                    .params(UUID.randomUUID(), source, old, state)
                    .update();
        }
        database.sql("insert into data.intake_count (source, hour, received, accepted, duplicate, quarantined, late,"
                        + " delay_seconds) values (?, ?, 1, 1, 0, 0, 0, 0)")
                .params(source, old)
                .update();
        database.sql("insert into data.field_day values (?, ?, '{}')")
                .params(source, old.toLocalDate())
                .update();
        PastItems items = server.part(PastItems.class);
        Instant now = Instant.now();
        for (Kept kept : List.of(Kept.QUARANTINE, Kept.FLOW, Kept.FIELDS)) {
            RetentionRule rule = new RetentionRule(kept, Period.ofDays(365), "because");
            // other tests let go of old rows at the same time
            items.delete(rule, rule.cutoff(now), 1_000);
            assertThat(items.rows(rule, now)).as(kept.word()).isZero();
        }
        assertThat(count(server, "data.quarantined", "source", source))
                .as("what waits")
                .isEqualTo(1);
        database.sql("update data.quarantined set state = 'dropped', settled_at = now() where source = ?")
                .param(source)
                .update(); // nobody else is to find a record that was never sent
        assertThat(count(server, "data.intake_count", "source", source)).isZero();
        assertThat(count(server, "data.field_day", "source", source)).isZero();

        Path done = Files.createDirectories(folder.resolve("inbox/electricity/done"));
        for (String name : List.of("old.csv", "young.csv")) {
            Files.writeString(done.resolve(name), "x");
            Path result = Files.writeString(done.resolve(name + ".result.json"), "{}");
            Files.setLastModifiedTime(
                    result, FileTime.from(now.minus(name.startsWith("old") ? 100 : 1, ChronoUnit.DAYS)));
        }
        Files.writeString(folder.resolve("inbox/electricity/waits.csv"), "x");
        PastFiles files = new PastFiles(
                new BulwarkProperties(folder, folder, Set.of(), ZoneOffset.UTC, Currency.getInstance("EUR")));
        OffsetDateTime cutoff = now.minus(90, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC);
        assertThat(files.count(cutoff)).isEqualTo(1);
        assertThat(files.delete(cutoff, 10)).isEqualTo(1);
        assertThat(done).isDirectoryNotContaining("glob:**old*").isDirectoryContaining("glob:**young.csv");
        assertThat(folder.resolve("inbox/electricity/waits.csv")).exists();
    }
}
