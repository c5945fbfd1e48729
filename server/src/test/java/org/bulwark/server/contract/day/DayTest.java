package org.bulwark.server.contract.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bulwark.basics.Progress;
import org.bulwark.server.ApiUser;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.Server;
import org.bulwark.server.ServerSettings;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.TestContracts;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A day is closed once, whoever is killed in between, and its balances are held against those of another system. */
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DayTest {

    private static final String API = "/api/contract/days/";
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 15);

    /** Its own: a day that is closed here is closed for everybody. */
    private final Server server;

    private final ApiUser officer;
    private final ApiUser risk;

    DayTest(@TempDir Path folder) {
        server = Server.start(ServerSettings.embedded(folder, 0));
        officer = ApiUser.of(server, UserRole.OFFICER, Set.of("day-a"));
        risk = ApiUser.of(server, UserRole.RISK_MANAGER);
    }

    @AfterAll
    void close() {
        server.close();
    }

    private LocalDate today() {
        return server.part(BusinessDate.class).today();
    }

    private UUID kept(LocalDate paidUntil) {
        UUID facility = TestContracts.facility(server, "day-a", FIRST);
        String at = "/api/contract/facilities/" + facility;
        officer.post(at, TestContracts.setUp("one", FIRST.toString()));
        String entries = "{\"id\":\"out\",\"kind\":\"disbursement\",\"valueDate\":\"" + FIRST + "\",\"bookedOn\":\""
                + FIRST + "\",\"amount\":\"120000.00\"}";
        long interest = 120_000;
        for (LocalDate due = FIRST.plusMonths(1); !due.isAfter(paidUntil); due = due.plusMonths(1)) {
            entries += ",{\"id\":\"" + due + "\",\"kind\":\"payment\",\"valueDate\":\"" + due + "\",\"bookedOn\":\""
                    + due + "\",\"amount\":\"" + (10_000 + interest / 100) + ".00\"}";
            interest -= 10_000;
        }
        assertThat(officer.post(at + "/entries", "[" + entries + "]").statusCode())
                .isEqualTo(200);
        return facility;
    }

    private Map<String, Object> day(LocalDate date) {
        return ApiUser.tree(risk.get(API + date));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> tree, String key) {
        return (List<Map<String, Object>>) Objects.requireNonNull(tree.get(key));
    }

    /** A day once it is closed and the job that closed it has ended, which is a moment later. */
    private Map<String, Object> closed(LocalDate date) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            Map<String, Object> day = day(date);
            boolean over = server.part(CloseDesk.class).last(date).stream()
                    .allMatch(job -> job.status().isOver());
            if (over && Objects.equals(day.get("state"), "closed")) {
                return day;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the day was not closed: " + day(date));
    }

    private Map<String, Object> ledger(LocalDate date, String lines) {
        return ApiUser.tree(risk.send(
                "POST",
                API + date + "/ledger",
                "text/csv",
                "facility,currency,principal,past-due,days-past-due\n" + lines));
    }

    @Test
    void aDayIsCutOffWorkedOutOnceAndBalanced() throws InterruptedException, ExecutionException {
        LocalDate day = today();
        assertThat(day).isEqualTo(LocalDate.now(ZoneOffset.UTC));
        UUID paid = kept(day);
        UUID late = kept(FIRST.plusMonths(3)); // the fourth was due on 15 May 2026
        assertThat(officer.post(API + day + "/close", "").statusCode()).isEqualTo(403);
        assertThat(ApiUser.tree(risk.post(API + day.plusDays(1) + "/close", "")))
                .containsEntry("code", "contract/day-unknown");
        bookingsUnderWayBelongToTheDay(day, late);

        // killed after the accounts
        Progress killed = (step, done, total) -> {
            if (step.equals("covenants") || step.equals("signals")) {
                throw new IllegalStateException("killed");
            }
        };
        CloseJob job = server.part(CloseJob.class);
        assertThatThrownBy(() -> job.close(day, "somebody", killed)).hasMessage("killed");
        assertThat(day(day)).containsEntry("state", "closing");
        assertThat(list(day(day), "steps"))
                .anySatisfy(step ->
                        assertThat(step).containsEntry("step", "accounts").containsEntry("state", "done"));
        assertThat(today()).isEqualTo(day.plusDays(1));

        // booked while it is closed: of the next day
        String at = "/api/contract/facilities/" + late + "/entries";
        String payment = "{\"id\":\"after\",\"kind\":\"payment\",\"valueDate\":\"2026-06-01\",\"amount\":\"5000.00\"}";
        assertThat(officer.post(at, "[" + payment + "]").body()).contains("\"bookedOn\":\"" + day.plusDays(1) + "\"");
        assertThat(officer.post(
                                at,
                                "[" + payment.replace("after", "before").replace("}", ",\"bookedOn\":\"" + day + "\"}")
                                        + "]")
                        .body())
                .contains("contract/day-closed");

        clockAt(day.atTime(23, 59)).tick();
        assertThat(server.part(CloseDesk.class).last(day)).isEmpty();
        clockAt(day.plusDays(1).atTime(0, 30)).tick();
        Map<String, Object> done = closed(day);
        assertThat(list(done, "steps"))
                .hasSize(job.words().size())
                .allSatisfy(step -> assertThat(step).containsEntry("state", "done"));
        Map<String, Object> again = ApiUser.tree(risk.post(API + day + "/close", ""));
        assertThat(again).containsEntry("status", "done");
        assertThat(ApiUser.tree(risk.post(API + day.plusDays(1) + "/close", "")))
                .containsEntry("code", "contract/day-ahead");

        assertThat(list(done, "totals").stream()
                        .mapToLong(one -> ((Number) Objects.requireNonNull(one.get("accounts"))).longValue()))
                .containsExactly(1L, 1L);
        assertThat(list(done, "totals").getLast()).containsEntry("bucket", "over-90");
        assertThat(drawn(late)).isEqualTo(9_000_000 - 100_000); // what came before the cut-off: interest first
        balanced(day, paid, late);
        // of what is past due a case is open, and of nothing else
        List<Map<String, Object>> cases =
                list(ApiUser.tree(officer.get("/api/workout/collection/cases?branch=day-a")), "cases");
        assertThat(cases)
                .anySatisfy(one -> assertThat(one)
                        .containsEntry("facility", late.toString())
                        .containsEntry("openedOn", day.plusDays(1).toString())
                        .containsEntry("strategy", "legal"));
    }

    /** What closes days by itself, at a time on the bank's clocks. */
    private CloseClock clockAt(LocalDateTime time) {
        return new CloseClock(
                server.part(BusinessDays.class),
                server.part(CloseDesk.class),
                InstantSource.fixed(time.toInstant(ZoneOffset.UTC)),
                server.part(BulwarkProperties.class));
    }

    /** 1,000.00 more than the interest due was paid in the transaction below. */
    private void bookingsUnderWayBelongToTheDay(LocalDate day, UUID facility)
            throws InterruptedException, ExecutionException {
        BusinessDate business = server.part(BusinessDate.class);
        TransactionTemplate transaction = server.part(TransactionTemplate.class);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch waits = new CountDownLatch(1);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Future<LocalDate> booking = threads.submit(() -> transaction.execute(_ -> {
            LocalDate of = business.held();
            held.countDown();
            try {
                waits.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            server.part(JdbcClient.class)
                    .sql(
                            "insert into contract.entry (facility, sequence, sender_id, kind, value_date, booked_on, amount,"
                                    + " made_by, made_at) select facility, max(sequence) + 1, 'under-way', 'payment', ?, ?, 190000, 'test',"
                                    + " now() from contract.entry where facility = ? group by facility")
                    .params(of, of, facility)
                    .update();
            return of;
        }));
        held.await();
        Future<?> cut = threads.submit(() -> server.part(BusinessDays.class).cutOff(day, "somebody"));
        while (server.part(JdbcClient.class)
                        .sql(
                                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like 'update contract.business_day%'")
                        .query(Integer.class)
                        .single()
                == 0) {
            assertThat(cut.isDone()).isFalse();
            Thread.sleep(20);
        }
        waits.countDown();
        assertThat(booking.get()).isEqualTo(day);
        cut.get();
        LocalDate next = transaction.execute(_ -> business.held());
        assertThat(next).isEqualTo(day.plusDays(1));
    }

    private long drawn(UUID facility) {
        return server.part(JdbcClient.class)
                .sql("select drawn from data.facility where id = ?")
                .param(facility)
                .query(Long.class)
                .single();
    }

    private void balanced(LocalDate day, UUID paid, UUID late) {
        Map<String, Object> position =
                ApiUser.tree(risk.get("/api/contract/facilities/" + late + "/position?on=" + day + "&known=" + day));
        String good = late + ",EUR,89000.00," + position.get("pastDue") + "," + position.get("daysPastDue") + "\n";
        String paidLine = paid + ",EUR," + drawn(paid) / 100 + "."
                + String.format(Locale.ROOT, "%02d", drawn(paid) % 100) + ",0.00,0\n";
        assertThat(ledger(day, good + paidLine)).containsEntry("compared", true).containsEntry("open", 0);

        String bad = good.replace("89000.00", "89000.01") + "no-such-account,EUR,7.00,,\n";
        Map<String, Object> taken = ledger(day, bad);
        // the paid one is missing there if anything is owed on it
        int missing = drawn(paid) > 0 ? 1 : 0;
        assertThat(taken).containsEntry("number", 2).containsEntry("open", 2 + missing);
        assertThat(ledger(day, bad)).containsEntry("number", 2).containsEntry("open", 2 + missing);
        List<Map<String, Object>> breaks = breaks(risk, day);
        assertThat(breaks)
                .anySatisfy(one -> assertThat(one)
                        .containsEntry("field", "principal")
                        .containsEntry("ours", "89000.00 EUR")
                        .containsEntry("theirs", "89000.01 EUR"));
        assertThat(breaks(officer, day)).hasSize(1 + missing); // what nobody here knows is of no branch
        assertThat(breaks(ApiUser.of(server, UserRole.OFFICER, Set.of("day-b")), day))
                .isEmpty();

        Object id = breaks.stream()
                .filter(one -> Objects.equals(one.get("field"), "principal"))
                .findFirst()
                .orElseThrow()
                .get("id");
        String explain = API + day + "/breaks/" + id + "/explain";
        assertThat(ApiUser.tree(risk.post(explain, "{\"cause\":\"rounding\",\"reference\":\"\"}")))
                .containsEntry("code", "contract/reference-invalid");
        assertThat(officer.post(explain, "{\"cause\":\"rounding\",\"reference\":\"COR-1\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ApiUser.tree(risk.post(explain, "{\"cause\":\"rounding\",\"reference\":\"COR-1\"}")))
                .containsEntry("cause", "rounding");
        // the next file of the day says the same of this account: what was said of it holds on
        assertThat(ledger(day, good.replace("89000.00", "89000.01") + paidLine))
                .containsEntry("number", 3)
                .containsEntry("open", 0);
        assertThat(ledger(day, good + late + ",EUR,1.00,,\n"))
                .containsEntry("code", "contract/ledger-invalid")
                .extractingByKey("detail")
                .asString()
                .contains("Line 3");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> breaks(ApiUser user, LocalDate day) {
        return JsonMapper.shared().readValue(user.get(API + day + "/breaks").body(), List.class);
    }
}
