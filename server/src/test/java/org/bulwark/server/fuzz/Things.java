package org.bulwark.server.fuzz;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.intake.TestSources;
import org.bulwark.server.decision.TestApplications;
import org.bulwark.server.decision.policy.TestPolicy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Things that exist, by the names of the parameters and keys that mean them; all made for this and of no other test's. */
final class Things {

    private Things() {}

    static Map<String, List<String>> in(Server server, Crowd crowd) {
        List<String> applications = Stream.of(
                        TestApplications.referred(server, Crowd.BRANCH, "20000.00"),
                        TestApplications.approved(server, Crowd.BRANCH, "15000.00"),
                        TestApplications.declined(server, Crowd.BRANCH, "25000.00"))
                .map(UUID::toString)
                .toList();
        String product = TestPolicy.product(server);
        ApiUser modeller = ApiUser.of(server, UserRole.MODELLER);
        var draft = TestPolicy.draft(server, product, modeller);
        modeller.send("PUT", "/api/decision/policies/" + product + "/cases/usual", "application/json", TestPolicy.CASE);
        String party = server.part(JdbcClient.class)
                .sql("select party::text from decision.application where id = ?::uuid")
                .param(applications.getFirst())
                .query((row, n) -> row.getString(1))
                .single();
        Map<String, List<String>> known = new HashMap<>();
        known.put(
                "id",
                Stream.of(applications.stream(), Stream.of(product), records(server))
                        .flatMap(some -> some)
                        .toList());
        known.put("applications", applications);
        known.put("code", List.of("electricity", "macro-series", "news"));
        known.put("source", List.of("electricity", "macro-series"));
        known.put("flaw", List.of("data/field-range", "data/subject-unknown"));
        known.put("purpose", List.of("audit", "decision"));
        known.put("product", List.of(product));
        known.put("number", List.of("1", "2"));
        known.put("since", List.of("1"));
        known.put("basedOn", List.of("1"));
        known.put("kind", List.of("policy", "scorecard"));
        known.put("table", List.of("limit", "margin", "price"));
        known.put("name", List.of("usual"));
        known.put("seen", List.of(draft.digest().hex(), "0"));
        known.put("after", Nasty.PLACES);
        known.put("before", Nasty.PLACES);
        known.put("sort", List.of("-received", "amount", "-points", "due", "-since", "-place", "x"));
        known.put("branch", List.of(Crowd.BRANCH));
        known.put("party", List.of(party));
        known.put("owner", List.of(crowd.account(UserRole.OFFICER).login()));
        known.put("login", List.of(crowd.account(UserRole.OFFICER).login()));
        return known;
    }

    /** Records that were kept aside, of a known source and of none. */
    private static Stream<String> records(Server server) {
        ApiUser.of(server, UserRole.MACHINE)
                .send(
                        "POST",
                        "/api/data/events",
                        "application/x-ndjson",
                        TestSources.lines(List.of(
                                TestSources.bill(UUID.randomUUID().toString(), "fuzz", "2026-03", 1),
                                TestSources.bill(UUID.randomUUID().toString(), "fuzz", "2026-04", -1),
                                "{\"specversion\":\"1.0\",\"type\":\"org.bulwark.nothing\"}",
                                "no record")));
        return server
                .part(JdbcClient.class)
                .sql("select id::text from data.quarantined order by received_at desc, id desc limit 4")
                .query((row, n) -> row.getString(1))
                .list()
                .stream();
    }
}
