package org.bulwark.server.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.files.indicator.FamilyFile;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.files.source.ShippedSources;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.ServerSettings;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.intake.TestSources;
import org.bulwark.server.jobs.Job;
import org.bulwark.server.jobs.Jobs;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A changed catalogue takes the desk's way, and answers once its states are built; until then the one before it does. */
@NullMarked
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditionTest {

    private static final String DESK = "/api/desk/versions/";
    private static final String TEXTS = "/api/desk/texts/";

    /** Its own: what is brought into force here holds for everybody. */
    private final Server server;

    EditionTest(@TempDir Path folder) {
        server = Server.start(ServerSettings.embedded(folder, 0));
    }

    @AfterAll
    void close() {
        server.close();
    }

    private Map<String, Object> draft(ApiUser author, String thing, String text) {
        return ApiUser.tree(author.send("POST", TEXTS + thing, "application/yaml", text));
    }

    private Map<String, Object> step(ApiUser user, String thing, Map<String, Object> version, String act) {
        String seen = "{\"seen\":\"" + version.get("digest") + "\"";
        String body = switch (act) {
            case "activate" -> "{\"part\":\"champion\",\"note\":\"tried\"}";
            case "retire" -> "{\"note\":\"away\"}";
            case "test" -> seen + "}";
            default -> seen + ",\"note\":\"looked at it\"}";
        };
        return ApiUser.tree(user.post(DESK + thing + "/" + version.get("number") + "/" + act, body));
    }

    /** A family of a series that nothing else keeps: another filter for every code. */
    private static String withFamily(RiskGroup group, String code) {
        return ShippedCatalogue.yaml(group) + """

                  - code: %s
                    title: Bills of electricity
                    meaning: How many bills came; a meter without bills stands still.
                    source: electricity
                    where: 'days_late >= %d'
                    measure: idle_days
                    aggregates: [sum, count]
                    windows: [6m]
                    risk: down
                """.formatted(code, code.length());
    }

    private UUID firm() {
        UUID firm = TestSources.firm(server, "editions", TestSources.number(), "utility-data");
        bills(firm, 0, 8);
        return firm;
    }

    private static String month(int ago) {
        return YearMonth.now(ZoneOffset.UTC).minusMonths(ago).toString();
    }

    private void bills(UUID firm, int first, int count) {
        List<Map<String, Object>> bills = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            bills.add(TestSources.bill(firm.toString(), firm + "/" + i, month(1 + i % 6), 100 + i));
        }
        ApiUser.tree(ApiUser.of(server, UserRole.MACHINE)
                .send("POST", "/api/data/events", "application/x-ndjson", TestSources.lines(bills)));
    }

    private void over(String kind) throws InterruptedException {
        for (int i = 0; i < 1_200; i++) {
            List<Job> jobs = server.part(Jobs.class).about(kind, Rebuilds.SUBJECT, 10);
            if (jobs.stream().allMatch(job -> job.status().isOver())) {
                assertThat(jobs.getFirst().failureText()).isEmpty();
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the work does not end");
    }

    @Test
    void aChangedGroupIsTestedApprovedBuiltAndThenAnswers() throws Exception {
        UUID firm = firm();
        ApiUser author = ApiUser.of(server, UserRole.MODELLER);
        ApiUser approver = ApiUser.of(server, UserRole.RISK_MANAGER);
        Map<String, Object> draft =
                draft(author, "indicator/operation", withFamily(RiskGroup.OPERATION, "electricity_bills"));
        assertThat(draft.get("status")).as(String.valueOf(draft)).isEqualTo("draft");
        Map<String, Object> tested = step(author, "indicator/operation", draft, "test");
        assertThat(tested.toString())
                .contains("2 indicators come: operation.electricity_bills.sum_6m, operation.electricity_bills.count_6m")
                .contains("States are built anew");
        assertThat(step(author, "indicator/operation", draft, "approve").get("code"))
                .as("nobody approves, who may not")
                .isEqualTo("access/forbidden");
        step(approver, "indicator/operation", draft, "approve");
        Edition before = server.part(CatalogueBook.class).current();
        assertThat(before.catalogue().find("operation.electricity_bills.count_6m"))
                .isEmpty();
        assertThat(step(approver, "indicator/operation", draft, "activate").get("status"))
                .isEqualTo("active");
        over(Rebuilds.WORD);
        bills(firm, 20, 3);
        Edition after = server.part(CatalogueBook.class).current();
        assertThat(after.planId()).isNotEqualTo(before.planId());
        IndicatorValues live = server.part(Readings.class).now(firm);
        assertThat(live.indicators()).extracting(one -> one.name()).contains("operation.electricity_bills.count_6m");
        long now = Microseconds.since1970(Instant.now());
        IndicatorValues replayed = server.part(Readings.class).asOf(firm, now);
        for (int i = 0; i < live.indicators().size(); i++) {
            assertThat(Double.doubleToLongBits(live.value(i)))
                    .as(live.indicators().get(i).name())
                    .isEqualTo(Double.doubleToLongBits(replayed.value(i)));
        }
        assertThat(step(approver, "indicator/operation", draft, "retire").get("code"))
                .isEqualTo("desk/whole-and-at-once");
    }

    @Test
    void buildingThatIsKilledGoesOnAndEndsWithWhatTheEventsSay() {
        List<UUID> firms = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            firms.add(firm());
        }
        StateBuilder builder = server.part(StateBuilder.class);
        CatalogueBook book = server.part(CatalogueBook.class);
        FamilyDocument document = new FamilyDocument(
                RiskGroup.OPERATION,
                FamilyFile.read(
                                withFamily(RiskGroup.OPERATION, "killed_midway"),
                                "operation",
                                book.before(RiskGroup.OPERATION))
                        .value());
        Edition wanted = Edition.of(
                new TreeMap<>(), book.with(document), book.plan().days().zone());
        StateBuilder.Building begun = builder.begin(wanted).orElseThrow();
        builder.buildOn(begun, 2, wanted);
        assertThat(server.part(States.class).foldOn(1_000, wanted))
                .as("nobody folds on what is not complete")
                .isZero();
        bills(firms.getFirst(), 30, 4); // while it is built
        Map<UUID, Long> bits = new HashMap<>();
        long now = Microseconds.since1970(Instant.now());
        firms.forEach(firm -> bits.put(firm, bits(server.part(States.class).asOf(firm, now, wanted), wanted, now)));
        firms.forEach(firm -> assertThat(bits(server.part(States.class).now(firm, wanted), wanted, now))
                .as("half built")
                .isEqualTo(bits.get(firm)));
        Optional<StateBuilder.Building> at = builder.begin(wanted);
        assertThat(at.orElseThrow().done()).isEqualTo(2);
        while (at.isPresent()) {
            at = builder.buildOn(at.get(), 50, wanted);
        }
        builder.end(wanted);
        firms.forEach(firm -> assertThat(bits(server.part(States.class).now(firm, wanted), wanted, now))
                .as("built, and what came in meanwhile")
                .isEqualTo(bits.get(firm)));
        assertThat(builder.begin(wanted)).as("complete").isEmpty();
    }

    private static long bits(PartyState state, Edition edition, long now) {
        long hash = 17;
        for (double value : edition.reading().at(state, now).toArray()) {
            hash = hash * 31 + Double.doubleToLongBits(value);
        }
        return hash;
    }

    @Test
    void aSourceEvolvesAndWhatWouldBreakIsNamed() {
        ApiUser author = ApiUser.of(server, UserRole.MODELLER);
        ApiUser approver = ApiUser.of(server, UserRole.RISK_MANAGER);
        assertThat(author.get(TEXTS + "source/water-gas").body()).contains("code: water-gas");
        String shipped = ShippedSources.yaml("water-gas");
        Map<String, Object> breaking =
                draft(author, "source/water-gas", shipped.replace("currency: EUR", "currency: CNY"));
        assertThat(step(author, "source/water-gas", breaking, "test"))
                .extractingByKey("detail")
                .asString()
                .contains("currency", "EUR", "CNY");
        String wider =
                shipped.replaceFirst("fields:\n", "fields:\n  - { name: note_of_meter, type: text, title: Note }\n");
        Map<String, Object> checked =
                ApiUser.tree(author.send("POST", TEXTS + "source/water-gas/check", "application/yaml", wider));
        assertThat(checked).extractingByKey("remarks").asString().contains("New: fields[note_of_meter]");
        Map<String, Object> draft = draft(author, "source/water-gas", wider);
        step(author, "source/water-gas", draft, "test");
        UUID firm = TestSources.firm(server, "editions", TestSources.number(), "utility-data");
        assertThat(sent(firm, "w1").get("quarantined")).as("unknown field").isEqualTo(1);
        step(approver, "source/water-gas", draft, "approve");
        assertThat(step(approver, "source/water-gas", draft, "activate").get("status"))
                .isEqualTo("active");
        assertThat(sent(firm, "w2").get("accepted")).isEqualTo(1);
        IndicatorValues live = server.part(Readings.class).now(firm);
        assertThat(live.value("operation.water.sum_12m")).hasValue(12.5);
    }

    private Map<String, Object> sent(UUID firm, String id) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("meter", "W-1");
        data.put("note_of_meter", "read by hand");
        data.put("kind", "water");
        data.put("period", month(1) + "-28");
        data.put("cubic_metres", 12.5);
        data.put("amount", "20.00");
        return ApiUser.tree(ApiUser.of(server, UserRole.MACHINE)
                .send(
                        "POST",
                        "/api/data/events",
                        "application/x-ndjson",
                        TestSources.lines(List.of(TestSources.event(
                                "water-gas", firm.toString(), firm + id, month(1) + "-28T22:00:00+01:00", data)))));
    }

    @Test
    void faultsAreToldWithTheirLinesAndOnlyWhoMayWrites() {
        ApiUser author = ApiUser.of(server, UserRole.MODELLER);
        Map<String, Object> faulty = ApiUser.tree(
                author.send(
                        "POST",
                        TEXTS + "indicator/account",
                        "application/yaml",
                        "bulwark: indicators/1\ngroup: account\nfamilies:\n  - { code: x, title: X, meaning: M., source: nowhere, aggregates: [sum], windows: [3m], risk: up }\n"));
        assertThat(faulty.get("code")).isEqualTo("desk/text-faulty");
        assertThat(Objects.requireNonNull(faulty.get("faults")).toString()).contains("nowhere");
        for (UserRole role : List.of(UserRole.OFFICER, UserRole.AUDITOR)) {
            ApiUser other = ApiUser.of(server, role);
            assertThat(other.send("POST", TEXTS + "indicator/account", "application/yaml", "x")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(other.send("POST", TEXTS + "source/news/check", "application/yaml", "x")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(ApiUser.of(server, UserRole.MACHINE)
                        .get(TEXTS + "indicator/account")
                        .statusCode())
                .isEqualTo(403);
        assertThat(author.get(TEXTS + "policy/shop").statusCode()).isEqualTo(404);
        assertThat(author.get(TEXTS + "indicator/nothing").statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> server.part(CatalogueBook.class).catalogue().indicator("account.x.sum_3m"))
                .hasMessageContaining("no indicator");
    }
}
