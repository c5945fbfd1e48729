package org.bulwark.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Browser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestBrowser;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.account.NewAccount;
import org.bulwark.server.access.account.Registrar;
import org.bulwark.server.decision.TestApplications;
import org.bulwark.server.decision.policy.TestPolicy;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Script in names, notes, titles and in what pages say back: it is shown as it was written and never run. */
@ExtendWith(TestServer.class)
class StoredScriptTest {

    private static final Map<String, String> TRICKS = new LinkedHashMap<>();

    static {
        TRICKS.put("a script", "<script>window.pwned=1</script>");
        TRICKS.put("a picture that fails", "<img src=x onerror=window.pwned=1>");
        TRICKS.put("a drawing that loads", "<svg/onload=window.pwned=1>");
        TRICKS.put("the end of an attribute", "\" autofocus onfocus=window.pwned=1 x=\"");
        TRICKS.put("the end of an attribute with an apostrophe", "' onmouseover=window.pwned=1 x='");
        TRICKS.put("the end of the title", "</title><script>window.pwned=1</script>");
        TRICKS.put("a frame of its own", "<iframe srcdoc=\"<script>parent.pwned=1</script>\"></iframe>");
        TRICKS.put("a link that runs", "<a href=\"javascript:window.pwned=1\">x</a>");
        TRICKS.put("a request of the page's own library", "<b hx-get=\"/access/me\" hx-trigger=\"load\">x</b>");
        TRICKS.put(
                "an expression of the page's templates",
                "[[${987*654321}]] [(${987*654321})] ${987*654321} #{987*654321}");
        TRICKS.put("an expression that is looked at twice", "__${987*654321}__::.x");
        TRICKS.put("escapes that are undone twice", "&lt;script&gt;window.pwned=1&lt;/script&gt;");
        TRICKS.put("the end of a comment", "--><script>window.pwned=1</script><!--");
        TRICKS.put("a style that calls home", "<style>@import '//evil.example/x.css';</style>");
        TRICKS.put("a base for all links", "<base href=\"//evil.example/\">");
    }

    /** What a tag of ours never has: events, script in an address, script within, frames, bases. */
    private static final Pattern RUNS = Pattern.compile(
            "<(?:script(?![^>]*\\ssrc=\"/)[^>]*|iframe|base|svg/|[a-z][^>]*\\son[a-z]+\\s*=|[a-z][^>]*\"javascript:)",
            Pattern.CASE_INSENSITIVE);

