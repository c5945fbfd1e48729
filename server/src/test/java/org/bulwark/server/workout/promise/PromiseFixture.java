package org.bulwark.server.workout.promise;

import java.util.Map;
import java.util.Set;
import org.bulwark.server.Server;
import org.bulwark.server.access.guard.BranchFixture;
import org.bulwark.server.workout.reminder.TestReminders;
import org.jspecify.annotations.NullMarked;

/** A facility of another branch of which something is promised. */
@NullMarked
final class PromiseFixture implements BranchFixture {

    @Override
    public Set<String> endpoints() {
        return Set.of(
                "GET /api/workout/facilities/{id}/promises",
                "POST /api/workout/facilities/{id}/promises",
                "POST /workout/promises/{id}/made");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        return Map.of("id", TestReminders.loan(server, branch).toString());
    }

    @Override
    public Map<String, String> form(String endpoint) {
        return Map.of("amount", "1.00", "due", "2026-12-31");
    }
}
