package org.bulwark.server.workout.recovery;

import java.util.Map;
import java.util.Set;
import org.bulwark.server.Server;
import org.bulwark.server.access.guard.BranchFixture;
import org.bulwark.server.workout.collection.TestCases;
import org.jspecify.annotations.NullMarked;

/** A facility of another branch whose account is to be opened. */
@NullMarked
final class RecoveryFacilityFixture implements BranchFixture {

    @Override
    public Set<String> endpoints() {
        return Set.of(
                "GET /api/workout/collection/facilities/{id}/recoveries",
                "POST /api/workout/collection/facilities/{id}/recoveries",
                "POST /workout/recoveries/{id}/opened");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        return Map.of("id", TestCases.loan(server, branch).toString());
    }
}
