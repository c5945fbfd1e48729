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
        return Set.of(
                "GET /api/data/parties/{id}/indicators",
                "GET /api/data/parties/{id}/trial",
                "GET /data/parties/{id}/indicators",
                "GET /data/parties/{id}/events");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        return Map.of(
                "id", TestSources.firm(server, branch, TestSources.number()).toString());
    }

    @Override
    public Map<String, String> ofTheWholeBank() {
        String because = "it is of all parties, and tells of none of them";
        return Map.of(
                "GET /api/indicator/refreshes/{id}", because,
                "GET /indicator/refreshes/{id}", because,
                "POST /api/indicator/refreshes/{id}/cancel", because,
                "GET /api/indicator/trials/{id}", because,
                "GET /indicator/trials/{group}/{number}/{id}", because,
                "POST /indicator/trials/{group}/{number}", because,
                "GET /indicator/trials/{group}/{number}",
                        "a version is the whole bank's; a party in it is asked for by branch");
    }
}
