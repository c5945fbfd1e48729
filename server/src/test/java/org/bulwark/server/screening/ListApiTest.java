package org.bulwark.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.audit.LogEntries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(TestServer.class)
class ListApiTest {

    private static final String WHY = "&reason=the%20monthly%20file";

    private static HttpResponse<String> upload(ApiUser by, String list, String csv) {
        return by.send("POST", "/api/screening/lists/" + list + "/uploads?name=file.csv" + WHY, "text/csv", csv);
    }

    private static HttpResponse<String> settle(ApiUser by, Map<String, Object> change, String how) {
        return by.post(
                "/api/screening/changes/" + Objects.requireNonNull(change.get("id")) + "/" + how,
                TestLists.json(Map.of("note", "seen and agreed")));
    }

    private static List<Map<String, Object>> tried(ApiUser by, Map<String, String> question) {
        return TestLists.objects(by.post("/api/screening/trials", TestLists.json(question)));
    }

    @Test
    void aFileReplacesAListVersionByVersionAndTheDifferenceCanBeSeen(Server server) {
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        String list = TestLists.list(manager, "greylist");
        String one = TestLists.name();
        String two = TestLists.name();
        String three = TestLists.name();
        Map<String, Object> first =
                ApiUser.tree(upload(manager, list, "id,kind,name\nA,firm," + one + "\nB,firm," + two + "\n"));
        assertThat(first).containsEntry("state", "done").containsEntry("version", 1);
        Map<String, Object> second = ApiUser.tree(upload(
                manager,
                list,
                "id,kind,name,reason\nA,firm," + one + ",\nB,firm," + two + ",lawsuit\nC,firm," + three + ",\n"));
        assertThat(String.valueOf(second.get("counts"))).isEqualTo("{added=1, altered=1, ended=0, unaltered=1}");

        HttpResponse<String> differences =
                manager.get("/api/screening/lists/" + list + "/versions/2/differences?since=1");
        assertThat(TestLists.objects(differences))
                .extracting(difference -> difference.get("id"))
                .containsExactly("B", "C");
        HttpResponse<String> same = upload(
                manager,
                list,
                "id,kind,name,reason\nA,firm," + one + ",\nB,firm," + two + ",lawsuit\nC,firm," + three + ",\n");
        assertThat(same.body()).contains("screening/nothing-changes");
        assertThat(tried(manager, Map.of("kind", "firm", "name", three)))
                .singleElement()
                .satisfies(met -> assertThat(met).containsEntry("list", list).containsEntry("level", "review"));
    }

    @Test
    void aFileWithABadLineIsRefusedWholeAndNamesTheLine(Server server) {
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        String list = TestLists.list(manager, "greylist");
        HttpResponse<String> refused = upload(
                manager,
                list,
                "id,kind,name,expires\nA,firm," + TestLists.name() + ",2030-01-01\nB,firm," + TestLists.name()
                        + ",soon\n,firm,X Ltd,\n");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("screening/file-invalid", "2 of 3 lines", "Line 3", "Line 4");
        assertThat(ApiUser.tree(manager.get("/api/screening/lists/" + list))).containsEntry("version", 0);
        assertThat(upload(manager, list, "what is this").statusCode()).isEqualTo(422);
    }

