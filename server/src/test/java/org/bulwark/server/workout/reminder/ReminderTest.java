package org.bulwark.server.workout.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestBrowser;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminders are planned once, and go out over a real mail server and a real web server. */
@NullMarked
@ExtendWith(TestServer.class)
class ReminderTest {

    private static final String SECRET = "a secret of the test";

    private final Server server;
    private final ApiUser officer;
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final HttpServer web;
    private final List<Map<String, String>> calls = new ArrayList<>();
    private volatile int answer = 204;

    ReminderTest(Server server) throws IOException {
        this.server = server;
        this.officer = ApiUser.of(server, UserRole.OFFICER, Set.of("remind-a"));
        mail.start();
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            calls.add(Map.of(
                    "name",
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    "signature",
                    exchange.getRequestHeaders().getFirst("X-Bulwark-Signature"),
                    "moment",
                    exchange.getRequestHeaders().getFirst("X-Bulwark-Timestamp"),
                    "body",
                    new String(body, StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        web.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
        web.stop(0);
    }

    private Outbox outbox() {
        ReminderSettings settings = new ReminderSettings(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ReminderSettings.Smtp(
                        "127.0.0.1",
                        Optional.of(mail.getSmtp().getPort()),
                        Optional.empty(),
                        Optional.empty(),
                        "bank@example.com",
                        Optional.of("off"))),
                Optional.of(new ReminderSettings.Webhook(
                        URI.create("http://127.0.0.1:" + web.getAddress().getPort() + "/sms"),
                        SECRET,
                        Set.of("127.0.0.1"))));
        return server.part(Outbox.class)
                .with(List.of(
                        new MailSender(settings, InstantSource.system()),
                        new WebhookSender(settings, InstantSource.system()),
                        server.part(DeskSender.class)));
    }

    private UUID loan(String contact) {
        UUID facility = TestReminders.loan(server, "remind-a");
        UUID party = TestReminders.party(server, facility);
        assertThat(officer.send("PUT", "/api/workout/contacts/" + party, "application/json", contact)
                        .statusCode())
                .isEqualTo(200);
        return facility;
    }

    private Map<?, ?> state(UUID facility, String rule) {
        return (Map<?, ?>)
                Objects.requireNonNull(TestReminders.one(server, facility, rule).get("reminder"));
    }

    private List<MimeMessage> mails(UUID facility) throws Exception {
        List<MimeMessage> own = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            if (message.getMessageID().contains(facility.toString())) {
                own.add(message);
            }
        }
        return own;
    }

    /** On the clock of the bank, which is eight hours ahead. */
    private static Instant noon(int day) {
        return Instant.parse("2026-02-%02dT12:00:00Z".formatted(day));
    }

    @Test
    void anEmailIsPlannedOnceWaitsForTheMorningAndIsSentUnderTheSameNameAfterACrash() throws Exception {
        UUID facility = loan("{\"email\":\"zoe@example.com\",\"language\":\"zh\"}");
        assertThat(TestReminders.plan(server, facility, TestReminders.DUE.minusDays(4)))
                .isZero();
        assertThat(TestReminders.plan(server, facility, TestReminders.DUE.minusDays(3)))
                .isEqualTo(1);
        assertThat(TestReminders.plan(server, facility, TestReminders.DUE.minusDays(3)))
                .isZero();
        outbox().pass(Instant.parse("2026-02-12T23:00:00Z")); // eleven at night
        assertThat(state(facility, "three-days-before").get("state")).isEqualTo("waiting");
        // the server itself has no mail server: it waits, and says why
        server.part(Outbox.class).pass(noon(13));
        assertThat(state(facility, "three-days-before").get("setUp")).isEqualTo(false);
        assertThat(state(facility, "three-days-before").get("state")).isEqualTo("waiting");
        outbox().pass(noon(13));
        outbox().pass(noon(13));
        List<MimeMessage> got = mails(facility);
        assertThat(got).hasSize(1);
        assertThat(got.getFirst().getSubject()).contains("2026-02-15", "11200.00 EUR");
        assertThat(got.getFirst().getContent().toString()).contains("Bulwark，remind-a", "尊敬的Sources ");
        assertThat(got.getFirst().getAllRecipients()[0]).hasToString("zoe@example.com");
        assertThat(TestReminders.one(server, facility, "three-days-before").get("body"))
                .asString()
                .contains("Bulwark，remind-a");

        // as if the process had been killed after the mail server took it and before that was written down
        server.part(JdbcClient.class)
                .sql("update workout.reminder set state = 'waiting', sent_at = null, sealed = null where facility = ?")
                .param(facility)
                .update();
        outbox().pass(noon(13).plusSeconds(60));
        assertThat(mails(facility)).hasSize(1); // whoever has it may live yet
        outbox().pass(noon(13).plusSeconds(301));
        assertThat(mails(facility)).hasSize(2);
        assertThat(mails(facility).getLast().getMessageID())
                .isEqualTo(got.getFirst().getMessageID());
        assertThat(state(facility, "three-days-before").get("state")).isEqualTo("sent");
    }

    @Test
    void aWebhookIsSignedTriedAgainAndFollowsNoRedirect() {
        UUID facility = loan("{\"phone\":\"+49 170 1234567\"}");
        TestReminders.plan(server, facility, TestReminders.DUE);
        answer = 503;
        outbox().pass(noon(15));
        assertThat(state(facility, "on-the-day").get("reason")).isEqualTo("refused-for-now");
        outbox().pass(noon(15).plusSeconds(30));
        answer = 302;
        outbox().pass(noon(15).plusSeconds(60));
        assertThat(state(facility, "on-the-day").get("state")).isEqualTo("failed");
        List<Map<String, String>> own = calls.stream()
                .filter(call -> call.getOrDefault("name", "").contains(facility.toString()))
                .toList();
        assertThat(own).hasSize(2);
        Map<String, String> first = own.getFirst();
        assertThat(first.get("name")).isEqualTo(facility + ".2026-02-15.on-the-day");
        assertThat(own.getLast().get("name")).isEqualTo(first.get("name"));
        String body = Objects.requireNonNull(first.get("body"));
        assertThat(body).contains("11200.00 EUR");
        assertThat(first.get("signature"))
                .isEqualTo("sha256="
                        + WebhookSender.signature(
                                SECRET,
                                Objects.requireNonNull(first.get("moment")),
                                body.getBytes(StandardCharsets.UTF_8)));
        Object id = state(facility, "on-the-day").get("id");
        assertThat(officer.post("/api/workout/reminders/" + id + "/again", "").body())
                .contains("\"waiting\"");
        assertThat(officer.post("/api/workout/reminders/" + id + "/again", "").body())
                .contains("workout/reminder-not-failed");
    }

    @Test
    void whatIsPaidTooLateUnwantedOrWithoutAnAddressIsNotSent() throws Exception {
        UUID paid = loan("{\"email\":\"paid@example.com\"}");
        UUID late = loan("{\"email\":\"late@example.com\"}");
        UUID nowhere = loan("{}");
        UUID unwanted = loan("{\"email\":\"no@example.com\",\"optedOut\":\"email\"}");
        for (UUID one : List.of(paid, late, nowhere, unwanted)) {
            assertThat(TestReminders.plan(server, one, TestReminders.DUE.minusDays(3)))
                    .isEqualTo(1);
        }
        officer.post(
                "/api/contract/facilities/" + paid + "/entries",
                "[{\"id\":\"p1\",\"kind\":\"payment\",\"valueDate\":\"2026-02-12\",\"bookedOn\":\"2026-02-12\",\"amount\":\"11200.00\"}]");
        server.part(JdbcClient.class)
                .sql("update workout.reminder set next_at = ? where facility = ?")
                .params(noon(20).atOffset(java.time.ZoneOffset.UTC), late)
                .update();
        outbox().pass(noon(12));
        outbox().pass(noon(20));
        assertThat(Arrays.asList(paid, late, nowhere, unwanted).stream()
                        .map(one -> state(one, "three-days-before"))
                        .map(one -> one.get("state") + " " + one.get("reason"))
                        .toList())
                .containsExactly(
                        "suppressed paid", "suppressed too-late", "suppressed unreachable", "suppressed opted-out");
        for (UUID one : List.of(paid, late, nowhere, unwanted)) {
            assertThat(mails(one)).isEmpty();
        }
    }

    @Test
    void aCallIsATaskOfTheDeskWithoutAWordOfTheDebtInIt() {
        UUID facility = loan("{}");
        TestReminders.plan(server, facility, TestReminders.DUE.plusDays(8)); // the first working day after a week
        outbox().pass(noon(23));
        assertThat(state(facility, "call-after-a-week").get("state")).isEqualTo("sent");
        String tasks = ApiUser.of(server, UserRole.RISK_MANAGER)
                .get("/api/desk/tasks?state=all&party=" + TestReminders.party(server, facility))
                .body();
        assertThat(tasks).contains("reminder-call", "/workout/reminders/").doesNotContain("11200");
    }

    @Test
    void contactsAreMaskedCheckedAndNotForEverybody() {
        UUID facility = loan("{\"email\":\"zoe@example.com\",\"phone\":\"+49 170 1234567\"}");
        String path = "/api/workout/contacts/" + TestReminders.party(server, facility);
        assertThat(officer.get(path).body()).contains("z***@example.com").doesNotContain("1234567", "zoe");
        for (String wrong : List.of(
                "{\"email\":\"zoe\\r\\nBcc: x@example.com\"}",
                "{\"language\":\"fr\"}",
                "{\"optedOut\":\"pigeon\"}",
                "{\"zone\":\"Mars/One\"}")) {
            assertThat(officer.send("PUT", path, "application/json", wrong).body())
                    .contains("workout/contact-invalid");
        }
        assertThat(ApiUser.of(server, UserRole.AUDITOR)
                        .send("PUT", path, "application/json", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ApiUser.of(server, UserRole.MODELLER)
                        .get("/api/workout/reminders")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ApiUser.of(server, UserRole.OFFICER, Set.of("remind-b"))
                        .get("/api/workout/reminders")
                        .body())
                .doesNotContain("remind-a");
    }

    @Test
    void rulesOfTheStageTakeTheDesksWay() {
        ApiUser modeller = ApiUser.of(server, UserRole.MODELLER);
        for (String kind : List.of("reminders", "classification", "collection")) {
            assertThat(modeller.get("/api/desk/texts/" + kind + "/rules").body())
                    .as(kind)
                    .contains("bulwark: " + kind + "/1");
        }
        assertThat(modeller.post("/api/desk/texts/collection/rules/check", "{\"bulwark\":\"collection/1\"}")
                        .body())
                .contains("faults");
        assertThat(ApiUser.of(server, UserRole.RELATIONSHIP_MANAGER)
                        .get("/api/desk/texts/reminders/rules")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Tag("browser")
    void remindersAsPages() {
        UUID facility = loan("{\"email\":\"zoe@example.com\"}");
        TestReminders.plan(server, facility, TestReminders.DUE.minusDays(3));
        outbox().pass(noon(12));
        Object id = state(facility, "three-days-before").get("id");
        try (TestBrowser browser = TestBrowser.on(server)) {
            TestAccounts.Made manager = TestAccounts.make(server, UserRole.RISK_MANAGER, Set.of());
            for (boolean dark : new boolean[] {false, true}) {
                Page page = browser.signedIn(manager, dark ? 390 : 1280, dark);
                for (String path : List.of(
                        "/workout/reminders?branch=remind-a",
                        "/workout/reminders/" + id,
                        "/desk/reminders/rules",
                        "/contract/facilities/" + facility)) {
                    page.navigate(path);
                    TestBrowser.shot(
                            page,
                            "reminders" + path.replaceAll("[0-9a-f-]{36}", "id").replaceAll("\\W+", "-")
                                    + (dark ? "-390-dark" : "-1280-light"));
                    assertThat(TestBrowser.overflows(page)).as(path).isFalse();
                    assertThat(TestBrowser.faults(page)).as(path).isEmpty();
                }
            }
            Page page = browser.signedIn(manager, 1280, false);
            page.navigate("/contract/facilities/" + facility);
            page.locator("summary:has-text('How to reach')").first().click();
            page.fill("form[action$='/changed'] input[name=email]", "ann@example.com");
            page.locator("form[action$='/changed'] button[type=submit]").click();
            page.waitForSelector("#toasts:has-text('Written down')");
            assertThat(page.content()).contains("a***@example.com");
            page.navigate("/workout/reminders/" + id);
            assertThat(page.locator("main").innerText()).contains("Bulwark, remind-a");
            browser.assertQuiet();
        }
    }
}
