package org.bulwark.server.indicator;

import java.util.Map;
import java.util.Set;
import org.bulwark.server.Server;
import org.bulwark.server.access.guard.BranchFixture;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;

/** A party of a branch that is not the visitor's. */
@NullMarked
final class IndicatorFixture implements BranchFixture {

    @Override
    public Set<String> endpoints() {
        return Set.of("GET /api/data/parties/{id}/indicators");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        return Map.of(
                "id", TestSources.firm(server, branch, TestSources.number()).toString());
    }
}
