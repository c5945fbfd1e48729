package org.bulwark.server.data.consent;

import java.util.Map;
import java.util.Set;
import org.bulwark.server.Server;
import org.bulwark.server.access.guard.BranchFixture;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;

/** A customer of a branch that is not the visitor's. */
@NullMarked
final class ConsentFixture implements BranchFixture {

    @Override
    public Set<String> endpoints() {
        return Set.of(
                "GET /api/data/parties/{id}/consents",
                "POST /api/data/parties/{id}/consents",
                "POST /api/data/parties/{id}/consents/withdrawal",
                "GET /data/parties/{id}/consents",
                "POST /data/parties/{id}/consents",
                "POST /data/parties/{id}/consents/withdrawal");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        return Map.of(
                "id",
                TestSources.firm(server, branch, TestSources.number(), "utility-data")
                        .toString());
    }

    @Override
    public String json(String endpoint) {
        return endpoint.endsWith("withdrawal")
                ? "{\"consent\": \"utility-data\"}"
                : "{\"consent\": \"tax-data\", \"evidence\": \"form 12\"}";
    }

    @Override
    public Map<String, String> form(String endpoint) {
        return Map.of("consent", "utility-data", "evidence", "form 12");
    }
}
