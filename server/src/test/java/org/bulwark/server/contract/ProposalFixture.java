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

/** A proposal of another branch. */
@NullMarked
final class ProposalFixture implements BranchFixture {

    @Override
    public Set<String> endpoints() {
        return Set.of("POST /api/contract/proposals/{id}/grant", "POST /api/contract/proposals/{id}/refuse");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        UUID id = TestContracts.facility(server, branch, LocalDate.of(2026, 1, 15));
        ApiUser risk = ApiUser.of(server, UserRole.RISK_MANAGER);
        TestContracts.post(risk, id, "", TestContracts.setUp("one", "2026-01-15"));
        Map<String, Object> asked = TestContracts.post(
                risk,
                id,
                "/terms",
                "{\"id\":\"t1\",\"terms\":" + TestContracts.terms("110000.00", "2026-02-15")
                        + ",\"note\":\"Twelve months more are needed.\"}");
        return Map.of("id", String.valueOf(asked.get("id")));
    }
}
