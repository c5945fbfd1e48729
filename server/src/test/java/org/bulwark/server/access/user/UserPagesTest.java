package org.bulwark.server.access.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
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
class UserPagesTest {

    @Test
    void anAccountIsMadeItsPasswordShownOnceAndItsOwnerComesIn(Server server) {
        Browser administrator = Browser.as(server, UserRole.ADMINISTRATOR, Set.of());
        administrator.get("/access/users");
        String login = "m" + System.nanoTime();
        HttpResponse<String> made = administrator.post(
                "/access/users",
                Map.of("login", login, "displayName", "Mei Lin", "kind", "PERSON", "roles", "MODELLER"));
        assertThat(made.statusCode()).isEqualTo(200);
        Matcher password = Pattern.compile("<code>([a-z2-9-]{23})</code>").matcher(made.body());
        assertThat(password.find()).isTrue();
        assertThat(administrator.get("/access/users").body()).contains(login).doesNotContain(password.group(1));
        Browser owner = Browser.signedIn(server, login, password.group(1));
        assertThat(owner.get("/").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/access/password"));
    }

    @Test
    void aNameIsShownAsItIsAndNotAsAScript(Server server) {
        Browser administrator = Browser.as(server, UserRole.ADMINISTRATOR, Set.of());
        administrator.get("/access/users");
        HttpResponse<String> made = administrator.post(
                "/access/users",
                Map.of(
                        "login", "s" + System.nanoTime(),
                        "displayName", "<script>alert(1)</script>",
                        "kind", "PERSON",
                        "roles", "MODELLER"));
        assertThat(made.body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void aStaleSignInGivesThePasswordAgainFirst(Server server) {
        // Nothing here waits five minutes: the step-up page itself must take the password and refuse a wrong one.
        Browser administrator = Browser.as(server, UserRole.ADMINISTRATOR, Set.of());
        administrator.get("/access/step-up?back=/access/users");
        assertThat(administrator
                        .post("/access/step-up", Map.of("password", "not the password", "back", "/access/users"))
                        .statusCode())
                .isEqualTo(401);
    }
}
