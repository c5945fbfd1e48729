package org.bulwark.server.decision.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;

/** What sources tell of a firm that asks for a loan on its electricity. */
@NullMarked
final class Records {

    private final Server server;
    private final UUID firm;
    private final List<Map<String, Object>> events = new ArrayList<>();

    Records(Server server, UUID firm) {
        this.server = server;
        this.firm = firm;
    }

    private static YearMonth monthsAgo(int months) {
        return YearMonth.now(ZoneOffset.UTC).minusMonths(months);
    }

    /** Bills of whole months back from the last one, all paid. */
    Records bills(int months, String paid) {
        for (int i = 1; i <= months; i++) {
            String day = monthsAgo(i) + "-28";
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("meter", "M-1");
            data.put("period", day);
            data.put("kilowatt_hours", 1000);
            data.put("amount", paid);
            data.put("paid", paid);
            data.put("arrears", "0.00");
            events.add(TestSources.event("electricity", firm.toString(), firm + "/e" + i, day + "T10:00:00Z", data));
        }
        return this;
    }

    /** A report of the bureau of some months ago. */
    Records report(int monthsAgo, int lenders) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("record", "R-" + monthsAgo);
        data.put("kind", "report");
        data.put("lenders", lenders);
        data.put("loans_open", lenders);
        data.put("balance", "1000.00");
        data.put("days_past_due", 0);
        data.put("utilisation", 20);
        events.add(TestSources.event(
                "credit-bureau",
                firm.toString(),
                firm + "/b" + monthsAgo,
                monthsAgo(monthsAgo) + "-10T10:00:00Z",
                data));
        return this;
    }

    /** A valuation of what the firm pledged, of yesterday. */
    Records valuation(String value) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("item", "house");
        data.put("entry", 1);
        data.put("facility", "F-1");
        data.put("kind", "valuation");
        data.put("value", value);
        events.add(TestSources.event(
                "collateral",
                firm.toString(),
                firm + "/v",
                LocalDate.now(ZoneOffset.UTC).minusDays(1) + "T10:00:00Z",
                data));
        return this;
    }

    /** Sends all of it. */
    void send() {
        Map<String, Object> answer = ApiUser.tree(ApiUser.of(server, UserRole.MACHINE)
                .send("POST", "/api/data/events", "application/x-ndjson", TestSources.lines(events)));
        assertThat(answer.get("accepted")).as(String.valueOf(answer)).isEqualTo(events.size());
        events.clear();
    }
}
