package org.bulwark.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Browser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestBrowser;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class ScreeningPagesTest {

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    @Test
    void aRiskManagerMakesAListAddsAnEntryAndTriesTheName(Server server) {
        Browser manager = Browser.as(server, UserRole.RISK_MANAGER, Set.of());
        String code = "page-" + TestLists.number().toLowerCase(Locale.ROOT);
        String name = TestLists.name();
        ok(manager.get("/screening/lists"));
        manager.post(
                "/screening/lists",
                Map.of(
                        "code", code,
                        "title", "Seen on paper",
                        "kind", "GREYLIST",
                        "source", "a test",
                        "purpose", "to be looked at",
                        "owner", "nobody"));
        ok(manager.get("/screening/lists/" + code));
        manager.post(
                "/screening/lists/" + code + "/entries",
                Map.of("kind", "firm", "names", name + " Ltd\n" + name + " Holding", "reason", "lawsuit pending"));
        assertThat(ok(manager.get("/screening/lists/" + code)).body()).contains(name + " Ltd", "lawsuit pending");
        assertThat(ok(manager.post("/screening/trial", Map.of("name", name, "kind", "firm")))
                        .body())
                .contains("Seen on paper", "lawsuit pending");
        assertThat(ok(manager.get("/screening/lists/" + code + "/versions/1")).body())
                .contains(name + " Ltd");
    }

    @Test
    void aFileIsSentByAFormAndABadOneIsToldLineByLine(Server server) {
        Browser manager = Browser.as(server, UserRole.RISK_MANAGER, Set.of());
        String list = TestLists.list(ApiUser.of(server, UserRole.RISK_MANAGER), "greylist");
        manager.get("/screening/lists/" + list);
        send(manager, list, "id,name,expires\nA,Somebody Ltd,never\n");
        assertThat(ok(manager.get("/screening/lists/" + list + "/changes")).body())
                .contains("Line 2");
        send(manager, list, "id,name\nA," + TestLists.name() + "\n");
        assertThat(ok(manager.get("/screening/lists/" + list + "/changes")).body())
                .contains("File uploaded", "1 added");
    }

    private static void send(Browser browser, String list, String csv) {
        String boundary = "part-of-a-test";
        String body = part(boundary, "_csrf\"", browser.mark())
                + part(boundary, "reason\"", "the monthly file")
                + part(boundary, "file\"; filename=\"list.csv\"", csv)
                + "--" + boundary + "--\r\n";
        HttpResponse<String> answer = browser.send(browser.request("/screening/lists/" + list + "/uploads")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static String part(String boundary, String disposition, String content) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + disposition + "\r\n\r\n" + content
                + "\r\n";
    }

    @Test
    void aSecondPersonSeesWhatAChangeWouldDoAndAgreesToIt(Server server) {
        ApiUser first = ApiUser.of(server, UserRole.RISK_MANAGER);
        String list = TestLists.list(first, "blacklist");
        String name = TestLists.name() + " Ltd";
        String entry = TestLists.listed(first, list, Map.of("names", name));
        Object change = ApiUser.tree(first.post(
                        "/api/screening/lists/" + list + "/removals",
                        TestLists.json(Map.of("entry", entry, "reason", "paid everything"))))
                .get("id");
        Browser second = Browser.as(server, UserRole.RISK_MANAGER, Set.of());
        assertThat(ok(second.get("/screening/changes")).body()).contains("/screening/changes/" + change);
        assertThat(ok(second.get("/screening/changes/" + change)).body()).contains(name, "paid everything", "Agree");
        second.post("/screening/changes/" + change + "/approval", Map.of("note", ""));
        assertThat(ok(second.get("/screening/lists/" + list)).body()).doesNotContain(name);
    }

    @Test
    void anOfficerReviewsAHitOfTheirBranchAndTheApplicationShowsIt(Server server) {
        ApiUser api = ApiUser.of(server, UserRole.RISK_MANAGER);
        String name = TestLists.name() + " Ltd";
        TestLists.listed(api, TestLists.list(api, "greylist"), Map.of("names", name));
        Object application =
                Objects.requireNonNull(TestLists.applied(server, TestLists.request(server, name, TestLists.number()))
                        .get("id"));
        Object hit = TestLists.hits(api, application).getFirst().get("id");
        Browser officer = Browser.as(server, UserRole.OFFICER, Set.of("lists"));
        assertThat(ok(officer.get("/screening/hits?application=" + application)).body())
                .contains("/screening/hits/" + hit);
        assertThat(ok(officer.get("/screening/hits/" + hit)).body()).contains("It is somebody else");
        assertThat(ok(officer.post("/screening/hits/" + hit + "/matches", Map.of()))
                        .body())
                .contains(name + " ~ " + name);
        officer.post(
                "/screening/hits/" + hit + "/review",
                Map.of("finding", "CLEARED", "note", "another firm of that name"));
        assertThat(ok(officer.get("/screening/hits/" + hit)).body()).contains("another firm of that name");
        assertThat(ok(officer.get("/decision/applications/" + application)).body())
                .contains("/screening/hits/" + hit);
    }

    @Test
    @Tag("browser")
    void allPagesAreGoodOnATelephoneAndForAScreenReader(Server server) {
        ApiUser api = ApiUser.of(server, UserRole.RISK_MANAGER);
        String name = TestLists.name() + " Ltd";
        String list = TestLists.list(api, "blacklist");
        String entry = TestLists.listed(api, list, Map.of("names", name));
        Object application =
                Objects.requireNonNull(TestLists.applied(server, TestLists.request(server, name, TestLists.number()))
                        .get("id"));
        Object hit = TestLists.hits(api, application).getFirst().get("id");
        Object change = ApiUser.tree(api.post(
                        "/api/screening/lists/" + list + "/removals",
                        TestLists.json(Map.of("entry", entry, "reason", "paid everything"))))
                .get("id");
        TestAccounts.Made made = TestAccounts.make(server, UserRole.RISK_MANAGER, Set.of());
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.signedIn(made, 390, false);
            int n = 0;
            for (String path : List.of(
                    "/screening/lists",
                    "/screening/lists/" + list,
                    "/screening/lists/" + list + "/entry?id=" + entry,
                    "/screening/lists/" + list + "/changes",
                    "/screening/lists/" + list + "/versions/1",
                    "/screening/changes",
                    "/screening/changes/" + change,
                    "/screening/trial",
                    "/screening/hits",
                    "/screening/hits/" + hit,
                    "/decision/applications/" + application)) {
                page.navigate(path);
                TestBrowser.shot(page, "screening-" + ++n);
                assertThat(TestBrowser.overflows(page)).as(path).isFalse();
                assertThat(TestBrowser.faults(page)).as(path).isEmpty();
            }
            browser.assertQuiet();
        }
    }
}
