package org.bulwark.server.warning;

import java.util.Map;
import java.util.Set;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.guard.BranchFixture;
import org.bulwark.server.data.Branches;
import org.jspecify.annotations.NullMarked;

/** A replay over the customers of another branch. */
@NullMarked
final class WarningReplayFixture implements BranchFixture {

    private static final String API = "/api/warning/replays/{id}";
    private static final String PAGE = "/warning/replays/{id}";

    @Override
    public Set<String> endpoints() {
        return Set.of(
                "GET " + API,
                "POST " + API + "/cancel",
                "GET " + PAGE,
                "GET " + PAGE + "/state",
                "POST " + PAGE + "/cancel");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        server.part(Branches.class).save(branch, "Branch " + branch);
        ApiUser theirs = ApiUser.of(server, UserRole.MODELLER, Set.of(branch));
        return Map.of(
                "id",
                server.part(WarningReplays.class)
                        .begin(new WarningReplays.Wanted("2025-01", "2025-02", 1, 1, ""), theirs.caller())
                        .id()
                        .toString());
    }
}
