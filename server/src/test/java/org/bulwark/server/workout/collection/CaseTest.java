package org.bulwark.server.workout.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.server.workout.collection.TestCases.DUE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A debt that falls past due has a case, which is scored, worked on by its playbook, and closed. */
@NullMarked
@ExtendWith(TestServer.class)
class CaseTest {

    private static final String API = "/api/workout/collection/cases";

    private final Server server;
    private final ApiUser officer;
    private final UUID facility;

    CaseTest(Server server) {
        this.server = server;
        this.officer = ApiUser.of(server, UserRole.OFFICER, Set.of("case-a"));
        this.facility = TestCases.loan(server, "case-a");
    }

    private boolean score(LocalDate day) {
        return TestCases.score(server, facility, day);
    }

    private Map<String, Object> whole(UUID id) {
        return ApiUser.tree(officer.get(API + "/" + id));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> tree, String key) {
        return (Map<String, Object>) Objects.requireNonNull(tree.get(key));
    }

    private Map<String, Object> now(UUID id) {
        return part(whole(id), "now");
    }

    private Map<String, Object> post(UUID id, String what, String json) {
        return ApiUser.tree(officer.post(API + "/" + id + "/" + what, json));
    }

    private static String step(String id, String code, String end) {
        return "{\"id\":\"" + id + "\",\"code\":\"" + code + "\",\"end\":\"" + end
                + "\",\"note\":\"It was done as the playbook says.\"}";
    }

    @Test
    void aCaseGoesFromTheFirstDayPastDueToThePayment() {
        assertThat(score(DUE)).isFalse();
        assertThat(score(DUE.plusDays(1))).isTrue();
        assertThat(score(DUE.plusDays(1))).isFalse();
        UUID id = TestCases.caseOf(server, facility);
        assertThat(now(id))
                .containsEntry("openedOn", "2026-02-17")
                .containsEntry("daysPastDue", 1)
                .containsEntry("pastDue", "11200.00")
                .containsEntry("exposure", "121200.00")
                .containsEntry("score", 15)
                .containsEntry("points", List.of("late", "unsecured"))
                .containsEntry("strategy", "remind")
                .containsEntry("row", "little-late")
                .containsEntry("next", Map.of("code", "message", "title", "Send a message", "due", "2026-02-17"));

        assertThat(part(post(id, "steps", step("s1", "message", "done")), "now"))
                .containsEntry("next", Map.of("code", "call", "title", "Call once", "due", "2026-02-20"));
        assertThat(post(id, "steps", step("s1", "message", "done"))).containsKey("now");
        assertThat(post(id, "steps", step("s2", "message", "skipped"))).containsEntry("code", "workout/step-over");
        assertThat(post(id, "steps", step("s3", "letter", "done"))).containsEntry("code", "workout/step-unknown");
        assertThat(post(id, "steps", step("s4", "call", "done").replaceAll("It was[^\"]*", "short")))
                .containsEntry("code", "workout/collection-note-unfit");

        // the same strategy goes on, another begins its playbook anew, over a week-end
        assertThat(score(DUE.plusDays(10))).isFalse();
        assertThat(now(id)).containsEntry("begunOn", "2026-02-17").containsEntry("daysPastDue", 10);
        assertThat(score(DUE.plusDays(18))).isTrue();
        assertThat(now(id))
                .containsEntry("strategy", "contact")
                .containsEntry("begunOn", "2026-03-06")
                .containsEntry("next", Map.of("code", "call", "title", "Call and ask why", "due", "2026-03-06"));
        assertThat(part(post(id, "steps", step("s5", "call", "skipped")), "now"))
                .containsEntry(
                        "next",
                        Map.of("code", "promise", "title", "Agree on an amount and a date", "due", "2026-03-10"));
        assertThat((List<?>) whole(id).get("strategies")).hasSize(2);
        // a look as of an earlier date, which comes late, changes nothing
        assertThat(score(DUE.plusDays(3))).isFalse();

        pay("11200.00", DUE.plusDays(20));
        assertThat(score(DUE.plusDays(20))).isTrue();
        assertThat(now(id)).containsEntry("closedOn", "2026-03-08").containsEntry("closedWhy", "paid");
        assertThat(post(id, "steps", step("s6", "letter", "done"))).containsEntry("code", "workout/case-closed");
        // past due again: a case of its own, which knows that the client paid before
        assertThat(score(LocalDate.of(2026, 3, 17))).isTrue();
        UUID second = TestCases.caseOf(server, facility);
        assertThat(second).isNotEqualTo(id);
        assertThat(now(second)).containsEntry("points", List.of("late", "came-back-before", "unsecured"));
    }

