package org.bulwark.server.access.user;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulwark.server.Browser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.guard.BranchFixture;
import org.bulwark.server.access.session.Sessions;
import org.jspecify.annotations.NullMarked;

/** The addresses of access: a session is its owner's, accounts and the matrix are the whole bank's. */
@NullMarked
final class AccessFixture implements BranchFixture {

    @Override
    public Set<String> endpoints() {
        return Set.of("POST /access/me/sessions/{session}/end");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        TestAccounts.Made somebody = TestAccounts.make(server, UserRole.OFFICER, Set.of(branch));
        Browser.signedIn(server, somebody.login(), somebody.password());
        UUID theirs = server.part(Sessions.class)
                .of(somebody.account().id())
                .getFirst()
                .id();
        return Map.of("session", theirs.toString());
    }

    @Override
    public Map<String, String> ofTheWholeBank() {
        Stream<String> users = Stream.of(
                "GET /access/users/{id}",
                "POST /access/users/{id}/assign",
                "POST /access/users/{id}/disable",
                "POST /access/users/{id}/enable",
                "POST /access/users/{id}/password",
                "POST /access/users/{id}/sessions/{session}/end",
                "POST /access/users/grants/{grant}/give",
                "POST /access/users/grants/{grant}/refuse");
        Stream<String> matrix = Stream.of(
                "POST /access/authority/{id}/approve",
                "POST /access/authority/{id}/end",
                "POST /access/authority/delegations/{id}/end");
        return Stream.concat(users, matrix)
                .collect(Collectors.toMap(name -> name, name -> "accounts and authority are the whole bank's"));
    }
}
