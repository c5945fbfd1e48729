package org.bulwark.server.screening;

import java.util.LinkedHashMap;
import java.util.List;
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

    private static final String HIT = "/api/screening/hits/{id}";
    private static final String PAGE = "/screening/hits/{id}";
    private static final List<String> OF_ALL = List.of(
            "GET /api/screening/lists/{code}",
            "GET /api/screening/lists/{code}/entries",
            "POST /api/screening/lists/{code}/entries",
            "POST /api/screening/lists/{code}/expiries",
            "POST /api/screening/lists/{code}/removals",
            "POST /api/screening/lists/{code}/uploads",
            "GET /api/screening/lists/{code}/changes",
            "GET /api/screening/lists/{code}/versions/{number}/differences",
            "POST /api/screening/changes/{id}/approval",
            "POST /api/screening/changes/{id}/refusal",
            "GET /screening/lists/{code}",
            "GET /screening/lists/{code}/entry",
            "GET /screening/lists/{code}/changes",
            "GET /screening/lists/{code}/versions/{number}",
            "POST /screening/lists/{code}/entries",
            "POST /screening/lists/{code}/expiries",
            "POST /screening/lists/{code}/removals",
            "POST /screening/lists/{code}/uploads",
            "GET /screening/changes/{id}",
            "POST /screening/changes/{id}/approval",
            "POST /screening/changes/{id}/refusal");

    @Override
    public Set<String> endpoints() {
        return Set.of(
                "GET " + HIT,
                "GET " + HIT + "/matches",
                "POST " + HIT + "/review",
                "GET " + PAGE,
                "POST " + PAGE + "/matches",
                "POST " + PAGE + "/review");
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
    public Map<String, String> form(String endpoint) {
        return Map.of("finding", "CLEARED", "note", "seen and known");
    }

    @Override
    public Map<String, String> ofTheWholeBank() {
        Map<String, String> all = new LinkedHashMap<>();
        OF_ALL.forEach(address -> all.put(address, "a list is for every branch"));
        return all;
    }
}
