package org.bulwark.server.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulwark.server.Browser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class FrameTest {

    @Test
    void aLanguageIsKeptAndLeavesNoTraceInTheAddress(Server server) {
        Browser reader = Browser.stranger(server);
        HttpResponse<String> chosen = reader.get("/access/login?back=%2Faudit&language=zh");
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Location")).hasValue("/access/login?back=%2Faudit");
        assertThat(reader.get("/access/login").body()).contains("lang=\"zh\"").contains("登录");
        reader.get("/access/login?language=en");
        assertThat(reader.get("/access/login").body()).contains("lang=\"en\"").contains("Sign in");
    }

    @Test
    void aThemeIsDrawnByTheServerSoThatNothingFlashes(Server server) {
        Browser reader = Browser.stranger(server);
        reader.get("/access/login?theme=dark");
        assertThat(reader.get("/access/login").body()).contains("data-bs-theme=\"dark\"");
    }

    @Test
    void aWordThatIsNoLanguageAndNoThemeChangesNothing(Server server) {
        HttpResponse<String> answer = Browser.stranger(server).get("/access/login?language=xx&theme=%3Cscript%3E");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("language"));
    }

    @Test
    void aChoiceOfLanguageNeverLeadsToAnotherHost(Server server) {
        HttpResponse<String> answer = Browser.stranger(server).get("//evil.example/access/login?language=zh");
        assertThat(answer.headers().firstValue("Location").orElse("/")).doesNotContain("evil.example");
    }

    @Test
    void whatABrowserLoadsIsNamedByItsContentAndKeptForAYear(Server server) throws Exception {
        String page = Browser.stranger(server).get("/access/login").body();
        List<String> loaded = Pattern.compile("(?:href|src|data-library)=\"(/assets/[^\"#]+)")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(loaded).hasSizeGreaterThan(8).allMatch(path -> path.matches(".*-[0-9a-f]{32}\\.[a-z]+"));
        for (String path : loaded) {
            HttpResponse<String> file = TestServer.get(server, path);
            assertThat(file.statusCode()).as(path).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(kept ->
                            assertThat(kept).contains("max-age=31536000").contains("immutable"));
        }
    }

    @Test
    void noPageCarriesScriptOrStyleOfItsOwn(Server server) {
        Browser risk = Browser.as(server, UserRole.RISK_MANAGER, Set.of());
        for (String path :
                List.of("/", "/decision/applications", "/decision/policies", "/score/scorecards", "/nothing")) {
            String body = risk.get(path).body();
            // names that other tests hand in look like script; they stand in texts and values, not as tags or
            // attributes
            String tags = body.replaceAll("\"[^\"]*\"", "\"\"");
            Matcher inline = Pattern.compile("<script(?![^>]*\\bsrc=)|<style|<[^>]*\\s(style|on[a-z]+)=")
                    .matcher(tags);
            assertThat(inline.find()).as(path).isFalse();
            assertThat(body).as(path).doesNotContain("=\"javascript:");
        }
    }

    @Test
    void onlyOpenDoorsAreInTheMenu(Server server) {
        String administrator =
                Browser.as(server, UserRole.ADMINISTRATOR, Set.of()).get("/").body();
        assertThat(administrator).contains("href=\"/access/users\"").doesNotContain("href=\"/decision/applications\"");
        String officer =
                Browser.as(server, UserRole.OFFICER, Set.of("B001")).get("/").body();
        assertThat(officer).contains("href=\"/decision/applications\"").doesNotContain("href=\"/access/users\"");
    }

    @Test
    void whatIsNotThereIsAPageWithARemedyAndTheRequestsId(Server server) {
        HttpResponse<String> answer =
                Browser.as(server, UserRole.AUDITOR, Set.of()).get("/decision/policies/nothing/1");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("desk/version-unknown")
                .contains(answer.headers().firstValue("X-Correlation-Id").orElseThrow());
    }
}
