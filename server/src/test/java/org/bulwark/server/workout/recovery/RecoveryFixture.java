package org.bulwark.server.workout.recovery;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.guard.BranchFixture;
import org.bulwark.server.workout.collection.TestCases;
import org.jspecify.annotations.NullMarked;

/** The account of a debt in default of another branch. */
@NullMarked
final class RecoveryFixture implements BranchFixture {

    private static final String API = " /api/workout/collection/recoveries/{id}";
    private static final String PAGE = "POST /workout/recoveries/{id}";

    @Override
    public Set<String> endpoints() {
        return Set.of(
                "GET" + API,
                "POST" + API + "/events",
                "POST" + API + "/events/{event}/void",
                "POST" + API + "/write-offs",
                "POST" + API + "/write-offs/{writeOff}/grant",
                "POST" + API + "/write-offs/{writeOff}/refuse",
                PAGE + "/entered",
                PAGE + "/voided",
                PAGE + "/asked",
                PAGE + "/settled");
    }

    /** The account of a loan of 120,000.00 euro, opened on the first day past due. */
    static String opened(Server server, UUID facility) {
        return String.valueOf(ApiUser.tree(ApiUser.of(server, UserRole.RISK_MANAGER)
                        .post(
                                "/api/workout/collection/facilities/" + facility + "/recoveries",
                                "{\"id\":\"one\",\"defaultedOn\":\"" + day(1) + "\",\"gross\":\"120000.00\"}"))
                .get("id"));
    }

    static LocalDate day(int pastDue) {
        return TestCases.DUE.plusDays(pastDue);
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        String id = opened(server, TestCases.loan(server, branch));
        return Map.of("id", id, "event", id, "writeOff", id);
    }
}
