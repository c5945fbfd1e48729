package org.bulwark.server.data.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Browser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do with records that were kept aside, from pages without scripts. */
@NullMarked
@ExtendWith(TestServer.class)
class QuarantinePagesTest {

    private static final String PATH = "/data/quarantine";

    private final Server server;

    QuarantinePagesTest(Server server) {
        this.server = server;
    }

    private UUID kept(UUID firm, String id) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("meter", "M-77");
        data.put("period", "2026-03-31");
        data.put("kilowatt_hours", -5);
        data.put("peak", 3);
        data.put("colour_" + id, "red");
        Map<String, Object> event =
                TestSources.event("electricity", firm.toString(), id, "2026-03-31T22:00:00+02:00", data);
        ApiUser.of(server, UserRole.MACHINE)
                .send("POST", "/api/data/events", "application/x-ndjson", TestSources.lines(List.of(event)));
        return server.part(JdbcClient.class)
                .sql("select id from data.quarantined where flaws::text like ?")
                .param("%colour_" + id + "\"%")
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
    }

    private UUID firm() {
        return TestSources.firm(server, "quarantine-pages", TestSources.number(), "utility-data");
    }

    private static String ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void aRecordIsMendedFieldByFieldByWhomItsValuesAreHiddenFrom() {
        UUID firm = firm();
        UUID id = kept(firm, "fields");
        Browser modeller = Browser.as(server, UserRole.MODELLER, Set.of());
        assertThat(ok(modeller.get(PATH + "?source=electricity&flaw=data%2Ffield-unknown")))
                .contains(id.toString(), "Send all again");
        assertThat(ok(modeller.get(PATH + "/" + id)))
                .contains("kilowatt_hours is -5, outside of what is allowed.", "colour_fields is not declared.")
                .doesNotContain("M-77");
        HttpResponse<String> still =
                modeller.post(PATH + "/" + id + "/mended", Map.of("field.kilowatt_hours", "-6", "time", "2026-03-30"));
        assertThat(still.statusCode()).isEqualTo(422);
        assertThat(still.body()).contains("kilowatt_hours is -6", "value=\"-6\"", "value=\"2026-03-30\"");
        assertThat(modeller.post(
                                PATH + "/" + id + "/mended",
                                Map.of("field.kilowatt_hours", "2", "without.peak", "true"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(ok(modeller.get(PATH + "/" + id))).contains("Mended").doesNotContain("/mended\"");
        assertThat(server.part(JdbcClient.class)
                        .sql("select count(*) from data.event where subject = ?")
                        .param(firm)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aRecordIsDroppedWithANoteAndCannotBeSentAgain() {
        UUID id = kept(firm(), "drop");
        Browser modeller = Browser.as(server, UserRole.MODELLER, Set.of());
        ok(modeller.get(PATH + "/" + id));
        assertThat(modeller.post(PATH + "/" + id + "/replay", Map.of()).statusCode())
                .isEqualTo(422);
        modeller.post(PATH + "/" + id + "/dropped", Map.of("note", "read by mistake"));
        assertThat(ok(modeller.get(PATH + "/" + id))).contains("Dropped", "read by mistake");
        modeller.post(PATH + "/" + id + "/replay", Map.of());
        assertThat(ok(modeller.get(PATH + "/" + id))).contains("The record is dropped already.");
    }

    @Test
    void anAuditorSeesTheRecordWholeForAPurposeAndChangesNothing() {
        UUID id = kept(firm(), "audit");
        Browser auditor = Browser.as(server, UserRole.AUDITOR, Set.of());
        assertThat(ok(auditor.get(PATH + "/" + id))).doesNotContain("M-77", "/dropped", "/mended");
        assertThat(ok(auditor.post(PATH + "/" + id, Map.of("purpose", "AUDIT"))))
                .contains("M-77");
    }

    @Test
    void theListOfSourcesAndEachOfThemOpenInBothLanguages() {
        kept(firm(), "source");
        Browser officer = Browser.as(server, UserRole.OFFICER, Set.of("quarantine-pages"));
        assertThat(ok(officer.get("/data/sources"))).contains("/data/sources/macro-series", "class=\"spark\"");
        assertThat(ok(officer.get("/data/sources/electricity")))
                .contains("Out of range", "parts-within-use", "utility-data");
        ok(officer.get("/data/sources/electricity?by=hour"));
        assertThat(officer.get("/data/sources/electricity?language=zh").statusCode())
                .isEqualTo(303);
        assertThat(ok(officer.get("/data/sources/electricity"))).contains("用电", "超出范围");
        assertThat(ok(officer.get(PATH))).contains("超出允许范围");
        assertThat(officer.get("/data/sources/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void everyFlawHasANameInBothLanguages() {
        for (String language : List.of("en", "zh")) {
            Browser modeller = Browser.as(server, UserRole.MODELLER, Set.of());
            modeller.get(PATH + "?language=" + language);
            String page = ok(modeller.get(PATH));
            QuarantineReplays.codes().forEach(code -> assertThat(page).contains("value=\"" + code + "\""));
            assertThat(page).doesNotContain(">flaw.");
        }
    }
}
