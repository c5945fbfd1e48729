package org.bulwark.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.audit.LogEntries;
import org.bulwark.server.audit.PlacedEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class HitReviewTest {

    private static final String NOTE = "Seen the register: another firm of that name.";

    /** A firm of a name on a list, and what became of its application. */
    private record Case(String list, String entry, String name, String number, Map<String, Object> answer, UUID hit) {

        Object application() {
            return Objects.requireNonNull(answer.get("id"));
        }
    }

    private static Case found(Server server, ApiUser manager, String kind) {
        String name = TestLists.name() + " Ltd";
        String number = TestLists.number();
        String list = TestLists.list(manager, kind);
        String entry = TestLists.listed(manager, list, Map.of("names", name));
        Map<String, Object> answer = TestLists.applied(server, TestLists.request(server, name, number));
        Object hit = TestLists.hits(manager, Objects.requireNonNull(answer.get("id")))
                .getFirst()
                .get("id");
        return new Case(list, entry, name, number, answer, UUID.fromString(String.valueOf(hit)));
    }

    private static HttpResponse<String> review(ApiUser by, UUID hit, String finding) {
        return by.post(
                "/api/screening/hits/" + hit + "/review", TestLists.json(Map.of("finding", finding, "note", NOTE)));
    }

    private static HttpResponse<String> approve(ApiUser by, Case one) {
        return by.post(
                "/api/decision/applications/" + one.application() + "/rulings",
                TestLists.json(Map.of(
                        "act",
                        "approve",
                        "limit",
                        "2000.00 EUR",
                        "note",
                        "It is somebody else, and the books are good.",
                        "reasons",
                        List.of("override/knows-customer"),
                        "seen",
                        0)));
    }

    @Test
    void aClearedHitLetsTheApplicationBeDecidedAndTheNextOneThrough(Server server) {
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        Case one = found(server, manager, "greylist");
        assertThat(one.answer).containsEntry("outcome", "REFER");
        HttpResponse<String> early = approve(manager, one);
        assertThat(early.statusCode()).as(early.body()).isEqualTo(409);
        assertThat(early.body()).contains("decision/hits-open");

        assertThat(review(manager, one.hit, "cleared").statusCode()).isEqualTo(200);
        HttpResponse<String> ruled = approve(manager, one);
        assertThat(ruled.statusCode()).as(ruled.body()).isEqualTo(200);

        Map<String, Object> next = TestLists.applied(server, TestLists.request(server, one.name, one.number));
        assertThat(String.valueOf(next.get("reasons"))).doesNotContain("list-hit");
        assertThat(TestLists.hits(manager, Objects.requireNonNull(next.get("id"))))
                .singleElement()
                .satisfies(hit ->
                        assertThat(hit).containsEntry("state", "cleared").containsEntry("reviewedBy", manager.login()));
    }

    @Test
    void aClearanceEndsWhenTheEntryChanges(Server server) {
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        Case one = found(server, manager, "greylist");
        assertThat(review(manager, one.hit, "cleared").statusCode()).isEqualTo(200);
        HttpResponse<String> changed = manager.post(
                "/api/screening/lists/" + one.list + "/expiries",
                TestLists.json(
                        Map.of("entry", one.entry, "expires", "2099-01-01", "reason", "the court said until then")));
        assertThat(ApiUser.tree(changed)).containsEntry("state", "done");
        Map<String, Object> next = TestLists.applied(server, TestLists.request(server, one.name, one.number));
        assertThat(TestLists.hits(manager, Objects.requireNonNull(next.get("id"))))
                .singleElement()
                .satisfies(hit -> assertThat(hit).containsEntry("state", "open").containsEntry("entryVersion", 2));
    }

    @Test
    void aConfirmedHitOnTheBlacklistCannotBeLentToEvenByAPerson(Server server) {
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        Case one = found(server, manager, "blacklist");
        assertThat(review(manager, one.hit, "confirmed").statusCode()).isEqualTo(200);
        assertThat(review(manager, one.hit, "cleared").body()).contains("screening/hit-reviewed");
        Map<String, Object> next = TestLists.applied(server, TestLists.request(server, one.name, one.number));
        assertThat(next).containsEntry("outcome", "DECLINE");
        assertThat(TestLists.hits(manager, Objects.requireNonNull(next.get("id"))))
                .singleElement()
                .satisfies(hit -> assertThat(hit).containsEntry("state", "confirmed"));
    }

    @Test
    void whoReviewsSaysWhyAndItIsInTheLog(Server server) {
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        Case one = found(server, manager, "greylist");
        HttpResponse<String> silent = manager.post(
                "/api/screening/hits/" + one.hit + "/review",
                TestLists.json(Map.of("finding", "cleared", "note", " ")));
        assertThat(silent.statusCode()).isEqualTo(422);
        HttpResponse<String> open = manager.post(
                "/api/screening/hits/" + one.hit + "/review", TestLists.json(Map.of("finding", "open", "note", NOTE)));
        assertThat(open.statusCode()).isEqualTo(422);
        assertThat(review(manager, one.hit, "confirmed").statusCode()).isEqualTo(200);
        assertThat(server.part(LogEntries.class).about(Set.of("application:" + one.application())))
                .extracting(PlacedEntry::entry)
                .anySatisfy(entry -> {
                    assertThat(entry.kind()).isEqualTo("screening/hit-confirmed");
                    assertThat(entry.actor()).isEqualTo(manager.login());
                });
    }

    @Test
    void namesAreShownForAPurposeAndOnlyAfterItIsInTheLog(Server server) {
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        Case one = found(server, manager, "greylist");
        String matches = "/api/screening/hits/" + one.hit + "/matches";
        assertThat(manager.get(matches).statusCode()).isEqualTo(422);
        HttpResponse<String> shown = manager.get(matches + "?purpose=identification");
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        assertThat(shown.body()).contains(one.name, "\"meeting\"");
    }

    @Test
    void anOfficerSeesHitsOfTheirBranchesOnly(Server server) {
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        Case one = found(server, manager, "greylist");
        ApiUser theirs = ApiUser.of(server, UserRole.OFFICER, Set.of("lists"));
        ApiUser others = ApiUser.of(server, UserRole.OFFICER, Set.of("elsewhere"));
        assertThat(TestLists.hits(theirs, one.application())).hasSize(1);
        assertThat(TestLists.hits(others, one.application())).isEmpty();
        assertThat(others.get("/api/screening/hits/" + one.hit).statusCode()).isEqualTo(404);
        assertThat(others.get("/api/screening/hits/" + one.hit + "/matches?purpose=identification")
                        .statusCode())
                .isEqualTo(404);
        assertThat(review(others, one.hit, "cleared").statusCode()).isEqualTo(404);
        assertThat(review(theirs, one.hit, "cleared").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsSaidOfAPartyGoesForAllItsOpenHitsOnTheEntry(Server server) {
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        Case one = found(server, manager, "greylist");
        Map<String, Object> second = TestLists.applied(server, TestLists.request(server, one.name, one.number));
        assertThat(TestLists.objects(review(manager, one.hit, "cleared"))).hasSize(2);
        List<Map<String, Object>> hits = TestLists.hits(manager, Objects.requireNonNull(second.get("id")));
        assertThat(hits).singleElement().satisfies(hit -> assertThat(hit).containsEntry("state", "cleared"));
    }
}
