package org.bulwark.server.warning;

import java.util.Map;
import java.util.Set;
import org.bulwark.server.Server;
import org.bulwark.server.access.guard.BranchFixture;
import org.bulwark.server.data.Branches;
import org.jspecify.annotations.NullMarked;

/** An alert of another branch. */
@NullMarked
final class WarningFixture implements BranchFixture {

    private static final String API = "/api/warning/alerts/{id}";
    private static final String PAGE = "/warning/alerts/{id}";

    @Override
    public Set<String> endpoints() {
        return Set.of(
                "GET " + API,
                "POST " + API + "/take",
                "POST " + API + "/give-back",
                "POST " + API + "/assign",
                "POST " + API + "/close",
                "GET " + PAGE,
                "POST " + PAGE + "/taken",
                "POST " + PAGE + "/given-back",
                "POST " + PAGE + "/closed");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        server.part(Branches.class).save(branch, "Branch " + branch);
        return Map.of(
                "id",
                String.valueOf(TestAlerts.alert(server, TestAlerts.warned(server, branch))
                        .get("id")));
    }

    @Override
    public String json(String endpoint) {
        if (endpoint.endsWith("/assign")) {
            return "{\"owner\":\"somebody\"}";
        }
        return endpoint.endsWith("/close") ? "{\"why\":\"mended\",\"note\":\"Rang them up today.\"}" : "{}";
    }

    @Override
    public Map<String, String> form(String endpoint) {
        return endpoint.endsWith("/closed") ? Map.of("why", "MENDED", "note", "Rang them up today.") : Map.of();
    }
}
