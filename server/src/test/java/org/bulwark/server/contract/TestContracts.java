package org.bulwark.server.contract;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Facilities of firms of a test's own. */
@NullMarked
public final class TestContracts {

    private TestContracts() {}

    /** A facility of 120,000.00 euro that was opened on a day. */
    public static UUID facility(Server server, String branch, LocalDate opened) {
        return facility(server, TestSources.firm(server, branch, TestSources.number()), branch, opened);
    }

    /** The same of a firm. */
    public static UUID facility(Server server, UUID firm, String branch, LocalDate opened) {
        UUID id = UUID.randomUUID();
        server.part(JdbcClient.class)
                .sql(
                        "insert into data.facility (id, party, product, branch, currency, granted, drawn, status, opened_on)"
                                + " values (?, ?, 'working-capital', ?, 'EUR', 12000000, 12000000, 'open', ?)")
                .params(id, firm, branch, opened)
                .update();
        return id;
    }

    /** Terms of 120,000.00 over twelve months with 1,200.00 of interest in the first. */
    public static String setUp(String id, String firstDay) {
        return "{\"id\":\"" + id + "\",\"terms\":" + terms("120000.00", firstDay) + "}";
    }

    static String terms(String principal, String firstDay) {
        return "{\"principal\":\"" + principal + "\",\"rate\":\"12\",\"dayCount\":\"thirty-e-360\",\"firstDay\":\""
                + firstDay + "\",\"period\":\"1 month\",\"instalments\":12,\"kind\":\"equal-principal\"}";
    }

    static Map<String, Object> post(ApiUser user, UUID facility, String what, String json) {
        return ApiUser.tree(user.post("/api/contract/facilities/" + facility + what, json));
    }
}
