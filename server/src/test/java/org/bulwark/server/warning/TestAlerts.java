package org.bulwark.server.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;

/** Firms of which sources tell bad things. */
@NullMarked
final class TestAlerts {

    private TestAlerts() {}

    private static final int AGO = 3;

    /** A bill of electricity that is not paid. */
    static Map<String, Object> unpaid(UUID firm) {
        return unpaid(firm, "electricity");
    }

    /** A bill of water that is not paid. */
    static Map<String, Object> waterUnpaid(UUID firm) {
        return unpaid(firm, "water-gas");
    }

    private static Map<String, Object> unpaid(UUID firm, String source) {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(AGO);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("meter", "M-1");
        data.put("period", day.toString());
        data.put(source.equals("electricity") ? "kilowatt_hours" : "cubic_metres", 900);
        if (source.equals("water-gas")) {
            data.put("kind", "water");
        }
        data.put("amount", "120.50");
        data.put("arrears", "120.50");
        return TestSources.event(source, firm.toString(), firm + "/" + source, day + "T08:00:00Z", data);
    }

    /** A facility that is past due for 70 days. */
    static Map<String, Object> late(UUID firm) {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(AGO);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("facility", "F-1");
        data.put("entry", 1);
        data.put("kind", "month-end");
        data.put("days_past_due", 70);
        data.put("arrears", "900.00");
        data.put("interest_arrears", "100.00");
        return TestSources.event("loan-servicing", firm.toString(), firm + "/late", day + "T08:00:00Z", data);
    }

    /** A firm that pays its loan 70 days late, with a red alert. */
    static UUID red(Server server, String branch) {
        UUID firm = TestSources.firm(server, branch, TestSources.number(), "utility-data");
        send(server, List.of(late(firm)));
        server.part(Watch.class).pass();
        return firm;
    }

    static void send(Server server, List<Map<String, Object>> events) {
        Map<String, Object> answer = ApiUser.tree(ApiUser.of(server, UserRole.MACHINE)
                .send("POST", "/api/data/events", "application/x-ndjson", TestSources.lines(new ArrayList<>(events))));
        assertThat(answer).as(answer.toString()).containsEntry("accepted", events.size());
    }

    /** A firm that has not paid its electricity, with an alert. */
    static UUID warned(Server server, String branch) {
        UUID firm = TestSources.firm(server, branch, TestSources.number(), "utility-data");
        send(server, List.of(unpaid(firm)));
        server.part(Watch.class).pass();
        return firm;
    }

    /** The open alert of a firm as the API tells it. */
    static Map<String, Object> alert(Server server, UUID firm) {
        Map<String, Object> page = ApiUser.tree(
                ApiUser.of(server, UserRole.RISK_MANAGER).get("/api/warning/alerts?state=all&party=" + firm));
        List<?> alerts = (List<?>) Objects.requireNonNull(page.get("alerts"));
        if (alerts.size() != 1) {
            throw new AssertionError(alerts.size() + " alerts instead of one: " + page);
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> one = (Map<String, Object>) alerts.getFirst();
        return one;
    }
}
