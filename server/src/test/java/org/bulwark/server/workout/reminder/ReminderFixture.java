package org.bulwark.server.workout.reminder;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.Server;
import org.bulwark.server.access.guard.BranchFixture;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reminder of another branch. */
@NullMarked
final class ReminderFixture implements BranchFixture {

    @Override
    public Set<String> endpoints() {
        return Set.of(
                "GET /api/workout/reminders/{id}",
                "POST /api/workout/reminders/{id}/again",
                "GET /workout/reminders/{id}",
                "POST /workout/reminders/{id}/again");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        UUID facility = TestReminders.loan(server, branch);
        TestReminders.plan(server, facility, TestReminders.DUE.minusDays(3));
        return Map.of(
                "id",
                server.part(JdbcClient.class)
                        .sql("select id from workout.reminder where facility = ?")
                        .param(facility)
                        .query(UUID.class)
                        .single()
                        .toString());
    }
}
