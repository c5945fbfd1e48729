package org.bulwark.server.contract.covenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.contract.TestContracts;
import org.jspecify.annotations.NullMarked;
import tools.jackson.databind.json.JsonMapper;

/** Facilities with covenants of a test's own: tests were a hundred and ten days ago and a fortnight ago. */
@NullMarked
final class TestCovenants {

    private TestCovenants() {}

    /** The business date. */
    static LocalDate today() {
        return LocalDate.now(java.time.ZoneOffset.UTC);
    }

    /** The first test date. */
    static LocalDate first() {
        return today().minusDays(110);
    }

    static String document() {
        return """
                bulwark: covenants/1
                currency: EUR
                facts:
                  - { name: debt, type: money, title: Net debt }
                  - { name: ebitda, type: money, title: EBITDA of twelve months }
                covenants:
                  - code: leverage
                    title: Net debt to EBITDA
                    type: ratio
                    tests: { first: %s, every: 50 days, last: 2040-12-31, reporting-days: 10 }
                    cure: { days: 20 }
                    numerator: debt
                    denominator: ebitda
                    direction: at-most
                    threshold: 4
                  - code: accounts
                    title: Audited accounts
                    type: information
                    tests: { first: %s, every: 1 year, last: 2040-12-31, reporting-days: 30, grace-days: 10 }
                    document: audited accounts
                  - code: purpose
                    title: The money buys machines
                    type: use-of-funds
                    tests: { first: %s, every: 1 year, last: 2040-12-31, reporting-days: 30 }
                    purposes: [installation, machines]
                    most-other: 0.05
                """.formatted(first(), first(), first());
    }

    static Map<String, Object> post(ApiUser user, UUID facility, String what, Map<String, ?> body) {
        return ApiUser.tree(user.post(
                "/api/contract/facilities/" + facility + what,
                JsonMapper.shared().writeValueAsString(body)));
    }

    /** A facility of 120,000.00 euro with covenants that two people put in force. */
    static UUID facility(Server server, String branch) {
        UUID facility = TestContracts.facility(server, branch, first());
        ApiUser one = ApiUser.of(server, UserRole.RISK_MANAGER);
        ApiUser other = ApiUser.of(server, UserRole.RISK_MANAGER);
        Map<String, Object> asked = post(
                one,
                facility,
                "/covenants",
                Map.of("id", "set", "text", document(), "note", "As the facility agreement has them."));
        grant(other, asked);
        return facility;
    }

    static void grant(ApiUser other, Map<String, Object> asked) {
        Map<String, Object> granted =
                ApiUser.tree(other.post("/api/contract/proposals/" + asked.get("id") + "/grant", ""));
        assertThat(granted).as(asked + " " + granted).containsEntry("state", "granted");
    }

    static Map<String, Object> deliver(ApiUser user, UUID facility, String id, LocalDate test, String debt) {
        return post(
                user,
                facility,
                "/deliveries",
                Map.of(
                        "id", id,
                        "covenants", List.of("leverage"),
                        "testDate", test.toString(),
                        "deliveredOn", today().toString(),
                        "figures", Map.of("debt", debt, "ebitda", "100000.00")));
    }

    static void behind(ApiUser user, UUID facility, String id, String kind, String brings) {
        post(user, facility, "/enhancements", Map.of("id", id, "kind", kind, "brings", brings, "daysToCall", 5));
    }

    /** The tests of a facility as the list of covenants tells them, by covenant and date. */
    static List<Map<String, Object>> listed(Server server, UUID facility, String query) {
        Map<String, Object> page =
                ApiUser.tree(ApiUser.of(server, UserRole.RISK_MANAGER).get("/api/contract/covenants?" + query));
        List<?> tests = (List<?>) Objects.requireNonNull(page.get("tests"), page.toString());
        return tests.stream()
                .map(TestCovenants::map)
                .filter(one -> facility.toString().equals(one.get("facility")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object one) {
        return (Map<String, Object>) one;
    }

    /** A facility with a breach of its leverage; gives the id of the breach. */
    static UUID breach(Server server, String branch) {
        UUID facility = facility(server, branch);
        ApiUser risk = ApiUser.of(server, UserRole.RISK_MANAGER);
        behind(risk, facility, "G-1", "guarantee", "500000.00");
        behind(risk, facility, "D-1", "deposit", "50000.00");
        deliver(risk, facility, "d1", first(), "520000.00");
        return server.part(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select id from contract.breach where facility = ? and covenant = 'leverage'")
                .param(facility)
                .query(UUID.class)
                .single();
    }
}
