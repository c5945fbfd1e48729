package org.bulwark.server.workout.collection;

import java.util.Map;
import java.util.Set;
import org.bulwark.server.Server;
import org.bulwark.server.access.guard.BranchFixture;
import org.jspecify.annotations.NullMarked;

/** A case of another branch. */
@NullMarked
final class CaseFixture implements BranchFixture {

    private static final String API = " /api/workout/collection/cases/{id}";
    private static final String PAGE = " /workout/collection/{id}";

    @Override
    public Set<String> endpoints() {
        return Set.of(
                "GET" + API,
                "POST" + API + "/take",
                "POST" + API + "/give-back",
                "POST" + API + "/assign",
                "POST" + API + "/facts",
                "POST" + API + "/steps",
                "GET" + API + "/persons",
                "POST" + API + "/persons",
                "POST" + API + "/persons/{person}/words",
                "GET" + API + "/contacts",
                "POST" + API + "/contacts",
                "POST" + API + "/contacts/{contact}/outcome",
                "GET" + PAGE,
                "POST" + PAGE + "/taken",
                "POST" + PAGE + "/given-back",
                "POST" + PAGE + "/facts",
                "POST" + PAGE + "/steps",
                "POST" + PAGE + "/persons",
                "POST" + PAGE + "/words",
                "POST" + PAGE + "/contacts",
                "POST" + PAGE + "/incoming",
                "POST" + PAGE + "/outcomes");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        String id = TestCases.opened(server, branch).toString();
        return Map.of("id", id, "person", id, "contact", id);
    }

    @Override
    public Map<String, String> form(String endpoint) {
        return Map.of("code", "message", "end", "done");
    }
}
