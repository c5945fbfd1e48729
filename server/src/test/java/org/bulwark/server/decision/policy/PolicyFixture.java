package org.bulwark.server.decision.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.guard.BranchFixture;
import org.jspecify.annotations.NullMarked;

/** The addresses of policies: they hold for every branch, but a back-test looks at the branches of whoever began it. */
@NullMarked
final class PolicyFixture implements BranchFixture {

    private static final String AT = "/api/decision/policies/{product}";
    private static final String VERSION = AT + "/versions/{number}";
    private static final String TABLE = VERSION + "/tables/{table}";

    @Override
    public Set<String> endpoints() {
        return Set.of("GET " + AT + "/back-tests/{test}", "POST " + AT + "/back-tests/{test}/cancel");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        ApiUser theirs = ApiUser.of(server, UserRole.MODELLER, Set.of(branch));
        String product = TestPolicy.product(server);
        TestPolicy.draft(server, product, theirs);
        String test = server.part(BackTests.class)
                .begin(product, 1, Optional.empty(), Optional.empty(), theirs.caller())
                .id()
                .toString();
        return Map.of("product", product, "test", test);
    }

    @Override
    public Map<String, String> ofTheWholeBank() {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String address : List.of(
                "GET " + AT,
                "GET " + VERSION,
                "PUT " + VERSION,
                "GET " + VERSION + "/yaml",
                "GET " + VERSION + "/check",
                "GET " + VERSION + "/changes",
                "GET " + VERSION + "/cases",
                "POST " + AT + "/versions",
                "POST " + AT + "/check",
                "GET " + TABLE + "/csv",
                "PUT " + TABLE + "/csv",
                "GET " + TABLE + "/dmn",
                "PUT " + TABLE + "/dmn",
                "GET " + AT + "/cases",
                "GET " + AT + "/cases/{name}",
                "PUT " + AT + "/cases/{name}",
                "DELETE " + AT + "/cases/{name}")) {
            addresses.put(address, "a policy decides in every branch");
        }
        addresses.put(
                "POST " + VERSION + "/back-tests", "it begins a test of the caller's own branches, whatever the version");
        addresses.put("GET " + AT + "/back-tests", "it lists what the caller may see and nothing else");
        return addresses;
    }
}
