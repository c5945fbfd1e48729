package org.bulwark.server.workout.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.workout.collection.TestCases;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What came back, was written off by two persons and is outstanding is always what was owed at default. */
@NullMarked
@ExtendWith(TestServer.class)
class RecoveryTest {

    private final Server server;
    private final ApiUser officer;
    private final ApiUser risk;
    private final UUID facility;
    private final String api;

    RecoveryTest(Server server) {
        this.server = server;
        this.officer = ApiUser.of(server, UserRole.OFFICER, Set.of("recovery-a"));
        this.risk = ApiUser.of(server, UserRole.RISK_MANAGER, Set.of("recovery-a"));
        this.facility = TestCases.loan(server, "recovery-a");
        this.api = "/api/workout/collection/recoveries/" + RecoveryFixture.opened(server, facility);
    }

    private Map<String, Object> enter(String id, String kind, int day, String rest) {
        return ApiUser.tree(officer.post(
                api + "/events",
                "{\"id\":\"" + id + "\",\"kind\":\"" + kind + "\",\"on\":\"" + RecoveryFixture.day(day) + "\"" + rest
                        + "}"));
    }

    private Map<String, Object> account() {
        return ApiUser.tree(officer.get(api));
    }

    private void stands(String recovered, String writtenOff, String outstanding) {
        assertThat(account())
                .containsEntry("gross", "120000.00")
                .containsEntry("recovered", recovered)
                .containsEntry("writtenOff", writtenOff)
                .containsEntry("outstanding", outstanding);
    }

    private String ask(ApiUser who, String id, String amount) {
        return String.valueOf(ApiUser.tree(who.post(
                        api + "/write-offs",
                        "{\"id\":\"" + id + "\",\"amount\":\"" + amount
                                + "\",\"note\":\"The firm was wound up, nothing is left.\"}"))
                .get("id"));
    }

    private Map<String, Object> settle(ApiUser who, String id, String how) {
        return ApiUser.tree(who.post(api + "/write-offs/" + id + "/" + how, ""));
    }

    @Test
    void theAccountHoldsToTheMinorUnit() {
        String back = ",\"amount\":\"70000.01\",\"source\":\"collateral\"";
        Map<String, Object> first = enter("one", "recovered", 30, back);
        assertThat(enter("one", "recovered", 30, back)).isEqualTo(first);
        assertThat(enter("one", "recovered", 31, back)).containsEntry("code", "workout/recovery-id-taken");
        enter("two", "cost", 40, ",\"amount\":\"500.00\"");
        stands("70000.01", "0.00", "49999.99");
        assertThat(enter("three", "recovered", 41, ",\"amount\":\"50000.00\",\"source\":\"debtor\""))
                .containsEntry("code", "workout/recovery-invalid");
        enter("early", "recovered", -3, ",\"amount\":\"1.00\",\"source\":\"debtor\"");
        assertThat(enter("late", "recovered", 3_000, ",\"amount\":\"1.00\",\"source\":\"debtor\""))
                .containsEntry("code", "workout/recovery-unfit");
        assertThat((Double) Objects.requireNonNull(account().get("lgd"))).isBetween(0.41, 0.45);

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> events = (List<Map<String, Object>>) Objects.requireNonNull(first.get("events"));
        String voided = api + "/events/" + events.getFirst().get("id") + "/void";
        assertThat(ApiUser.tree(officer.post(voided, "{\"note\":\"short\"}")))
                .containsEntry("code", "workout/recovery-note-unfit");
        officer.post(voided, "{\"note\":\"It was booked for another debt.\"}");
        stands("0.00", "0.00", "120000.00");
        assertThat(officer.post(
                                "/api/workout/collection/facilities/" + facility + "/recoveries",
                                "{\"id\":\"other\",\"defaultedOn\":\"" + LocalDate.of(2026, 2, 17)
                                        + "\",\"gross\":\"1.00\"}")
                        .body())
                .contains("workout/recovery-there");
    }

    @Test
    void whatIsWrittenOffNeedsASecondPersonAndClosesTheCase() {
        TestCases.score(server, facility, RecoveryFixture.day(20));
        UUID id = TestCases.caseOf(server, facility);
        String asked = ask(risk, "one", "20000.00");
        assertThat(settle(officer, asked, "grant")).containsEntry("status", 403);
        assertThat(settle(risk, asked, "grant")).containsEntry("code", "workout/write-off-second-person");
        stands("0.00", "0.00", "120000.00");
        ApiUser second = ApiUser.of(server, UserRole.RISK_MANAGER);
        assertThat(settle(second, asked, "grant")).containsEntry("state", "granted");
        assertThat(settle(second, asked, "grant")).containsEntry("code", "workout/write-off-settled");
        stands("0.00", "20000.00", "100000.00");
        String refused = ask(officer, "two", "1.00");
        assertThat(settle(second, refused, "refuse")).containsEntry("state", "refused");
        assertThat(ApiUser.tree(officer.post(
                        api + "/write-offs",
                        "{\"id\":\"x\",\"amount\":\"100000.01\",\"note\":\"More than is outstanding.\"}")))
                .containsEntry("code", "workout/recovery-invalid");
        String rest = ask(officer, "three", "100000.00");
        settle(second, rest, "grant");
        stands("0.00", "120000.00", "0.00");
        LocalDate today =
                server.part(org.bulwark.server.contract.BusinessDate.class).today();
        assertThat(TestCases.score(server, facility, today)).isTrue();
        assertThat(officer.get("/api/workout/collection/cases/" + id).body()).contains("\"closedWhy\":\"written-off\"");
        // it may still be claimed: what comes back takes back what was written off
        assertThat(ApiUser.tree(officer.post(
                        api + "/events",
                        "{\"id\":\"after\",\"kind\":\"recovered\",\"on\":\"" + today
                                + "\",\"amount\":\"0.01\",\"source\":\"guarantee\"}")))
                .containsEntry("writtenOff", "119999.99");
        assertThat(ApiUser.of(server, UserRole.OFFICER, Set.of("recovery-b"))
                        .get(api)
                        .statusCode())
                .isEqualTo(404);
    }
}
