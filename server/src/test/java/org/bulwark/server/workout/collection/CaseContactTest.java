package org.bulwark.server.workout.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.workout.reminder.TestReminders;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The rules are asked before somebody is contacted, and what was said cannot be read once the client was erased. */
@NullMarked
@ExtendWith(TestServer.class)
class CaseContactTest {

    /** Where it is noon now, or three in the morning. */
    private static final String NOON = zoneAt(12);

    private static final String NIGHT = zoneAt(3);

    private final Server server;
    private final ApiUser officer;
    private final UUID id;
    private final String api;

    CaseContactTest(Server server) {
        this.server = server;
        this.officer = ApiUser.of(server, UserRole.OFFICER, Set.of("contact-a"));
        this.id = TestCases.opened(server, "contact-a");
        this.api = "/api/workout/collection/cases/" + id;
    }

    private static String zoneAt(int hour) {
        int offset = Math.floorMod(hour - Instant.now().atZone(ZoneOffset.UTC).getHour() + 12, 24) - 12;
        return ZoneOffset.ofHours(offset).getId();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> persons() {
        return JsonMapper.shared().readValue(officer.get(api + "/persons").body(), List.class);
    }

    private String add(String name, String tie, String zone) {
        String answer = officer.post(
                        api + "/persons",
                        "{\"id\":\"" + name + "\",\"name\":\"" + name + "\",\"tie\":\"" + tie
                                + "\",\"phone\":\"123\",\"zone\":\"" + zone + "\"}")
                .body();
        assertThat(answer).contains("\"tie\":\"" + tie + "\"");
        return String.valueOf(persons().getLast().get("id"));
    }

    private String against(String person) {
        return String.valueOf(persons().stream()
                .filter(one -> Objects.equals(one.get("id"), person))
                .findFirst()
                .orElseThrow()
                .get("against"));
    }

    private Map<String, Object> plan(String sender, String person, String purpose) {
        return ApiUser.tree(officer.post(
                api + "/contacts",
                "{\"id\":\"" + sender + "\",\"person\":\"" + person + "\",\"purpose\":\"" + purpose
                        + "\",\"channel\":\"call\"}"));
    }

    private void say(String person, String word, String by) {
        assertThat(officer.post(
                                api + "/persons/" + person + "/words",
                                "{\"word\":\"" + word + "\",\"by\":\"" + by + "\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    private static void refused(Map<String, Object> answer, String why) {
        assertThat(answer)
                .containsEntry("code", "workout/contact-against-rules")
                .extractingByKey("detail")
                .asString()
                .contains(why);
    }

    @Test
    void nobodyIsContactedAgainstTheRules() {
        assertThat(persons().getFirst()).containsEntry("tie", "borrower").containsEntry("purpose", "debt");
        String night = add("Anna Night", "guarantor", NIGHT);
        assertThat(against(night)).isEqualTo("workout/contact-quiet");
        refused(plan("n1", night, "debt"), "nobody is contacted");
        String spouse = add("Berta Noon", "spouse", NOON);
        refused(plan("s1", spouse, "debt"), "does not have to pay");
        refused(plan("s1", spouse, "whereabouts"), "did not agree");
        say(spouse, "consented", "person");
        assertThat(against(spouse)).isEqualTo("null");
        assertThat(plan("s1", spouse, "whereabouts")).containsEntry("by", officer.login());
        say(spouse, "stopped", "court");
        say(spouse, "resumed", "person");
        assertThat(against(spouse)).isEqualTo("workout/contact-stopped");
        say(spouse, "resumed", "court");
        assertThat(against(spouse)).isEqualTo("null");
        say(spouse, "withdrew", "person");
        assertThat(against(spouse)).isEqualTo("workout/contact-no-consent");
        // what was had is written down whatever the rules say
        Map<String, Object> incoming = ApiUser.tree(officer.post(
                api + "/contacts",
                "{\"id\":\"i1\",\"person\":\"" + night + "\",\"purpose\":\"debt\",\"channel\":\"call\",\"at\":\""
                        + Instant.now().minusSeconds(60)
                        + "\",\"outcome\":\"promised\",\"note\":\"Called at night and promised.\"}"));
        assertThat(incoming).containsEntry("incoming", true).containsEntry("outcome", "promised");
    }

    @Test
    void aContactCountsUnlessItWasNotMade() {
        String guarantor = add("Clara Noon", "guarantor", NOON);
        Map<String, Object> first = plan("c1", guarantor, "debt");
        assertThat(plan("c1", guarantor, "debt")).isEqualTo(first);
        assertThat(plan("c1", guarantor, "whereabouts")).containsEntry("code", "workout/collection-id-taken");
        plan("c2", guarantor, "debt");
        plan("c3", guarantor, "debt");
        refused(plan("c4", guarantor, "debt"), "contacted 3 times today");
        String outcome = api + "/contacts/" + first.get("id") + "/outcome";
        String told = "{\"outcome\":\"not-made\",\"note\":\"The line was dead all day.\"}";
        assertThat(ApiUser.tree(officer.post(outcome, told))).containsEntry("outcome", "not-made");
        assertThat(ApiUser.tree(officer.post(outcome, told))).containsEntry("outcome", "not-made");
        assertThat(ApiUser.tree(officer.post(outcome, told.replace("not-made", "reached"))))
                .containsEntry("code", "workout/contact-over");
        assertThat(plan("c4", guarantor, "debt")).doesNotContainKey("code");
    }

    @Test
    void remindersThatWereSentCountForWhoOwes() {
        CaseRow row = server.part(Cases.class).find(id).orElseThrow();
        server.part(JdbcClient.class)
                .sql(
                        "insert into workout.reminder (id, name, facility, due_on, rule, party, branch, channel, planned_on, state,"
                                + " next_at, sent_at) select gen_random_uuid(), ? || channel, ?, current_date, 'r', ?, 'contact-a', channel,"
                                + " current_date, 'sent', now(), now() - interval '1 hour' from unnest(array['email', 'letter']) as channel")
                .params(row.facility() + "/", row.facility(), row.party())
                .update();
        assertThat(server.part(ContactLog.class).before(row.party(), Instant.now()))
                .hasSize(1);
    }

    @Test
    void twoOfficersCannotBothTakeTheLastContactOfADay() throws InterruptedException, ExecutionException {
        String guarantor = add("Dora Noon", "guarantor", NOON);
        plan("d1", guarantor, "debt");
        plan("d2", guarantor, "debt");
        CountDownLatch both = new CountDownLatch(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Map<String, Object>>> answers = IntStream.range(0, 2)
                    .mapToObj(n -> (Callable<Map<String, Object>>) () -> {
                        both.countDown();
                        both.await();
                        return plan("last-" + n, guarantor, "debt");
                    })
                    .map(threads::submit)
                    .toList();
            long taken = 0;
            for (Future<Map<String, Object>> answer : answers) {
                taken += answer.get().containsKey("channel") ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
        assertThat(against(guarantor)).isEqualTo("workout/contact-too-often");
    }

    @Test
    void whoWasErasedLeavesNoNotes() {
        String guarantor = add("Emil Noon", "guarantor", NOON);
        plan("e1", guarantor, "debt");
        UUID facility = server.part(Cases.class).find(id).orElseThrow().facility();
        UUID party = TestReminders.party(server, facility);
        assertThat(server.part(JdbcClient.class)
                        .sql("select encode(sealed, 'escape') from workout.associate where id = ?")
                        .param(UUID.fromString(guarantor))
                        .query(String.class)
                        .single())
                .doesNotContain("Emil");
        officer.post(
                api + "/steps",
                "{\"id\":\"s\",\"code\":\"message\",\"end\":\"done\",\"note\":\"A secret of the client.\"}");
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        server.part(PersonalVault.class).erase(party);
        assertThat(manager.get(api).body()).doesNotContain("secret").contains("\"code\":\"message\"");
        assertThat(manager.get(api + "/persons").body()).doesNotContain("Emil").contains("guarantor");
        assertThat(manager.get(api + "/contacts").statusCode()).isEqualTo(200);
        assertThat(
                        ApiUser.tree(
                                officer.post(
                                        api + "/steps",
                                        "{\"id\":\"s2\",\"code\":\"call\",\"end\":\"done\",\"note\":\"Nothing can be kept any more.\"}")))
                .containsEntry("code", "vault/erased");
    }
}