    @Test
    void aFileForAListThatBlocksWaitsForASecondPerson(Server server) {
        ApiUser first = ApiUser.of(server, UserRole.RISK_MANAGER);
        ApiUser second = ApiUser.of(server, UserRole.RISK_MANAGER);
        String list = TestLists.list(first, "sanctions");
        String name = TestLists.name();
        Map<String, Object> change = ApiUser.tree(upload(first, list, "id,kind,name\nA,firm," + name + "\n"));
        assertThat(change).containsEntry("state", "waiting");
        assertThat(tried(first, Map.of("name", name))).isEmpty();

        HttpResponse<String> own = settle(first, change, "approval");
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.body()).contains("screening/second-person-needed");
        assertThat(settle(ApiUser.of(server, UserRole.OFFICER), change, "approval")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ApiUser.tree(settle(second, change, "approval")))
                .containsEntry("state", "done")
                .containsEntry("settledBy", second.login());
        assertThat(tried(first, Map.of("name", name)))
                .singleElement()
                .satisfies(met -> assertThat(met).containsEntry("level", "block"));
        assertThat(settle(second, change, "approval").statusCode()).isEqualTo(409);
        assertThat(server.part(LogEntries.class).about(Set.of("list:" + list)))
                .extracting(placed -> placed.entry().kind())
                .contains("screening/list-made", "screening/change-asked", "screening/list-changed");
    }

    @Test
    void comingOffABlacklistTakesTwoPeopleAndWhatChangedMeanwhileIsNotDone(Server server) {
        ApiUser first = ApiUser.of(server, UserRole.RISK_MANAGER);
        ApiUser second = ApiUser.of(server, UserRole.RISK_MANAGER);
        String list = TestLists.list(first, "blacklist");
        String entry = TestLists.listed(first, list, Map.of("names", TestLists.name()));
        String remove = TestLists.json(Map.of("entry", entry, "reason", "paid everything back"));
        Map<String, Object> removal = ApiUser.tree(first.post("/api/screening/lists/" + list + "/removals", remove));
        Map<String, Object> expiry = ApiUser.tree(first.post(
                "/api/screening/lists/" + list + "/expiries",
                TestLists.json(Map.of("entry", entry, "expires", "2040-01-01", "reason", "until the limitation"))));
        assertThat(removal).containsEntry("state", "waiting");
        assertThat(settle(second, expiry, "approval").statusCode()).isEqualTo(200);
        HttpResponse<String> late = settle(second, removal, "approval");
        assertThat(late.body()).contains("screening/changed-meanwhile");
        assertThat(ApiUser.tree(settle(first, removal, "refusal"))).containsEntry("state", "refused");
        assertThat(ApiUser.tree(manager(server).get("/api/screening/lists/" + list + "/entries")))
                .containsEntry("all", 1);
    }

    private static ApiUser manager(Server server) {
        return ApiUser.of(server, UserRole.RISK_MANAGER);
    }

    @Test
    void whatTheBankThinksOfSomebodyLiesSealedAndIsShownMasked(Server server) {
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        String name = TestLists.name();
        String list = TestLists.list(manager, "blacklist");
        TestLists.listed(
                manager, list, Map.of("kind", "person", "names", name, "birth", "1970-02-03", "comment", "beware"));
        String shown = manager.get("/api/screening/lists/" + list + "/entries").body();
        assertThat(shown).contains("\"kind\":\"person\"").doesNotContain(name).doesNotContain("1970");
        List<Map<String, Object>> met = tried(manager, Map.of("kind", "person", "name", name));
        assertThat(met)
                .singleElement()
                .satisfies(one -> assertThat(String.valueOf(one.get("entry"))).doesNotContain(name));
        List<byte[]> kept = server.part(JdbcClient.class)
                .sql("select content from screening.entry where list = ?")
                .param(list)
                .query((row, n) -> row.getBytes(1))
                .list();
        assertThat(new String(kept.getFirst(), StandardCharsets.ISO_8859_1))
                .doesNotContain(name)
                .doesNotContain("beware");
    }

    @Test
    void aCodeThatIsTakenAndAnEntryWithNothingInItAreRefused(Server server) {
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        String list = TestLists.list(manager, "device");
        String again = TestLists.json(
                Map.of("code", list, "kind", "device", "title", "t", "source", "s", "purpose", "p", "owner", "o"));
        assertThat(manager.post("/api/screening/lists", again).statusCode()).isEqualTo(409);
        String entries = "/api/screening/lists/" + list + "/entries";
        assertThat(manager.post(entries, "{\"reason\":\"fraud\",\"names\":\"Somebody\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(manager.post(entries, "{\"reason\":\"fraud\",\"devices\":\"d-1\",\"birth\":\"long ago\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(manager.post(entries, "{\"reason\":\"fraud\",\"devices\":\"d-1\",\"id\":\"\\u0000\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(manager.post("/api/screening/lists/nobody-made-this/entries", "{\"reason\":\"fraud\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoMayOnlyReadChangesNothing(Server server) {
        String list = TestLists.list(manager(server), "greylist");
        ApiUser officer = ApiUser.of(server, UserRole.OFFICER, Set.of("lists"));
        assertThat(officer.get("/api/screening/lists/" + list).statusCode()).isEqualTo(200);
        assertThat(officer.post("/api/screening/lists/" + list + "/entries", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(upload(officer, list, "id,name\nA,B\n").statusCode()).isEqualTo(403);
    }
}
