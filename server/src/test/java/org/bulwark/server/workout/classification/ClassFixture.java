package org.bulwark.server.workout.classification;

import java.util.Map;
import java.util.Set;
import org.bulwark.server.Server;
import org.bulwark.server.access.guard.BranchFixture;
import org.bulwark.server.workout.reminder.TestReminders;
import org.jspecify.annotations.NullMarked;

/** A debt of another branch. */
@NullMarked
final class ClassFixture implements BranchFixture {

    private static final String API = "/api/workout/facilities/{id}/class";
    private static final String PAGE = "/workout/classes/{id}";

    @Override
    public Set<String> endpoints() {
        return Set.of(
                "GET " + API,
                "POST " + API + "/proposed",
                "POST " + API + "/determined",
                "POST " + API + "/approved",
                "POST " + API + "/rejected",
                "POST " + API + "/facts",
                "POST " + PAGE + "/proposed",
                "POST " + PAGE + "/determined",
                "POST " + PAGE + "/approved",
                "POST " + PAGE + "/rejected",
                "POST " + PAGE + "/facts");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        return Map.of("id", TestReminders.loan(server, branch).toString());
    }

    @Override
    public Map<String, String> form(String endpoint) {
        return Map.of("to", "loss", "note", "Nothing comes back.");
    }
}
