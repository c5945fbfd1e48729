package org.bulwark.server.desk.task;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.Server;
import org.bulwark.server.access.guard.BranchFixture;
import org.bulwark.server.data.Branches;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;

/** A task of another branch. */
@NullMarked
final class TaskFixture implements BranchFixture {

    private static final String API = "/api/desk/tasks/{id}";
    private static final String PAGE = "/desk/tasks/{id}";

    @Override
    public Set<String> endpoints() {
        return Set.of(
                "GET " + API,
                "POST " + API + "/take",
                "POST " + API + "/give-back",
                "POST " + API + "/assign",
                "POST " + API + "/answer",
                "POST " + API + "/agree",
                "POST " + API + "/send-back",
                "GET " + PAGE,
                "POST " + PAGE + "/taken",
                "POST " + PAGE + "/given-back",
                "POST " + PAGE + "/answered",
                "POST " + PAGE + "/agreed",
                "POST " + PAGE + "/sent-back",
                "POST " + PAGE + "/photos",
                "GET " + PAGE + "/photos/{photo}");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        server.part(Branches.class).save(branch, "Branch " + branch);
        UUID firm = TestSources.firm(server, branch, TestSources.number());
        TaskRow task = TestTasks.open(server, TestTasks.inspection(firm, branch, false, LocalDate.of(2030, 1, 5)));
        return Map.of("id", task.id().toString(), "photo", UUID.randomUUID().toString());
    }

    @Override
    public String json(String endpoint) {
        if (endpoint.endsWith("/assign")) {
            return "{\"owner\":\"somebody\"}";
        }
        if (endpoint.endsWith("/send-back")) {
            return "{\"why\":\"Which of the gates was it?\"}";
        }
        return endpoint.endsWith("/answer") ? "{\"found\":\"Nobody was there at all.\"}" : "{}";
    }

    @Override
    public Map<String, String> form(String endpoint) {
        return Map.of("why", "Which of the gates was it?", "found", "Nobody was there at all.");
    }
}
