package org.bulwark.server.warning;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.Server;
import org.bulwark.server.access.guard.BranchFixture;
import org.bulwark.server.data.Branches;
import org.jspecify.annotations.NullMarked;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer of another branch on the watch list. */
@NullMarked
final class WatchFixture implements BranchFixture {

    private static final String API = "/api/warning/watch-list/{id}";
    private static final String PAGE = "/warning/watch-list/{id}";

    @Override
    public Set<String> endpoints() {
        return Set.of(
                "GET " + API,
                "POST " + API + "/review",
                "POST " + API + "/ask-release",
                "POST " + API + "/release",
                "POST " + API + "/refuse",
                "GET " + PAGE,
                "POST " + PAGE + "/reviewed",
                "POST " + PAGE + "/ask-release",
                "POST " + PAGE + "/released",
                "POST " + PAGE + "/refused");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        server.part(Branches.class).save(branch, "Branch " + branch);
        UUID firm = TestAlerts.warned(server, branch);
        UUID alert =
                UUID.fromString(String.valueOf(TestAlerts.alert(server, firm).get("id")));
        server.part(TransactionTemplate.class)
                .executeWithoutResult(status -> server.part(WatchList.class)
                        .enter(server.part(Alerts.class).find(alert).orElseThrow(), 30));
        return Map.of("id", firm.toString());
    }

    @Override
    public String json(String endpoint) {
        return endpoint.startsWith("POST") ? "{\"note\":\"All invoices were paid in time.\"}" : "{}";
    }

    @Override
    public Map<String, String> form(String endpoint) {
        return Map.of("note", "All invoices were paid in time.");
    }
}
