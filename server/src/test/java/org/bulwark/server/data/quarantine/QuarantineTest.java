package org.bulwark.server.data.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bulwark.data.event.Flaw;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.audit.LogEntries;
import org.bulwark.server.data.intake.Consents;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A record that was kept aside is settled once: mended, sent again or dropped; and every sum stays true. */
@NullMarked
@ExtendWith(TestServer.class)
class QuarantineTest {

    private static final String PATH = "/api/data/quarantine";

    /** A source that no other test sends, for tests run side by side. */
    private static final String SOURCE = "water-gas";

    private final Server server;
    private final ApiUser modeller;

    QuarantineTest(Server server) {
        this.server = server;
        this.modeller = ApiUser.of(server, UserRole.MODELLER);
    }

    /** Sends some, and gives the ids under which they were kept aside, in their order. */
    private List<UUID> kept(List<Map<String, Object>> events) {
        List<UUID> before = ids();
        HttpResponse<String> answer = ApiUser.of(server, UserRole.MACHINE)
                .send("POST", "/api/data/events", "application/x-ndjson", TestSources.lines(events));
        assertThat(ApiUser.tree(answer)).containsEntry("quarantined", events.size());
        return ids().stream().filter(id -> !before.contains(id)).toList();
    }

    private List<UUID> ids() {
        return database()
                .sql("select id from data.quarantined where source = ? order by received_at, id")
                .param(SOURCE)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private JdbcClient database() {
        return server.part(JdbcClient.class);
    }

    private long count(String query, Object... parameters) {
        return database().sql(query).params(parameters).query(Long.class).single();
    }

    private static Map<String, Object> ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ApiUser.tree(answer);
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(ApiUser.tree(answer)).containsEntry("code", code);
    }

    private UUID firm(String... consents) {
        return TestSources.firm(server, "quarantine", TestSources.number(), consents);
    }

    private static Map<String, Object> negative(UUID firm, String id) {
        return bill(firm, id, "2026-03", -1);
    }

