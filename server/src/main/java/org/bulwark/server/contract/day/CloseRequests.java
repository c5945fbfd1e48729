package org.bulwark.server.contract.day;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.bulwark.server.contract.Days;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.springframework.stereotype.Component;

/** What the job is told, as JSON. */
@Component
class CloseRequests {

    private final StrictJson json;

    CloseRequests(StrictJson json) {
        this.json = json;
    }

    /**
     * A close that is asked for.
     *
     * @param day of which day
     * @param by who asked
     */
    record Asked(LocalDate day, String by) {}

    String text(Asked asked) {
        return new String(json.bytes(Map.of("day", asked.day.toString(), "by", asked.by)), StandardCharsets.UTF_8);
    }

    Asked read(String text) {
        Sent sent = new Sent(json.object(text.getBytes(StandardCharsets.UTF_8)));
        return new Asked(Days.day(sent.text("day"), "day"), sent.text("by"));
    }
}
