package org.bulwark.server.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bulwark.server.Browser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that another site makes a signed-in person's browser send (CSRF): the cookie comes along, the page's mark does not. */
@ExtendWith(TestServer.class)
class ForeignFormTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private static HttpRequest post(Browser browser, String type, String body, Map<String, String> headers) {
        HttpRequest.Builder request = browser.request("/access/logout")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return request.build();
    }

    private static Map<String, Function<Browser, HttpRequest>> foreign(Server server) {
        String strangers = Browser.stranger(server).mark();
        String another = Browser.as(server, UserRole.AUDITOR, Set.of()).mark();
        Map<String, Function<Browser, HttpRequest>> foreign = new LinkedHashMap<>();
        foreign.put("without a mark", b -> post(b, FORM, "", Map.of()));
        foreign.put("with an empty mark", b -> post(b, FORM, "_csrf=", Map.of()));
        foreign.put("with an invented mark", b -> post(b, FORM, "_csrf=0123456789abcdef", Map.of()));
        foreign.put("with a stranger's mark", b -> post(b, FORM, "_csrf=" + strangers, Map.of()));
        foreign.put("with the mark of another session", b -> post(b, FORM, "_csrf=" + another, Map.of()));
        foreign.put(
                "with the mark cut short",
                b -> post(b, FORM, "_csrf=" + b.mark().substring(4), Map.of()));
        foreign.put("with the mark in another case", b -> post(b, FORM, "_CSRF=" + b.mark(), Map.of()));
        foreign.put("as plain text that looks like JSON", b -> post(b, "text/plain", "{\"_csrf\":\"x\"}", Map.of()));
        foreign.put(
                "with a mark in a cookie of its own",
                b -> post(b, FORM, "_csrf=planted", Map.of("X-XSRF-TOKEN", "planted")));
        foreign.put("as if it came from htmx", b -> post(b, FORM, "", Map.of("HX-Request", "true")));
        foreign.put(
                "as a GET that says it is a POST",
                b -> post(b, FORM, "_method=GET", Map.of("X-HTTP-Method-Override", "GET")));
        foreign.put(
                "with the mark of another session in the header",
                b -> post(b, FORM, "", Map.of("X-CSRF-TOKEN", another)));
        return foreign;
    }

    @TestFactory
    Stream<DynamicTest> aFormOfAnotherSiteChangesNothing(Server server) {
        return foreign(server).entrySet().stream()
                .map(foreign -> DynamicTest.dynamicTest(foreign.getKey(), () -> {
                    Browser browser = Browser.as(server, UserRole.OFFICER, Set.of("ours"));
                    HttpResponse<String> answer =
                            browser.send(foreign.getValue().apply(browser));
                    assertThat(answer.statusCode()).isEqualTo(403);
                    assertThat(browser.get("/access/password").statusCode())
                            .as("still signed in")
                            .isEqualTo(200);
                }));
    }

    @Test
    void nothingIsChangedByLookingAtIt(Server server) {
        Browser browser = Browser.as(server, UserRole.OFFICER, Set.of("ours"));
        assertThat(browser.get("/access/logout").statusCode()).isEqualTo(405);
        assertThat(browser.get("/access/password").statusCode()).isEqualTo(200);
    }

    @Test
    void aStrangerCannotBeSignedInToAnAttackersAccountByAnotherSite(Server server) {
        TestAccounts.Made attacker = TestAccounts.make(server, UserRole.OFFICER, Set.of("ours"));
        Browser victim = Browser.stranger(server);
        HttpResponse<String> answer = victim.send(victim.request("/access/login")
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "login=" + attacker.login() + "&password=" + attacker.password()))
                .build());
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/access/login"));
        assertThat(victim.get("/access/password").statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionOfPagesIsNoKeyToTheApi(Server server) {
        Browser browser = Browser.as(server, UserRole.OFFICER, Set.of("ours"));
        assertThat(browser.get("/api/nowhere").statusCode()).isEqualTo(401);
    }

    @Test
    void everyAnswerTellsTheBrowserToKeepOthersOut(Server server) {
        for (String path : Set.of("/access/login", "/api/nowhere", "/nowhere")) {
            var headers = Browser.stranger(server).get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'none'")
                            .contains("frame-ancestors 'none'")
                            .doesNotContain("unsafe"));
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Cache-Control"))
                    .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        }
    }
}
