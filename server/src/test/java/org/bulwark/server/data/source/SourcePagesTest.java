package org.bulwark.server.data.source;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestBrowser;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sources with a past of five weeks, and a record that was kept aside, in a real browser. */
@Tag("browser")
@NullMarked
@ExtendWith(TestServer.class)
class SourcePagesTest {

    private final Server server;

    SourcePagesTest(Server server) {
        this.server = server;
    }

    private void past(String source, int usual) {
        Random random = new Random(usual);
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        for (int i = 0; i < 35 * 24; i += 3) {
            long accepted = random.nextInt(usual) * (i < 5 * 24 ? 3L : 1L);
            long duplicate = random.nextInt(usual) / 8;
            long quarantined = random.nextInt(20) == 0 ? usual / 3 : 0;
            server.part(JdbcClient.class)
                    .sql(
                            "insert into data.intake_count (source, hour, received, accepted, duplicate, quarantined, late,"
                                    + " delay_seconds) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(source, hour.minus(Duration.ofHours(i)).atOffset(ZoneOffset.UTC))
                    .params(accepted + duplicate + quarantined, accepted, duplicate, quarantined, accepted / 9)
                    .param(accepted * 40_000)
                    .update();
        }
    }

    private String kept() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("meter", "M-12");
        data.put("period", "31 March");
        data.put("kilowatt_hours", -3);
        data.put("peak", "much");
        data.put("shade", "red");
        ApiUser.of(server, UserRole.MACHINE)
                .send(
                        "POST",
                        "/api/data/events",
                        "application/x-ndjson",
                        TestSources.lines(List.of(TestSources.event(
                                "electricity", UUID.randomUUID().toString(), "shot", "2026-03-31T22:00:00Z", data))));
        return server.part(JdbcClient.class)
                .sql("select id::text from data.quarantined where flaws::text like '%\"shade\"%' limit 1")
                .query(String.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "390, true"})
    void thePagesOfSourcesAndQuarantineCanBeReadByEverybody(int width, boolean dark) {
        past("card", 400);
        past("third-party-payment", 90);
        String record = kept();
        FieldQualityTest.drifted(server, "customs");
        try (TestBrowser browser = TestBrowser.on(server)) {
            SoftAssertions all = new SoftAssertions();
            Page page = browser.signedIn(TestAccounts.make(server, UserRole.MODELLER, Set.of()), width, dark);
            for (String path : List.of(
                    "/data/sources",
                    "/data/sources/card",
                    "/data/sources/card?by=hour",
                    "/data/sources/electricity",
                    "/data/sources/customs",
                    "/data/quarantine?source=electricity",
                    "/data/quarantine/" + record)) {
                page.navigate(path);
                String name = "source" + path.replaceAll("[0-9a-f-]{36}", "id").replaceAll("\\W+", "-") + "-" + width;
                TestBrowser.shot(page, name);
                all.assertThat(TestBrowser.overflows(page))
                        .as(name + " is wider than its window")
                        .isFalse();
                all.assertThat(TestBrowser.faults(page)).as(name).isEmpty();
            }
            page.navigate("/data/quarantine/" + record);
            page.fill("[name='field.kilowatt_hours']", "-4");
            page.click("main form.form button.btn-primary");
            page.waitForLoadState();
            all.assertThat(page.locator("main [role=alert]").innerText()).contains("kilowatt_hours is -4");
            TestBrowser.shot(page, "source-mending-" + width);
            all.assertThat(TestBrowser.faults(page)).isEmpty();
            all.assertAll();
        }
    }
}
