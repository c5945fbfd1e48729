package org.bulwark.server.screening;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.guard.BranchFixture;
import org.bulwark.server.data.Branches;
import org.jspecify.annotations.NullMarked;

/** A hit of another branch; and the lists, which are the whole bank's. */
@NullMarked
final class ScreeningFixture implements BranchFixture {

    private static final String LIST = "/api/screening/lists/{code}";
    private static final String HIT = "/api/screening/hits/{id}";
    private static final String BECAUSE = "a list is for every branch";

    @Override
    public Set<String> endpoints() {
        return Set.of("GET " + HIT, "GET " + HIT + "/matches", "POST " + HIT + "/review");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        server.part(Branches.class).save(branch, "Branch " + branch);
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        String name = TestLists.name() + " Ltd";
        TestLists.listed(manager, TestLists.list(manager, "greylist"), Map.of("names", name));
        Map<String, Object> request = new LinkedHashMap<>(TestLists.request(server, name, TestLists.number()));
        request.put("branch", branch);
        Object application =
                Objects.requireNonNull(TestLists.applied(server, request).get("id"));
        Object hit = TestLists.hits(manager, application).getFirst().get("id");
        return Map.of("id", String.valueOf(hit));
    }

    @Override
    public String json(String endpoint) {
        return "{\"finding\":\"cleared\",\"note\":\"seen and known\"}";
    }

    @Override
    public Map<String, String> ofTheWholeBank() {
        return Map.of(
                "GET " + LIST,
                BECAUSE,
                "GET " + LIST + "/entries",
                BECAUSE,
                "POST " + LIST + "/entries",
                BECAUSE,
                "POST " + LIST + "/expiries",
                BECAUSE,
                "POST " + LIST + "/removals",
                BECAUSE,
                "POST " + LIST + "/uploads",
                BECAUSE,
                "GET " + LIST + "/changes",
                BECAUSE,
                "GET " + LIST + "/versions/{number}/differences",
                BECAUSE,
                "POST /api/screening/changes/{id}/approval",
                BECAUSE,
                "POST /api/screening/changes/{id}/refusal",
                BECAUSE);
    }
}