    private static void shows(String page, HttpResponse<String> answer, String trick) {
        assertThat(answer.statusCode()).as(page).isIn(200, 400, 401, 404, 422);
        String body = answer.body();
        if (trick.contains("<")) {
            assertThat(body).as("as it was written, in %s", page).doesNotContain(trick);
        }
        assertThat(body).as("worked out, in %s", page).doesNotContain("645814827");
        // Attributes that hold a tag hold it as text: within quotes nothing is a tag.
        assertThat(RUNS.matcher(body.replaceAll("=\"[^\"]*\"", "=\"/\""))
                        .results()
                        .map(found -> found.group())
                        .toList())
                .as("what runs in %s", page)
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whatApplicantsAndOfficersWriteIsText(Server server) {
        Browser officer = Browser.as(server, UserRole.OFFICER, Set.of("XSS1"));
        ApiUser machine = ApiUser.of(server, UserRole.MACHINE);
        ApiUser decides = ApiUser.of(server, UserRole.OFFICER, Set.of("XSS1"));
        return tests(trick -> {
            UUID id = TestApplications.referred(server, "XSS1", "20000.00");
            decides.post(
                    "/api/decision/applications/" + id + "/rulings",
                    json(Map.of(
                            "act",
                            "decline",
                            "note",
                            "Because of " + trick,
                            "seen",
                            0,
                            "reasons",
                            List.of("override/story-does-not-hold"))));
            HttpResponse<String> named = machine.post(
                    "/api/decision/applications",
                    GoodRequest.at(server, "XSS1")
                            .with("applicant", who -> {
                                who.put("name", trick);
                                who.put("address", trick);
                            })
                            .json());
            for (String path : List.of("", "/data", "/recourse")) {
                shows("page" + path, officer.get("/decision/applications/" + id + path), trick);
            }
            if (named.statusCode() == 201) {
                String other = String.valueOf(ApiUser.tree(named).get("id"));
                shows("named", officer.get("/decision/applications/" + other), trick);
                HttpResponse<String> letter =
                        decides.get("/api/decision/applications/" + other + "/letter?purpose=SEND");
                shows("letter", letter, letter.statusCode() == 200 ? trick : "<>");
            }
            shows("list", officer.get("/decision/applications"), trick);
            shows("customers", officer.get("/data/parties"), trick);
            shows("home", officer.get("/"), trick);
        });
    }

    @TestFactory
    Stream<DynamicTest> whatModellersWriteIsText(Server server) {
        ApiUser modeller = ApiUser.of(server, UserRole.MODELLER);
        Browser manager = Browser.as(server, UserRole.RISK_MANAGER, Set.of());
        return tests(trick -> {
            String product = TestPolicy.product(server);
            String text = TestPolicy.text(product)
                    .replace("title: Working capital for small firms", "title: " + json(trick))
                    .replace("title: Somebody of the group is in default", "title: " + json(trick))
                    .replace("note: what an officer may still consider", "note: " + json(trick));
            HttpResponse<String> draft = modeller.send(
                    "POST",
                    "/api/decision/policies/" + product + "/versions?note=" + encoded(trick),
                    "application/yaml",
                    text);
            assertThat(draft.statusCode()).as(draft.body()).isIn(201, 422);
            modeller.send(
                    "PUT",
                    "/api/decision/policies/" + product + "/cases/" + encoded(trick),
                    "application/json",
                    TestPolicy.CASE);
            String version = "/decision/policies/" + product + "/1";
            for (String page : List.of("", "/text", "/changes", "/versions", "/cases", "/trial", "/edit")) {
                shows("policy" + page, manager.get(version + page), trick);
            }
            shows("policies", manager.get("/decision/policies"), trick);
            shows("home", manager.get("/"), trick);
        });
    }

    @TestFactory
    Stream<DynamicTest> whatPeopleAreCalledIsText(Server server) {
        Browser auditor = Browser.as(server, UserRole.AUDITOR, Set.of());
        return tests(trick -> {
            String name = trick.substring(0, Math.min(trick.length(), 100));
            try {
                server.part(Registrar.class)
                        .makeDemo(
                                new NewAccount(
                                        "xss-" + UUID.randomUUID(),
                                        name,
                                        Account.Kind.PERSON,
                                        Set.of(UserRole.AUDITOR),
                                        Set.of()),
                                "test");
            } catch (ProblemException refused) {
                // a name that no account may have
            }
            shows("accounts", auditor.get("/access/users"), name);
            shows("authority", auditor.get("/access/authority"), name);
        });
    }

    @TestFactory
    Stream<DynamicTest> whatPagesSayBackIsText(Server server) {
        Browser officer = Browser.as(server, UserRole.OFFICER, Set.of("XSS2"));
        Browser auditor = Browser.as(server, UserRole.AUDITOR, Set.of());
        Browser stranger = Browser.stranger(server);
        return tests(trick -> {
            String said = encoded(trick);
            for (String name :
                    List.of("q", "outcome", "product", "branch", "owner", "least", "from", "after", "sort")) {
                shows("list by " + name, officer.get("/decision/applications?" + name + "=" + said), trick);
            }
            shows("customers", officer.get("/data/parties?q=" + said + "&kind=" + said), trick);
            shows("log", auditor.get("/audit?actor=" + said + "&subject=" + said), trick);
            shows("login", stranger.get("/access/login?back=" + said), trick);
            shows(
                    "login refused",
                    stranger.post("/access/login", Map.of("login", trick, "password", trick, "back", trick)),
                    trick);
            shows("step up", officer.get("/access/step-up?back=/" + said), trick);
            shows("nowhere", officer.get("/nowhere/" + said.replace("%2F", "x")), trick);
            shows(
                    "a policy that is not there",
                    officer.get("/decision/policies/" + said.replace("%2F", "x") + "/1"),
                    trick);
            officer.post(
                    "/decision/applications/assign",
                    Map.of("id", UUID.randomUUID().toString(), "owner", trick));
            shows("what became of an assignment", officer.get("/decision/applications"), trick);
        });
    }

    @Test
    @Tag("browser")
    void nothingRunsInARealBrowser(Server server) {
        ApiUser modeller = ApiUser.of(server, UserRole.MODELLER);
        String product = TestPolicy.product(server);
        String all = String.join(" ", TRICKS.values());
        modeller.send(
                "POST",
                "/api/decision/policies/" + product + "/versions",
                "application/yaml",
                TestPolicy.text(product)
                        .replace(
                                "title: Somebody of the group is in default", "title: " + json(all.substring(0, 180))));
        UUID id = TestApplications.referred(server, "XSS3", "20000.00");
        ApiUser.of(server, UserRole.OFFICER, Set.of("XSS3"))
                .post(
                        "/api/decision/applications/" + id + "/rulings",
                        json(Map.of(
                                "act",
                                "decline",
                                "note",
                                "Because of " + all,
                                "seen",
                                0,
                                "reasons",
                                List.of("override/story-does-not-hold"))));
        TestAccounts.Made officer = TestAccounts.make(server, UserRole.OFFICER, Set.of("XSS3"));
        TestAccounts.Made manager = TestAccounts.make(server, UserRole.RISK_MANAGER, Set.of());
        try (TestBrowser browser = TestBrowser.on(server)) {
            Page page = browser.signedIn(officer, 1280, false);
            visit(page, "/decision/applications/" + id);
            visit(page, "/decision/applications?q=" + encoded(all.substring(0, 180)));
            visit(page, "/decision/applications?owner=" + encoded("\"><script>window.pwned=1</script>"));
            Page other = browser.signedIn(manager, 1280, false);
            for (String path : List.of("", "/text", "/edit", "/versions")) {
                visit(other, "/decision/policies/" + product + "/1" + path);
            }
            browser.assertQuiet();
        }
    }

    @Test
    @Tag("browser")
    void aLetterThatIsOpenedRunsNothing(Server server) {
        UUID id = TestApplications.declined(server, "XSS4", "20000.00");
        String party = server.part(JdbcClient.class)
                .sql("select party::text from decision.application where id = ?")
                .param(id)
                .query((row, n) -> row.getString(1))
                .single();
        ApiUser officer = ApiUser.of(server, UserRole.OFFICER, Set.of("XSS4"));
        assertThat(party).isNotBlank();
        try (TestBrowser browser = TestBrowser.on(server)) {
            for (String trick : TRICKS.values()) {
                HttpResponse<String> named = officer.post(
                        "/api/decision/applications",
                        GoodRequest.at(server, "XSS4")
                                .with("applicant", who -> {
                                    who.put("name", trick);
                                    who.put("tax_arrears", "9999900.00");
                                })
                                .json());
                if (named.statusCode() == 201) {
                    HttpResponse<String> letter = officer.get(
                            "/api/decision/applications/" + ApiUser.tree(named).get("id") + "/letter?purpose=SEND");
                    if (letter.statusCode() == 200) {
                        assertThat(letter.headers()
                                        .firstValue("Content-Disposition")
                                        .orElse(""))
                                .startsWith("attachment");
                        Page page = browser.reader(1280, false);
                        page.setContent(letter.body());
                        assertThat(page.evaluate("String(window.pwned)")).isEqualTo("undefined");
                        page.context().close();
                    }
                }
            }
        }
    }

    private static void visit(Page page, String path) {
        page.navigate(path);
        page.waitForLoadState();
        assertThat(page.evaluate("String(window.pwned)")).as(path).isEqualTo("undefined");
    }

    private interface Trial {
        void run(String trick);
    }

    private static Stream<DynamicTest> tests(Trial trial) {
        return TRICKS.entrySet().stream()
                .map(trick -> DynamicTest.dynamicTest(trick.getKey(), () -> trial.run(trick.getValue())));
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
