package org.bulwark.server.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.account.Accounts;
import org.bulwark.server.access.account.NewAccount;
import org.bulwark.server.access.account.Registrar;
import org.bulwark.server.data.Branches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in at the bank's identity provider: a real provider beside, a real browser's redirects. */
@ExtendWith(TestServer.class)
class OidcTest {

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @BeforeEach
    void branch(Server server) {
        server.part(Branches.class).save("OIDC1", "Branch of the provider");
        TestServer.provider().forges(false);
    }

    @Test
    void whoComesForTheFirstTimeGetsAnAccountWithTheRolesThatTheProviderNames(Server server) throws Exception {
        HttpResponse<String> home = signIn(server, person("ada", "credit-officers", "canteen"));
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.uri().getPath()).isEqualTo("/");
        Account account = account(server, "ada").orElseThrow();
        assertThat(account.roles()).containsExactly(UserRole.OFFICER);
        assertThat(account.branches()).containsExactly("OIDC1");
        assertThat(account.hasPassword()).isFalse();
        assertThat(home.body()).contains("Ada of the bank");
    }

    @Test
    void theProviderSaysAtEachSignInAnewWhoSomebodyIs(Server server) throws Exception {
        signIn(server, person("grace", "credit-officers"));
        signIn(server, person("grace", "auditors"));
        assertThat(account(server, "grace").orElseThrow().roles()).containsExactly(UserRole.AUDITOR);
    }

    @Test
    void whoHasNoRoleStaysOutside(Server server) throws Exception {
        assertRefused(signIn(server, person("nobody", "canteen")));
        assertThat(account(server, "nobody")).isEmpty();
        assertRefused(signIn(server, person("robot", "robots")));
        assertThat(account(server, "robot")).isEmpty();
    }

    @Test
    void aLocalAccountIsNotTakenOverByItsLogin(Server server) throws Exception {
        server.part(Registrar.class)
                .make(NewAccount.person("oidc-local", "Local", UserRole.ADMINISTRATOR, Set.of()), "test");
        assertRefused(signIn(server, person("oidc-local", "credit-officers")));
    }

    @Test
    void aDisabledAccountStaysOutside(Server server) throws Exception {
        signIn(server, person("left", "credit-officers"));
        server.part(Registrar.class)
                .setActive(account(server, "left").orElseThrow().id(), false, "test");
        assertRefused(signIn(server, person("left", "credit-officers")));
    }

    @Test
    void aTokenOfAnotherKeyIssuerOrAudienceOrOfLongAgoIsWorthNothing(Server server) throws Exception {
        TestServer.provider().forges(true);
        assertRefused(signIn(server, person("forged", "credit-officers")));
        TestServer.provider().forges(false);
        assertRefused(signIn(server, of("forged", c -> c.issuer("https://elsewhere.example"))));
        assertRefused(signIn(server, of("forged", c -> c.audience("another-client"))));
        assertRefused(signIn(server, of("forged", c -> c.claim("nonce", "another"))));
        assertRefused(signIn(
                server,
                of(
                        "forged",
                        c -> c.claim(
                                "auth_time", Instant.now().minusSeconds(3_600).getEpochSecond()))));
        assertThat(account(server, "forged")).isEmpty();
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused(Server server) throws Exception {
        assertRefused(get(server.url() + "/access/oidc/bank/back?code=made-up&state=made-up"));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.uri().getPath()).isEqualTo("/access/login");
        assertThat(answer.uri().getQuery()).contains("refused=oidc");
        assertThat(answer.body()).contains("identity provider");
    }

    private static Optional<Account> account(Server server, String login) {
        return server.part(Accounts.class).find(login);
    }

    private static UnaryOperator<JWTClaimsSet.Builder> person(String login, String... groups) {
        return claims -> claims.subject("subject-of-" + login)
                .claim("preferred_username", login)
                .claim("name", Character.toUpperCase(login.charAt(0)) + login.substring(1) + " of the bank")
                .claim("groups", List.of(groups))
                .claim("branches", List.of("OIDC1", "no-such-branch"));
    }

    private static UnaryOperator<JWTClaimsSet.Builder> of(String login, UnaryOperator<JWTClaimsSet.Builder> otherwise) {
        return claims -> otherwise.apply(person(login, "credit-officers").apply(claims));
    }

    private HttpResponse<String> signIn(Server server, UnaryOperator<JWTClaimsSet.Builder> claims) throws Exception {
        TestServer.provider().says(claims);
        return get(server.url() + "/access/oidc/bank");
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
