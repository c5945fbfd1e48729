package org.bulwark.server.contract.covenant;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bulwark.server.Server;
import org.bulwark.server.access.guard.BranchFixture;
import org.jspecify.annotations.NullMarked;

/** Covenants of another branch. */
@NullMarked
final class CovenantFixture implements BranchFixture {

    private static final String API = "/api/contract/facilities/{id}";
    private static final String PAGE = "/contract/facilities/{id}/covenants";

    @Override
    public Set<String> endpoints() {
        return Set.of(
                "GET " + API + "/covenants",
                "POST " + API + "/covenants",
                "POST " + API + "/waivers",
                "POST " + API + "/deliveries",
                "POST " + API + "/enhancements",
                "POST " + PAGE,
                "POST /contract/facilities/{id}/enhancements",
                "GET " + PAGE + "/{covenant}",
                "POST " + PAGE + "/{covenant}/delivered",
                "POST " + PAGE + "/{covenant}/waived");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        return Map.of("id", TestCovenants.facility(server, branch).toString(), "covenant", "leverage");
    }

    @Override
    public Map<String, String> form(String endpoint) {
        Map<String, String> form = new HashMap<>(Map.of("name", "G-1", "kind", "guarantee", "brings", "1.00"));
        for (String day : Set.of("testDate", "deliveredOn", "from", "until")) {
            form.put(day, TestCovenants.first().toString());
        }
        return form;
    }
}