    private void pay(String amount, LocalDate on) {
        assertThat(officer.post(
                                "/api/contract/facilities/" + facility + "/entries",
                                "[{\"id\":\"paid\",\"kind\":\"payment\",\"valueDate\":\"" + on + "\",\"bookedOn\":\""
                                        + on + "\",\"amount\":\"" + amount + "\"}]")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatPeopleKnowIsScoredAtOnceAndNothingIsOverwritten() {
        score(DUE.plusDays(1));
        UUID id = TestCases.caseOf(server, facility);
        Map<String, Object> said = post(id, "facts", "{\"willing\":\"yes\",\"viable\":\"yes\"}");
        assertThat(part(said, "known")).isEqualTo(Map.of("willing", true, "viable", true));
        assertThat(part(said, "now")).containsEntry("strategy", "restructure").containsEntry("row", "can-be-saved");
        Map<String, Object> taken = post(id, "facts", "{\"viable\":\"unknown\"}");
        assertThat(part(taken, "known")).isEqualTo(Map.of("willing", true));
        assertThat(part(taken, "now")).containsEntry("strategy", "legal");
        assertThat((List<?>) taken.get("strategies")).hasSize(3);
        assertThat(post(id, "facts", "{\"viable\":\"unknown\"}")).isEqualTo(taken);
        assertThat(server.part(SaidFacts.class).of(id)).hasSize(3);
    }

    @Test
    void theHardestStrategyComesFirstAndPagesGoOnBehindARow() {
        ApiUser reader = ApiUser.of(server, UserRole.OFFICER, Set.of("case-rank"));
        UUID mild = TestCases.opened(server, "case-rank");
        UUID late = TestCases.loan(server, "case-rank");
        TestCases.score(server, late, DUE.plusDays(20));
        UUID hard = TestCases.caseOf(server, late);
        String all = reader.get(API).body();
        assertThat(all.indexOf(hard.toString())).isPositive().isLessThan(all.indexOf(mild.toString()));
        String after = server.part(Cases.class).find(hard).orElseThrow().rank() + "~" + hard;
        assertThat(reader.get(API + "?after=" + after).body())
                .contains(mild.toString())
                .doesNotContain(hard.toString());
        assertThat(reader.get(API + "?after=9e999999999~" + hard).body()).isEqualTo(all);
        assertThat(reader.get(API + "?sort=next").body()).contains(mild.toString());
    }

    @Test
    void casesAreGivenAndTakenWithinTheBranch() {
        score(DUE.plusDays(1));
        UUID id = TestCases.caseOf(server, facility);
        assertThat(officer.post(API + "/" + id + "/take", "").body()).contains("\"owner\":");
        assertThat(officer.get(API + "?owner=me&strategy=remind&late=yes").body())
                .contains(id.toString());
        assertThat(officer.get(API + "?owner=me&late=no").body()).doesNotContain(id.toString());
        assertThat(officer.post(API + "/" + id + "/give-back", "").body()).contains("\"owner\":null");
        assertThat(post(id, "assign", "{\"to\":\"nobody-there\"}")).containsEntry("code", "workout/case-owner-invalid");
        ApiUser elsewhere = ApiUser.of(server, UserRole.OFFICER, Set.of("case-b"));
        assertThat(elsewhere.get(API + "/" + id).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get(API).body()).doesNotContain(id.toString());
        ApiUser auditor = ApiUser.of(server, UserRole.AUDITOR);
        assertThat(auditor.get(API + "/" + id).statusCode()).isEqualTo(200);
        assertThat(auditor.post(API + "/" + id + "/take", "").statusCode()).isEqualTo(403);
    }
}
