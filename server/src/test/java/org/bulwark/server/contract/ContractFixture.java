package org.bulwark.server.contract;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.guard.BranchFixture;
import org.jspecify.annotations.NullMarked;

/** A facility of another branch. */
@NullMarked
final class ContractFixture implements BranchFixture {

    private static final String API = "/api/contract/facilities/{id}";
    private static final String PAGE = "/contract/facilities/{id}";

    @Override
    public Set<String> endpoints() {
        return Set.of(
                "GET " + API,
                "POST " + API,
                "GET " + API + "/schedule",
                "GET " + API + "/position",
                "GET " + API + "/entries",
                "POST " + API + "/entries",
                "POST " + API + "/terms",
                "POST " + API + "/prepayments",
                "GET " + API + "/proposals",
                "GET " + PAGE,
                "POST " + PAGE + "/set-up",
                "POST " + PAGE + "/new-terms",
                "POST " + PAGE + "/booked",
                "POST " + PAGE + "/reversed",
                "POST " + PAGE + "/prepaid",
                "POST " + PAGE + "/settled");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        UUID id = TestContracts.facility(server, branch, LocalDate.of(2026, 1, 15));
        TestContracts.post(ApiUser.of(server, UserRole.RISK_MANAGER), id, "", TestContracts.setUp("one", "2026-01-15"));
        return Map.of("id", id.toString());
    }

    @Override
    public String json(String endpoint) {
        return endpoint.endsWith("/entries") ? "[]" : "{}";
    }

    @Override
    public Map<String, String> form(String endpoint) {
        return Map.of(
                "kind", "payment",
                "entry", "p1",
                "valueDate", "2026-02-15",
                "on", "2026-02-15",
                "amount", "1.00",
                "effect", "smaller",
                "said", "granted",
                "proposal", UUID.randomUUID().toString());
    }
}
