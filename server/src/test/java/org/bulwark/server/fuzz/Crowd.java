package org.bulwark.server.fuzz;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bulwark.server.Browser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.token.Tokens;

/** Somebody of each role, freshly signed in: with a token for the API, with a session for the pages. */
final class Crowd {

    static final String BRANCH = "fuzz";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Server server;
    private final Map<UserRole, TestAccounts.Made> accounts = new EnumMap<>(UserRole.class);
    private final Map<UserRole, Browser> browsers = new EnumMap<>(UserRole.class);
    private final String address = "127.3." + NEXT.incrementAndGet() + ".1";

    Crowd(Server server) {
        this.server = server;
    }

    /** The address of the loopback net that they all call from. */
    String address() {
        return address;
    }

    TestAccounts.Made account(UserRole role) {
        return accounts.computeIfAbsent(
                role, one -> TestAccounts.make(server, one, one.reachesWholeBank() ? Set.of() : Set.of(BRANCH)));
    }

    String token(UserRole role) {
        return "Authorization: Bearer "
                + server.part(Tokens.class)
                        .issue(account(role).account(), Instant.now())
                        .token();
    }

    /** The headers of a page's form: the session, and the page's mark. */
    List<String> session(UserRole role) {
        Browser browser = browsers.computeIfAbsent(
                role,
                one -> Browser.signedIn(
                        server, account(one).login(), account(one).password()));
        return List.of("Cookie: " + browser.cookies(), "X-CSRF-TOKEN: " + browser.mark());
    }

    /** They have left, or been thrown out: whoever comes next is somebody else. */
    void goHome(UserRole role) {
        accounts.remove(role);
        browsers.remove(role);
    }
}
