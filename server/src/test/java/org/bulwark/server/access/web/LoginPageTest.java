package org.bulwark.server.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.bulwark.server.Browser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestServer.class)
class LoginPageTest {

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none");
    }

    @Test
    void aStrangerIsSentToSignInAndComesBackToWhatWasAskedFor(Server server) {
        TestAccounts.Made made = TestAccounts.make(server, UserRole.OFFICER, Set.of("a"));
        Browser browser = Browser.stranger(server);
        HttpResponse<String> refused = browser.get("/access/password?x=1");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(to(refused)).endsWith("/access/login?back=%2Faccess%2Fpassword%3Fx%3D1");

        HttpResponse<String> in = browser.post(
                "/access/login",
                Map.of("login", made.login(), "password", made.password(), "back", "/access/password?x=1"));
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(to(in)).endsWith("/access/password?x=1");
        assertThat(browser.get("/access/password").statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginAreToldInTheSameWords(Server server) {
        TestAccounts.Made made = TestAccounts.make(server, UserRole.OFFICER, Set.of("a"));
        Browser browser = Browser.stranger(server);
        HttpResponse<String> wrong =
                browser.post("/access/login", Map.of("login", made.login(), "password", "not the password"));
        HttpResponse<String> unknown =
                browser.post("/access/login", Map.of("login", "nobody-at-all", "password", "not the password"));
        assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
        assertThat(withoutMark(wrong.body())).isEqualTo(withoutMark(unknown.body()));
    }

    private static String withoutMark(String page) {
        return page.replaceAll("(value|content)=\"[^\"]*\"", "").replaceAll("[0-9a-f]{16}", "");
    }

    @Test
    void somebodyWithATemporaryPasswordChoosesTheirOwnFirst(Server server) {
        TestAccounts.Made made = TestAccounts.makeTemporary(server, UserRole.OFFICER);
        Browser browser = Browser.signedIn(server, made.login(), made.password());
        assertThat(to(browser.get("/"))).endsWith("/access/password");

        HttpResponse<String> weak = browser.post(
                "/access/password",
                Map.of("present", made.password(), "fresh", "password1234", "again", "password1234"));
        assertThat(weak.statusCode()).isEqualTo(422);
        HttpResponse<String> changed = browser.post(
                "/access/password",
                Map.of(
                        "present", made.password(),
                        "fresh", "tulip anvil comet quarry",
                        "again", "tulip anvil comet quarry"));
        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(browser.get("/access/password").statusCode()).isEqualTo(200);
        assertThat(Browser.signedIn(server, made.login(), "tulip anvil comet quarry")
                        .get("/access/password")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNewPasswordEndsTheOtherSessions(Server server) {
        TestAccounts.Made made = TestAccounts.make(server, UserRole.OFFICER, Set.of("a"));
        Browser here = Browser.signedIn(server, made.login(), made.password());
        Browser elsewhere = Browser.signedIn(server, made.login(), made.password());
        here.post(
                "/access/password",
                Map.of(
                        "present", made.password(),
                        "fresh", "tulip anvil comet quarry",
                        "again", "tulip anvil comet quarry"));
        assertThat(here.get("/access/password").statusCode()).isEqualTo(200);
        assertThat(to(elsewhere.get("/access/password"))).contains("/access/login");
    }

    @Test
    void leavingEndsTheSession(Server server) {
        Browser browser = Browser.as(server, UserRole.OFFICER, Set.of("a"));
        assertThat(browser.post("/access/logout", Map.of()).statusCode()).isEqualTo(302);
        assertThat(to(browser.get("/access/password"))).contains("/access/login");
    }

    @Test
    void aPlantedCookieIsWorthNothingAfterSigningIn(Server server) {
        TestAccounts.Made made = TestAccounts.make(server, UserRole.OFFICER, Set.of("a"));
        Browser browser = Browser.stranger(server);
        HttpResponse<String> in =
                browser.post("/access/login", Map.of("login", made.login(), "password", made.password()));
        String before = in.request().headers().firstValue("Cookie").orElse("none");
        assertThat(in.headers().firstValue("Set-Cookie")).hasValueSatisfying(after -> {
            assertThat(after).contains("HttpOnly").contains("SameSite=Strict");
            assertThat(after).doesNotContain(before.replace("bulwark=", ""));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example/",
                "\\\\elsewhere.example",
                "javascript:alert(1)",
                "/x\r\nSet-Cookie: a=b",
                "/access/login",
                "/access/logout",
                ""
            })
    void whateverAnAddressAsksForOneComesBackToAPageOfTheHouse(String asked) {
        assertThat(ReturnPath.of(asked)).isEqualTo("/");
    }
}
