package org.bulwark.server.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.Profile;
import org.bulwark.server.data.Profiles;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A party reads the series of its industry: kept once, never behind, and at an earlier instant as they were known then. */
@NullMarked
@ExtendWith(TestServer.class)
class SeriesBookTest {

    private static final String INDUSTRY = "weaving";

    private static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    private static Map<String, Object> figure(YearMonth month, double value, String id) {
        String series = "industry." + INDUSTRY + ".turnover";
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("series", series);
        data.put("period", month.atEndOfMonth().toString());
        data.put("kind", "turnover");
        data.put("value", value);
        Map<String, Object> event =
                TestSources.event("macro-series", series, id, month.atEndOfMonth() + "T12:00:00Z", data);
        event.put("reportedat", Instant.now().toString());
        return event;
    }

    private static void send(Server server, List<Map<String, Object>> events) {
        Map<String, Object> answer = ApiUser.tree(ApiUser.of(server, UserRole.MACHINE)
                .send("POST", "/api/data/events", "application/x-ndjson", TestSources.lines(events)));
        assertThat(answer.get("accepted")).as(String.valueOf(answer)).isEqualTo(events.size());
    }

    private static double live(Server server, UUID firm, String name) {
        Edition edition = server.part(CatalogueBook.class).current();
        return value(edition, server.part(States.class).now(firm, edition), name);
    }

    private static double asOf(Server server, UUID firm, long instant, String name) {
        Edition edition = server.part(CatalogueBook.class).current();
        return value(edition, server.part(States.class).asOf(firm, instant, edition), name);
    }

    private static double value(Edition edition, PartyState state, String name) {
        return edition.reading().at(state, now()).value(name).orElse(Double.NaN);
    }

    @Test
    void aRevisionChangesWhatPartiesReadFromThenOnAndNothingBefore(Server server) {
        UUID firm = TestSources.firm(server, "series", TestSources.number());
        UUID other = TestSources.firm(server, "series", TestSources.number());
        server.part(Profiles.class).keep(Map.of(firm, Profile.of("Weaving", "North ")), now() - 1_000_000);
        assertThat(live(server, firm, "macro.turnover.last_ever")).isNaN();
        YearMonth last = YearMonth.from(LocalDate.now(ZoneOffset.UTC)).minusMonths(2);
        List<Map<String, Object>> figures = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            figures.add(figure(last.minusMonths(i), 100 + 5 * i, INDUSTRY + "/" + i));
        }
        send(server, figures);
        long then = now();
        assertThat(live(server, firm, "macro.turnover.last_ever")).isEqualTo(100);
        assertThat(live(server, firm, "macro.turnover.falls_12m")).isEqualTo(11);
        assertThat(live(server, firm, "macro.turnover.last_ever_growth")).isEqualTo((100 - 160) / 160.0);
        assertThat(live(server, other, "macro.turnover.last_ever")).isNaN();
        send(server, List.of(figure(last, 120, INDUSTRY + "/revised")));
        assertThat(live(server, firm, "macro.turnover.last_ever")).isEqualTo(120);
        assertThat(live(server, firm, "macro.turnover.falls_12m")).isZero();
        assertThat(asOf(server, firm, then, "macro.turnover.last_ever")).isEqualTo(100);
        assertThat(asOf(server, firm, now(), "macro.turnover.last_ever")).isEqualTo(120);
    }

    @Test
    void whereAPartyBelongsIsReadAsItWasKnown(Server server) {
        UUID firm = TestSources.firm(server, "series", TestSources.number());
        Profiles profiles = server.part(Profiles.class);
        profiles.keep(Map.of(firm, Profile.of("trade", "")), 1_000);
        profiles.keep(Map.of(firm, Profile.of("", "The coast")), 2_000);
        assertThat(profiles.of(firm, 999)).isEqualTo(Profile.UNKNOWN);
        assertThat(profiles.of(firm, 1_500)).isEqualTo(Profile.of("trade", ""));
        assertThat(profiles.of(firm, 2_000).region()).contains("the-coast");
        assertThat(profiles.of(firm, 2_000).industry()).isEmpty();
    }
}
