package org.bulwark.server.decision.referral;

import java.util.Map;
import java.util.Set;
import org.bulwark.server.Server;
import org.bulwark.server.access.guard.BranchFixture;
import org.bulwark.server.decision.TestApplications;
import org.jspecify.annotations.NullMarked;

/** An application of another branch: it can neither be decided, given away, opened, nor replayed. */
@NullMarked
final class ReferralFixture implements BranchFixture {

    private static final String APPLICATION = "/api/decision/applications/{id}";

    @Override
    public Set<String> endpoints() {
        return Set.of(
                "PUT " + APPLICATION + "/owner",
                "POST " + APPLICATION + "/rulings",
                "POST " + APPLICATION + "/replay",
                "GET " + APPLICATION + "/file",
                "GET " + APPLICATION + "/what-would-change",
                "GET " + APPLICATION + "/letter");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        return Map.of(
                "id", TestApplications.referred(server, branch, "20000.00").toString());
    }

    @Override
    public String json(String endpoint) {
        return endpoint.endsWith("/rulings")
                ? "{\"act\": \"decline\", \"note\": \"A note that is long enough.\", \"reasons\": [], \"seen\": 0}"
                : "{}";
    }
}
