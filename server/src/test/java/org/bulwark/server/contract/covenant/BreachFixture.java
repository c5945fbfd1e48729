package org.bulwark.server.contract.covenant;

import java.util.Map;
import java.util.Set;
import org.bulwark.server.Server;
import org.bulwark.server.access.guard.BranchFixture;
import org.jspecify.annotations.NullMarked;

/** A breach of another branch. */
@NullMarked
final class BreachFixture implements BranchFixture {

    private static final String API = "/api/contract/breaches/{id}";
    private static final String PAGE = "/contract/breaches/{id}";

    @Override
    public Set<String> endpoints() {
        return Set.of(
                "GET " + API,
                "POST " + API + "/sent",
                "POST " + API + "/ask",
                "POST " + API + "/call",
                "POST " + API + "/receive",
                "GET " + PAGE,
                "POST " + PAGE + "/sent",
                "POST " + PAGE + "/asked",
                "POST " + PAGE + "/called",
                "POST " + PAGE + "/received");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        return Map.of("id", TestCovenants.breach(server, branch).toString());
    }

    @Override
    public String json(String endpoint) {
        return "{\"place\":1}";
    }

    @Override
    public Map<String, String> form(String endpoint) {
        return Map.of("place", "1");
    }
}
