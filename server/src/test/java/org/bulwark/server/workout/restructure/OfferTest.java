package org.bulwark.server.workout.restructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.KeptLoan;
import org.bulwark.server.contract.KeptLoans;
import org.bulwark.server.contract.TestContracts;
import org.bulwark.server.workout.collection.TestCases;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** What can be offered is worked out, proposed and granted by a second person; nothing is claimed twice. */
@NullMarked
@ExtendWith(TestServer.class)
class OfferTest {

    private final Server server;
    private final ApiUser officer;
    private final LocalDate today;
    private final UUID facility;
    private final String api;

    OfferTest(Server server) {
        this.server = server;
        this.officer = ApiUser.of(server, UserRole.OFFICER, Set.of("offer-a"));
        this.today = server.part(BusinessDate.class).today();
        LocalDate first = today.minusMonths(3).withDayOfMonth(1);
        this.facility = TestContracts.facility(server, "offer-a", first);
        officer.post("/api/contract/facilities/" + facility, TestContracts.setUp("one", first.toString()));
        this.api = "/api/workout/collection/facilities/" + facility;
    }

    private KeptLoan loan() {
        return server.part(KeptLoans.class).find(facility).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> means(String free) {
        String json = "{\"free\":\"" + free
                + "\",\"share\":\"70\",\"more\":24,\"grace\":6,\"rate\":\"6\",\"haircut\":\"10\"}";
        return JsonMapper.shared()
                .readValue(
                        officer.send("PUT", api + "/means", "application/json", json)
                                .body(),
                        List.class);
    }

    private Map<String, Object> propose(String id, String offer) {
        return ApiUser.tree(officer.post(
                api + "/offers",
                "{\"id\":\"" + id + "\",\"offer\":\"" + offer
                        + "\",\"note\":\"Sales fell by half since the road was closed.\"}"));
    }

    private static Map<String, Object> of(List<Map<String, Object>> offers, String word) {
        return offers.stream()
                .filter(one -> Objects.equals(one.get("offer"), word))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void offersAreRankedAndWhatCannotBeProposedSaysWhy() {
        assertThat(officer.get(api + "/offers").body()).isEqualTo("[]");
        List<Map<String, Object>> offers = means("9000.00");
        assertThat(offers).hasSize(6);
        assertThat(of(offers, "extension")).containsEntry("bearable", true).containsEntry("hindrance", null);
        assertThat(of(offers, "rate-cut")).containsEntry("bearable", false);
        assertThat(of(offers, "haircut")).containsEntry("hindrance", "gives-up");
        List<?> bearable = offers.stream().map(one -> one.get("bearable")).toList();
        assertThat(bearable.lastIndexOf(true)).isLessThan(bearable.indexOf(false));
        assertThat(propose("h", "haircut")).containsEntry("code", "workout/offer-not-proposable");
        assertThat(propose("n", "nothing")).containsEntry("code", "workout/means-missing");
    }

    @Test
    void whatASecondPersonGrantsIsTheScheduleAndPastDueIsClaimedOnce() {
        Money pastDue = loan().account().on(today).pastDue();
        Money owed = loan().account().on(today).onBalance();
        assertThat(pastDue.isPositive()).isTrue();
        TestCases.score(server, facility, today);
        UUID id = TestCases.caseOf(server, facility);
        means("9000.00");
        Map<String, Object> asked = propose("one", "extension");
        assertThat(propose("one", "extension")).isEqualTo(asked);
        String grant = "/api/contract/proposals/" + asked.get("proposal") + "/grant";
        ApiUser risk = ApiUser.of(server, UserRole.RISK_MANAGER);
        assertThat(risk.post(grant, "").body()).contains("\"granted\"");

        assertThat(loan().schedule().version()).isEqualTo(2);
        assertThat(loan().schedule().terms().principal())
                .isEqualTo(loan().schedule().terms().principal().max(pastDue));
        assertThat(loan().account().on(today).pastDue().isZero()).isTrue();
        assertThat(loan().account().on(today).onBalance()).isEqualTo(owed);
        // it is no payment: the case ends by new terms, and nobody books such an entry alone
        assertThat(TestCases.score(server, facility, today)).isTrue();
        assertThat(officer.get("/api/workout/collection/cases/" + id).body()).contains("\"closedWhy\":\"new-terms\"");
        assertThat(officer.post(
                                "/api/contract/facilities/" + facility + "/entries",
                                "[{\"id\":\"x\",\"kind\":\"capitalisation\",\"valueDate\":\"" + today
                                        + "\",\"amount\":\"1.00\"}]")
                        .body())
                .contains("contract/entry-invalid");
    }

    @Test
    void whatWasPaidMeanwhileIsNotCapitalised() {
        means("9000.00");
        Map<String, Object> asked = propose("one", "grace-period");
        officer.post(
                "/api/contract/facilities/" + facility + "/entries",
                "[{\"id\":\"paid\",\"kind\":\"payment\",\"valueDate\":\"" + today + "\",\"amount\":\"100.00\"}]");
        assertThat(ApiUser.of(server, UserRole.RISK_MANAGER)
                        .post("/api/contract/proposals/" + asked.get("proposal") + "/grant", "")
                        .body())
                .contains("contract/change-invalid");
        assertThat(loan().schedule().version()).isEqualTo(1);
    }
}
