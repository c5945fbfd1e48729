package org.bulwark.server.workout.reminder;

import java.util.Map;
import java.util.Set;
import org.bulwark.server.Server;
import org.bulwark.server.access.guard.BranchFixture;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;

/** How a customer of another branch can be reached. */
@NullMarked
final class ContactFixture implements BranchFixture {

    @Override
    public Set<String> endpoints() {
        return Set.of(
                "GET /api/workout/contacts/{id}",
                "PUT /api/workout/contacts/{id}",
                "POST /workout/contacts/{id}/changed");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        return Map.of(
                "id", TestSources.firm(server, branch, TestSources.number()).toString());
    }
}
