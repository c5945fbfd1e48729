package org.bulwark.server.decision.page;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.guard.BranchFixture;
import org.bulwark.server.sample.SampleRequests;
import org.bulwark.server.sample.TestBank;
import org.jspecify.annotations.NullMarked;
import tools.jackson.databind.json.JsonMapper;

/** An application of one of the sample bank's branches, as its pages are asked for. */
@NullMarked
final class ApplicationPageFixture implements BranchFixture {

    private static final String ONE = "/decision/applications/{id}";
    private static final long FIRST = 700_000;
    private static final int MOST_TRIES = 50;

    @Override
    public Set<String> endpoints() {
        return Set.of(
                "GET " + ONE,
                "GET " + ONE + "/data",
                "POST " + ONE + "/data",
                "GET " + ONE + "/recourse",
                "GET " + ONE + "/documents",
                "POST " + ONE + "/documents",
                "GET " + ONE + "/letter",
                "GET " + ONE + "/letter/file",
                "GET " + ONE + "/file",
                "POST " + ONE + "/rulings");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        return Map.of("id", application(server, FIRST).toString());
    }

    @Override
    public Map<String, String> form(String endpoint) {
        return Map.of("purpose", "DECISION", "act", "DECLINE", "note", "of another branch", "seen", "0");
    }

    /** An application of the sample stream, the first from a place on that is taken. */
    static UUID application(Server server, long first) {
        SampleRequests requests = TestBank.in(server);
        ApiUser machine = ApiUser.of(server, UserRole.MACHINE);
        for (long k = first; k < first + MOST_TRIES; k++) {
            var answer = machine.post(
                    "/api/decision/applications", JsonMapper.shared().writeValueAsString(requests.request(k)));
            if (answer.statusCode() == 201) {
                return UUID.fromString(String.valueOf(ApiUser.tree(answer).get("id")));
            }
        }
        throw new AssertionError("none of " + MOST_TRIES + " applications was taken");
    }
}
