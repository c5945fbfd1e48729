package org.bulwark.server.customer;

import java.util.Map;
import java.util.Set;
import org.bulwark.server.Server;
import org.bulwark.server.access.guard.BranchFixture;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;

/** A party of a branch that is not the visitor's. */
@NullMarked
final class CustomerFixture implements BranchFixture {

    @Override
    public Set<String> endpoints() {
        return Set.of(
                "GET /data/parties/{id}",
                "POST /data/parties/{id}",
                "GET /data/parties/{id}/statements",
                "POST /data/parties/{id}/events",
                "GET /api/data/parties/{id}/statements",
                "GET /api/data/parties/{id}/changes",
                "GET /data/parties/{id}/changes");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        return Map.of(
                "id", TestSources.firm(server, branch, TestSources.number()).toString());
    }

    @Override
    public Map<String, String> form(String endpoint) {
        return Map.of("purpose", "CONTACT");
    }
}
