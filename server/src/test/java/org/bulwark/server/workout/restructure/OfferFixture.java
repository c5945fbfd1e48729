package org.bulwark.server.workout.restructure;

import java.util.Map;
import java.util.Set;
import org.bulwark.server.Server;
import org.bulwark.server.access.guard.BranchFixture;
import org.bulwark.server.workout.collection.TestCases;
import org.jspecify.annotations.NullMarked;

/** A facility of another branch for which new terms are offered. */
@NullMarked
final class OfferFixture implements BranchFixture {

    private static final String API = " /api/workout/collection/facilities/{id}";

    @Override
    public Set<String> endpoints() {
        return Set.of(
                "GET" + API + "/offers",
                "POST" + API + "/offers",
                "PUT" + API + "/means",
                "POST /workout/offers/{id}/means",
                "POST /workout/offers/{id}/proposed");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        return Map.of("id", TestCases.loan(server, branch).toString());
    }
}
