package org.bulwark.server.workout.reminder;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.contract.TestContracts;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Loans of 120,000.00 euro whose first 11,200.00 fall due on 15 February 2026, and their reminders. */
@NullMarked
public final class TestReminders {

    /** When it falls due. */
    public static final LocalDate DUE = LocalDate.of(2026, 2, 15);

    private TestReminders() {}

    /** A facility with its schedule. */
    public static UUID loan(Server server, String branch) {
        UUID id = TestContracts.facility(server, branch, LocalDate.of(2026, 1, 15));
        ApiUser.of(server, UserRole.RISK_MANAGER)
                .post("/api/contract/facilities/" + id, TestContracts.setUp("one", "2026-01-15"));
        return id;
    }

    /** Who owes. */
    public static UUID party(Server server, UUID facility) {
        return server.part(JdbcClient.class)
                .sql("select party from data.facility where id = ?")
                .param(facility)
                .query(UUID.class)
                .single();
    }

    /** Plans a day for who owes. */
    static int plan(Server server, UUID facility, LocalDate day) {
        return server.part(ReminderPlanning.class).plan(party(server, facility), day);
    }

    /** A reminder of a facility by its rule, as the API tells it. */
    static Map<String, Object> one(Server server, UUID facility, String rule) {
        UUID id = server.part(JdbcClient.class)
                .sql(
                        "select id from workout.reminder where facility = ? and rule = ? order by due_on desc, id desc limit 1")
                .params(facility, rule)
                .query(UUID.class)
                .single();
        return ApiUser.tree(ApiUser.of(server, UserRole.RISK_MANAGER).get("/api/workout/reminders/" + id));
    }
}
