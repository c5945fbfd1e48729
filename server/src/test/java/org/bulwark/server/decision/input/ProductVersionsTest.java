package org.bulwark.server.decision.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bulwark.bank.SampleDocuments;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Browser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.intake.TestSources;
import org.bulwark.server.sample.TestBank;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Products take the desk's way, and what was decided under an earlier version comes out as it did. */
@NullMarked
@ExtendWith(TestServer.class)
class ProductVersionsTest {

    private static final String BRANCH = "PRV1";
    private static final String DESK = "/api/desk/versions/product/";
    private static final String TEXTS = "/api/desk/texts/product/";

    private final Server server;
    private final FirmApplications applications;

    ProductVersionsTest(Server server) {
        this.server = server;
        applications = new FirmApplications(server, BRANCH);
        TestBank.in(server);
    }

    private String product(String code) {
        TestBank.product(
                server, text(code), SampleDocuments.policy("electricity-loan").replace("electricity-loan", code));
        return code;
    }

    private static String text(String code) {
        return SampleDocuments.product("electricity-loan").replace("code: electricity-loan", "code: " + code);
    }

    private Map<String, Object> draft(String code, String text) {
        return ApiUser.tree(ApiUser.of(server, UserRole.MODELLER).send("POST", TEXTS + code, "application/yaml", text));
    }

    private Map<String, Object> step(UserRole role, String code, Map<String, Object> version, String act) {
        String seen = "{\"seen\":\"" + version.get("digest") + "\"";
        String body = switch (act) {
            case "activate" -> "{\"part\":\"champion\",\"note\":\"tried\"}";
            case "retire" -> "{\"note\":\"away\"}";
            case "test" -> seen + "}";
            default -> seen + ",\"note\":\"looked at it\"}";
        };
        return ApiUser.tree(ApiUser.of(server, role).post(DESK + code + "/" + version.get("number") + "/" + act, body));
    }

    private Object paid(Map<String, Object> answer) {
        Map<?, ?> data =
                (Map<?, ?>) Objects.requireNonNull(applications.file(answer).get("data"));
        List<?> inputs = (List<?>) Objects.requireNonNull(data.get("inputs"));
        return inputs.stream()
                .map(one -> (Map<?, ?>) one)
                .filter(one -> "electricity.paid_24m".equals(one.get("fact")))
                .map(one -> Objects.requireNonNull(one.get("value")))
                .findFirst()
                .orElseThrow();
    }

    private Object replay(Map<String, Object> answer) {
        return Objects.requireNonNull(ApiUser.tree(ApiUser.of(server, UserRole.AUDITOR)
                        .post("/api/decision/applications/" + answer.get("id") + "/replay", ""))
                .get("verdict"));
    }

    @Test
    void aNewVersionIsDecidedByAndTheOldDecisionsComeOutAsTheyDid() {
        String code = product("power-a");
        UUID firm = TestSources.firm(server, BRANCH, TestSources.number(), "utility-data", "bureau-query");
        new Records(server, firm).bills(26, "4200.00").report(2, 1).report(5, 1).send();
        Map<String, Object> before = applications.apply(firm, code, Map.of());
        assertThat(paid(before)).isEqualTo("100800.00 EUR");

        // twelve months instead of twenty-four are read, less can be asked for, and a field comes that must be given
        String changed = text(code)
                .replace("operation.electricity_paid.sum_24m", "operation.electricity_paid.sum_12m")
                .replace("most: \"2000000.00\"", "most: \"500000.00\"")
                .replace(
                        "fields:\n",
                        "fields:\n  - { name: application.shifts, type: whole, title: Shifts, required: true, least: 1, most: 3 }\n");
        Map<String, Object> draft = draft(code, changed);
        assertThat(draft).containsEntry("status", "draft").containsEntry("number", 2);
        assertThat(step(UserRole.MODELLER, code, draft, "test")).containsEntry("status", "tested");
        assertThat(step(UserRole.MODELLER, code, draft, "approve").get("code"))
                .as("nobody approves, who may not")
                .isEqualTo("access/forbidden");
        assertThat(step(UserRole.RISK_MANAGER, code, draft, "approve")).containsEntry("status", "approved");
        assertThat(applications.apply(firm, code, Map.of()).get("code"))
                .as("not in force yet")
                .isNull();
        assertThat(step(UserRole.RISK_MANAGER, code, draft, "activate")).containsEntry("status", "active");

        assertThat(applications.apply(firm, code, Map.of()).get("code")).isEqualTo("decision/application-invalid");
        Map<String, Object> after = applications.apply(firm, code, Map.of("shifts", 2));
        assertThat(paid(after)).isEqualTo("50400.00 EUR");
        assertThat(replay(before)).isEqualTo("same");
        assertThat(replay(after)).isEqualTo("same");
        assertThat(step(UserRole.RISK_MANAGER, code, draft, "retire").get("code"))
                .isEqualTo("desk/whole-and-at-once");
    }

    @Test
    void whatBreaksPoliciesAndDecisionsIsRefusedByName() {
        String code = product("power-b");
        String without = text(code)
                .replace(
                        "  - { name: applicant.years_active, type: number, title: Years in business, unit: years, required: true, least: 0, most: 300 }\n",
                        "")
                .replace("[stock and wages, machines, expansion, refinancing]", "[machines, expansion]");
        Map<String, Object> draft = draft(code, without);
        Map<String, Object> tested = step(UserRole.MODELLER, code, draft, "test");
        assertThat(tested.toString())
                .contains("facts[applicant.years_active]")
                .contains("facts[application.purpose].allowed");
        assertThat(ApiUser.tree(ApiUser.of(server, UserRole.MODELLER).get(DESK + code + "/2")))
                .containsEntry("status", "draft");
        String lost = text(code).replace("operation.electricity_paid.sum_24m", "operation.electricity_paid.sum_99m");
        assertThat(step(UserRole.MODELLER, code, draft(code, lost), "test").toString())
                .contains("which is no indicator");
        assertThat(draft(code, text("power-c")).toString()).contains("and not 'power-b'");
    }

    @Test
    void productsAreSeenByWhomPoliciesAre() {
        assertThat(Browser.as(server, UserRole.AUDITOR, Set.of())
                        .get("/decision/products")
                        .body())
                .contains("Electricity-record loan", "/desk/product/electricity-loan");
        assertThat(ApiUser.of(server, UserRole.MACHINE)
                        .get(DESK + "electricity-loan")
                        .statusCode())
                .isEqualTo(403);
    }
}
