package org.bulwark.server.access.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.Browser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.account.Accounts;
import org.bulwark.server.access.account.NewAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class UserDeskTest {

    private static Caller administrator(Server server) {
        return TestAccounts.make(server, UserRole.ADMINISTRATOR, Set.of())
                .account()
                .caller(Instant.now(), Caller.Means.SESSION);
    }

    private static Account account(Server server, UUID id) {
        return server.part(Accounts.class).find(id).orElseThrow();
    }

    private static RoleGrant waiting(Server server, UUID account) {
        return server.part(UserDesk.class).waiting().stream()
                .filter(grant -> grant.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRoleThatGetsRoundTheOthersIsAskedByOneAndGivenByAnother(Server server) {
        UserDesk desk = server.part(UserDesk.class);
        Caller one = administrator(server);
        Caller two = administrator(server);
        String login = "r." + UUID.randomUUID().toString().substring(0, 8);
        desk.make(NewAccount.person(login, "R", UserRole.RISK_MANAGER, Set.of()), one);
        Account made = server.part(Accounts.class).find(login).orElseThrow();
        assertThat(made.roles()).isEmpty();

        UUID grant = waiting(server, made.id()).id();
        assertThatThrownBy(() -> desk.give(grant, one))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("access/second-person-needed");
        desk.give(grant, two);
        assertThat(account(server, made.id()).roles()).containsExactly(UserRole.RISK_MANAGER);
        assertThatThrownBy(() -> desk.give(grant, two))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("access/not-found");
    }

    @Test
    void nobodyChangesTheirOwnAccountOrGivesThemselvesARole(Server server) {
        UserDesk desk = server.part(UserDesk.class);
        Caller one = administrator(server);
        Caller two = administrator(server);
        assertThatThrownBy(() -> desk.assign(one.account(), Set.of(UserRole.RISK_MANAGER), Set.of(), one))
                .hasMessageContaining("access/second-person-needed");
        assertThatThrownBy(() -> desk.resetPassword(one.account(), one))
                .hasMessageContaining("access/second-person-needed");
        desk.assign(one.account(), Set.of(UserRole.ADMINISTRATOR, UserRole.RISK_MANAGER), Set.of(), two);
        assertThat(account(server, one.account()).roles()).containsExactly(UserRole.ADMINISTRATOR);
        UUID grant = waiting(server, one.account()).id();
        assertThatThrownBy(() -> desk.give(grant, one)).hasMessageContaining("access/second-person-needed");
        desk.refuse(grant, one);
        assertThat(desk.waiting()).extracting(RoleGrant::id).doesNotContain(grant);
    }

    @Test
    void whoeverSetsARiskManagersPasswordDoesNotGetTheirRoleWithIt(Server server) {
        UserDesk desk = server.part(UserDesk.class);
        UUID manager = TestAccounts.make(server, UserRole.RISK_MANAGER, Set.of())
                .account()
                .id();
        desk.resetPassword(manager, administrator(server));
        assertThat(account(server, manager).roles()).isEmpty();
        assertThat(account(server, manager).temporaryPassword()).isTrue();
        desk.give(waiting(server, manager).id(), administrator(server));
        assertThat(account(server, manager).roles()).containsExactly(UserRole.RISK_MANAGER);
    }

    @Test
    void aDisabledAccountStopsAtOnceAndCannotSignIn(Server server) {
        UserDesk desk = server.part(UserDesk.class);
        TestAccounts.Made made = TestAccounts.make(server, UserRole.OFFICER, Set.of());
        Browser browser = Browser.signedIn(server, made.login(), made.password());
        assertThat(browser.get("/access/password").statusCode()).isEqualTo(200);
        desk.setActive(made.account().id(), false, administrator(server));
        assertThat(browser.get("/access/password").statusCode()).isEqualTo(302);
        assertThatThrownBy(() -> Browser.signedIn(server, made.login(), made.password()))
                .hasMessageContaining("401");
    }

    @Test
    void anEndedSessionIsOverAtOnce(Server server) {
        TestAccounts.Made made = TestAccounts.make(server, UserRole.OFFICER, Set.of());
        Browser here = Browser.signedIn(server, made.login(), made.password());
        Browser there = Browser.signedIn(server, made.login(), made.password());
        String page = here.get("/access/me").body();
        var end = Pattern.compile("/access/me/sessions/[0-9a-f-]+/end").matcher(page);
        assertThat(end.find()).isTrue();
        assertThat(here.post(end.group(), Map.of()).statusCode()).isEqualTo(302);
        assertThat(there.get("/access/me").statusCode()).isEqualTo(302);
        assertThat(here.get("/access/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aBranchThatIsNotThereIsRefused(Server server) {
        assertThatThrownBy(() -> server.part(UserDesk.class)
                        .make(
                                NewAccount.person("x" + System.nanoTime(), "X", UserRole.OFFICER, Set.of("nowhere")),
                                administrator(server)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("nowhere");
    }
}