    private static Map<String, Object> bill(UUID firm, String id, String month, double use) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("meter", "M-1");
        data.put("period", month + "-28");
        data.put("kind", "gas");
        data.put("cubic_metres", use);
        return TestSources.event(SOURCE, firm.toString(), id, month + "-28T22:00:00+01:00", data);
    }

    private long events(UUID subject) {
        return count("select count(*) from data.event where subject = ?", subject);
    }

    /** What the log tells of a record. */
    private void audited(UUID record, String... kinds) {
        assertThat(server.part(LogEntries.class).about(Set.of("record:" + record)).stream()
                        .map(one -> one.entry().kind()))
                .contains(kinds);
    }

    /** In one question, for records of other tests come in meanwhile. */
    private void sumsAreTrue() {
        assertThat(count("""
                        select count(*) from (select count(*) filter (where received <> accepted + duplicate + quarantined)
                            as untrue, sum(accepted) as accepted, sum(quarantined) as quarantined, sum(again) as again
                            from data.intake_count where source = ?) as c
                        where untrue = 0
                            and accepted = (select count(*) from data.event where source = ?)
                            and quarantined = (select count(*) from data.quarantined where source = ?)
                            and again = (select count(*) from data.quarantined
                                where source = ? and state in ('mended', 'replayed'))
                        """, SOURCE, SOURCE, SOURCE, SOURCE)).isEqualTo(1);
    }

    @Test
    void aMendedRecordGoesThroughTheSameDoorOnceAndWhatWasSentStaysSealed() {
        UUID firm = firm("utility-data");
        UUID id = kept(List.of(negative(firm, "mend"))).getFirst();
        HttpResponse<String> still =
                modeller.post(PATH + "/" + id + "/mended", TestSources.json(negative(firm, "mend")));
        refused(still, 422, "data/record-flawed");
        assertThat(still.body()).contains("data/field-range", "cubic_metres is -1.0");
        assertThat(events(firm)).isZero();
        String good = TestSources.json(bill(firm, "mend", "2026-03", 1));
        assertThat(ok(modeller.post(PATH + "/" + id + "/mended", good)))
                .containsEntry("state", "mended")
                .containsEntry("settledBy", modeller.login());
        assertThat(events(firm)).isEqualTo(1);
        refused(modeller.post(PATH + "/" + id + "/mended", good), 409, "data/record-settled");
        refused(modeller.post(PATH + "/" + id + "/replay", ""), 409, "data/record-settled");
        refused(modeller.post(PATH + "/" + id + "/dropped", "{\"note\":\"no use\"}"), 409, "data/record-settled");
        assertThat(count("select count(*) from data.quarantined where id = ? and sealed is not null", id))
                .isEqualTo(1);
        sumsAreTrue();
        audited(id, "data/record-mended");
    }

    @Test
    void aRecordIsSentAgainOnceItsPartyHasConsented() {
        UUID firm = firm();
        UUID id = kept(List.of(bill(firm, "again", "2026-03", 5))).getFirst();
        HttpResponse<String> still = modeller.post(PATH + "/" + id + "/replay", "");
        refused(still, 422, "data/record-flawed");
        assertThat(still.body()).contains("data/consent-missing");
        consent(firm);
        assertThat(ok(modeller.post(PATH + "/" + id + "/replay", ""))).containsEntry("state", "replayed");
        assertThat(events(firm)).isEqualTo(1);
        sumsAreTrue();
    }

    private void consent(UUID firm) {
        server.part(Consents.class)
                .give(firm, List.of("utility-data"), Instant.now().minusSeconds(1), "signed");
    }

    @Test
    void whatTheSenderSentAgainMeanwhileIsSettledAsKnownAlready() {
        UUID firm = firm();
        Map<String, Object> bill = bill(firm, "meanwhile", "2026-03", 5);
        UUID id = kept(List.of(bill)).getFirst();
        consent(firm);
        ApiUser.of(server, UserRole.MACHINE)
                .send("POST", "/api/data/events", "application/x-ndjson", TestSources.lines(List.of(bill)));
        assertThat(ok(modeller.post(PATH + "/" + id + "/replay", ""))).containsEntry("state", "replayed");
        assertThat(events(firm)).isEqualTo(1);
        sumsAreTrue();
    }

    @Test
    void aDroppedRecordLeavesItsFlawsAndTheNoteAndNothingOfWhatItSaid() {
        UUID id = kept(List.of(negative(firm("utility-data"), "drop"))).getFirst();
        refused(modeller.post(PATH + "/" + id + "/dropped", "{\"note\":\"\"}"), 422, "web/field-invalid");
        assertThat(ok(modeller.post(PATH + "/" + id + "/dropped", "{\"note\":\"a meter read twice\"}")))
                .containsEntry("state", "dropped")
                .containsEntry("note", "a meter read twice");
        assertThat(count("select count(*) from data.quarantined where id = ? and sealed is null", id))
                .isEqualTo(1);
        refused(
                ApiUser.of(server, UserRole.AUDITOR).get(PATH + "/" + id + "/content?purpose=audit"),
                410,
                "data/record-gone");
        sumsAreTrue();
    }

    @Test
    void ofManyAtOnceOneSettlesARecord() {
        UUID firm = firm();
        UUID id = kept(List.of(bill(firm, "race", "2026-03", 5))).getFirst();
        consent(firm);
        List<Integer> statuses = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> modeller.post(PATH + "/" + id + "/replay", "").statusCode()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(statuses).containsExactly(200, 409, 409, 409);
        assertThat(events(firm)).isEqualTo(1);
        sumsAreTrue();
    }

    @Test
    void aRecordIsShownMaskedAndInFullOnlyForAPurposeThatIsAudited() {
        Map<String, Object> bill = negative(firm("utility-data"), "mask");
        fields(bill).put("colour", "secret-value");
        UUID id = kept(List.of(bill)).getFirst();
        HttpResponse<String> masked = modeller.get(PATH + "/" + id);
        assertThat(ok(masked)).containsKey("fields");
        assertThat(masked.body()).contains("\"colour\"", "\"cubic_metres\"").doesNotContain("secret-value", "M-1");
        refused(modeller.get(PATH + "/" + id + "/content?purpose=audit"), 403, "access/forbidden");
        ApiUser auditor = ApiUser.of(server, UserRole.AUDITOR);
        refused(auditor.get(PATH + "/" + id + "/content"), 422, "access/purpose-needed");
        refused(
                ApiUser.of(server, UserRole.OFFICER, Set.of("quarantine"))
                        .get(PATH + "/" + id + "/content?purpose=audit"),
                403,
                "access/forbidden");
        assertThat(ok(auditor.get(PATH + "/" + id + "/content?purpose=audit")).get("text"))
                .asString()
                .contains("secret-value");
        refused(auditor.post(PATH + "/" + id + "/replay", ""), 403, "access/forbidden");
        refused(modeller.get(PATH + "/" + UUID.randomUUID()), 404, "data/record-unknown");
        audited(id, "data/record-read", "access/unmasked");
    }

    @SuppressWarnings("unchecked") // as it was made
    private static Map<String, Object> fields(Map<String, Object> event) {
        return (Map<String, Object>) Objects.requireNonNull(event.get("data"));
    }

    @Test
    void manyAreSentAgainByAJobThatTellsHowFarItIs() throws InterruptedException {
        UUID there = firm();
        UUID nobody = firm();
        List<Map<String, Object>> events = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            events.add(bill(i % 4 == 0 ? nobody : there, "job" + i, "2026-03", i));
        }
        events.add(negative(there, "job-flawed"));
        kept(events);
        consent(there);
        refused(modeller.post(PATH + "/replays", "{\"source\":\"nothing\"}"), 404, "data/source-unknown");
        HttpResponse<String> asked = modeller.post(
                PATH + "/replays", TestSources.json(Map.of("source", SOURCE, "flaw", Flaw.CONSENT_MISSING.code())));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        String address = asked.headers().firstValue("Location").orElseThrow();
        Map<String, Object> state = ok(modeller.get(address));
        for (Instant end = Instant.now().plus(Duration.ofSeconds(30));
                !"done".equals(state.get("status")) && Instant.now().isBefore(end);
                state = ok(modeller.get(address))) {
            Thread.sleep(50);
        }
        assertThat(state).containsEntry("status", "done").containsEntry("taken", 15);
        assertThat(events(there)).isEqualTo(15);
        assertThat(events(nobody)).isZero();
        sumsAreTrue();
    }

    @Test
    void theListIsNarrowedBySourceAndFlawAndGoesOnBehindAKey() {
        UUID firm = firm("utility-data");
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            Map<String, Object> bill = bill(firm, "list" + i, "2026-03", i);
            fields(bill).put("meter", "");
            many.add(bill);
        }
        kept(many);
        String narrowed = PATH + "?source=water-gas&flaw=data/field-missing";
        Map<String, Object> first = ok(modeller.get(narrowed));
        assertThat((List<?>) Objects.requireNonNull(first.get("records")))
                .hasSize(40)
                .allSatisfy(one -> assertThat(one.toString()).contains("data/field-missing"));
        Map<String, Object> next =
                ok(modeller.get(Objects.requireNonNull(first.get("next")).toString()));
        assertThat((List<?>) Objects.requireNonNull(next.get("records"))).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void aSourceTellsItsDeclarationItsFlowAndItsFlaws() {
        UUID firm = firm("utility-data");
        kept(List.of(negative(firm, "source")));
        ApiUser.of(server, UserRole.MACHINE)
                .send(
                        "POST",
                        "/api/data/events",
                        "application/x-ndjson",
                        TestSources.lines(List.of(bill(firm, "flow", "2020-03", 5))));
        Map<String, Object> answer = ok(modeller.get("/api/data/sources/water-gas"));
        assertThat(answer.toString()).contains("cubic_metres", "data/field-range", "state=flowing");
        Map<String, Object> gaps = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(answer.get("gaps"))).forEach((key, value) -> gaps.put(key + "", value));
        assertThat((Integer) gaps.get("gaps")).isPositive();
        assertThat(modeller.get("/api/data/sources").body()).contains("\"electricity\"", "\"macro-series\"");
        refused(modeller.get("/api/data/sources/nothing"), 404, "data/source-unknown");
    }
}
