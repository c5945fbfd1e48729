package org.bulwark.server.workout.collection;

import java.time.LocalDate;
import java.util.UUID;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.contract.TestContracts;
import org.jspecify.annotations.NullMarked;

/** Loans of 120,000.00 euro whose first 11,200.00 are due on Monday, 16 February 2026, a working day of the euro, and their cases. */
@NullMarked
public final class TestCases {

    /** When it falls due. */
    public static final LocalDate DUE = LocalDate.of(2026, 2, 16);

    private TestCases() {}

    /** A facility with its schedule. */
    public static UUID loan(Server server, String branch) {
        UUID id = TestContracts.facility(server, branch, LocalDate.of(2026, 1, 15));
        ApiUser.of(server, UserRole.RISK_MANAGER)
                .post(
                        "/api/contract/facilities/" + id,
                        TestContracts.setUp("one", "2026-01-15")
                                .replace("\"kind\":", "\"calendar\":\"target\",\"kind\":"));
        return id;
    }

    /** Looks at a facility as the close of a day does. */
    public static boolean score(Server server, UUID facility, LocalDate day) {
        return server.part(CaseScoring.class).score(facility, day);
    }

    /** The open case of a facility. */
    public static UUID caseOf(Server server, UUID facility) {
        return server.part(Cases.class).openOf(facility).orElseThrow().id();
    }

    /** A case of a loan that is a day past due. */
    public static UUID opened(Server server, String branch) {
        UUID facility = loan(server, branch);
        score(server, facility, DUE.plusDays(1));
        return caseOf(server, facility);
    }
}
