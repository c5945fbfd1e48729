package org.bulwark.server.decision.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.bulwark.bank.SampleDocuments;
import org.bulwark.basics.ProblemException;
import org.bulwark.decision.product.DataScenario;
import org.bulwark.decision.product.IndicatorInput;
import org.bulwark.decision.product.Product;
import org.bulwark.files.policy.ProductFile;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.intake.Consents;
import org.bulwark.server.data.intake.TestSources;
import org.bulwark.server.sample.TestBank;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Decisions on indicators, from events to the replay. */
@NullMarked
@ExtendWith(TestServer.class)
class InputsTest {

    private static final String BRANCH = "INP1";

    private final Server server;
    private final FirmApplications applications;

    InputsTest(Server server) {
        this.server = server;
        applications = new FirmApplications(server, BRANCH);
        TestBank.in(server);
    }

    private UUID firm(String... consents) {
        return TestSources.firm(server, BRANCH, TestSources.number(), consents);
    }

    private List<Map<String, Object>> inputs(Map<String, Object> answer) {
        Object data = Objects.requireNonNull(applications.file(answer).get("data"));
        return JsonMapper.shared()
                .convertValue(((Map<?, ?>) data).get("inputs"), new TypeReference<List<Map<String, Object>>>() {});
    }

    private Map<String, Object> input(Map<String, Object> answer, String fact) {
        return inputs(answer).stream()
                .filter(one -> fact.equals(one.get("fact")))
                .findFirst()
                .orElseThrow();
    }

    private String replay(Map<String, Object> answer) {
        return String.valueOf(ApiUser.tree(ApiUser.of(server, UserRole.AUDITOR)
                        .post("/api/decision/applications/" + answer.get("id") + "/replay", ""))
                .get("verdict"));
    }

    private static List<String> codes(Map<String, Object> answer) {
        List<String> codes = new ArrayList<>();
        ((List<?>) Objects.requireNonNull(answer.get("reasons")))
                .forEach(reason -> codes.add(String.valueOf(((Map<?, ?>) reason).get("code"))));
        return codes;
    }

    @Test
    void anApplicationIsDecidedOnWhatWasKnownThenAndComesOutAgain() {
        UUID firm = firm("utility-data", "bureau-query");
        new Records(server, firm).bills(26, "4200.00").report(2, 1).report(5, 1).send();
        Map<String, Object> answer = applications.apply(firm, "electricity-loan", Map.of());
        assertThat(answer).as(String.valueOf(answer)).containsEntry("outcome", "APPROVE");
        assertThat(input(answer, "electricity.paid_24m"))
                .containsEntry("state", "read")
                .containsEntry("quality", "good")
                .containsEntry("value", "100800.00 EUR")
                .hasEntrySatisfying(
                        "ageDays", days -> assertThat((Integer) days).isBetween(0, 60));
        // what comes later was not known: an invoice paid late does not change the decision, nor the replay
        new Records(server, firm).report(1, 9).send();
        assertThat(replay(answer)).isEqualTo("same");
        assertThat(codes(applications.apply(firm, "electricity-loan", Map.of())))
                .contains("reason/too-many-lenders");
    }

    @Test
    void whoHasTooLittleHistoryIsToldWhatToBringAndIsNotScored() {
        UUID firm = firm("utility-data", "bureau-query");
        new Records(server, firm).bills(5, "9000.00").report(2, 1).report(5, 1).send();
        Map<String, Object> answer = applications.apply(firm, "electricity-loan", Map.of());
        assertThat(answer)
                .containsEntry("outcome", "REFER")
                .containsEntry("limit", null)
                .containsEntry("points", null);
        assertThat(input(answer, "electricity.paid_24m"))
                .containsEntry("state", "short")
                .containsEntry("value", null);
        assertThat(codes(answer)).containsExactly("decision/data-short", "decision/other-product");
        assertThat(String.valueOf(answer.get("reasons")))
                .contains("electricity: records reach back 5 months, and 24 are needed")
                .contains("Working-capital loan");
        assertThat(replay(answer)).isEqualTo("same");
    }

    @Test
    void whoHasNotConsentedIsToldWhichConsentToSign() {
        Map<String, Object> answer = applications.apply(firm("bureau-query"), "electricity-loan", Map.of());
        assertThat(answer).containsEntry("outcome", "REFER");
        assertThat(codes(answer)).startsWith("decision/consent-missing", "decision/data-missing");
        assertThat(String.valueOf(answer.get("reasons"))).contains("records of electricity, water and gas");
    }

    @Test
    void aConsentThatIsTakenBackStopsUseAtOnceAndWhatWasDecidedStaysExplained() {
        UUID firm = firm("utility-data", "bureau-query");
        new Records(server, firm).bills(26, "4200.00").report(2, 1).report(5, 1).send();
        Map<String, Object> before = applications.apply(firm, "electricity-loan", Map.of());
        String indicators = "/api/data/parties/" + firm + "/indicators?q=operation.electricity_paid.sum_24m";
        ApiUser reader = ApiUser.of(server, UserRole.RISK_MANAGER);
        assertThat(reader.get(indicators).body()).contains("\"good\"");
        server.part(Consents.class).withdraw(firm, "utility-data", Instant.now());
        assertThat(reader.get(indicators).body()).contains("\"no-data\"").doesNotContain("\"good\"");
        Map<String, Object> after = applications.apply(firm, "electricity-loan", Map.of());
        assertThat(codes(after)).contains("decision/consent-missing");
        assertThat(input(after, "electricity.paid_24m")).containsEntry("state", "no-consent");
        assertThat(input(before, "electricity.paid_24m")).containsEntry("value", "100800.00 EUR");
        assertThat(replay(before)).isEqualTo("same");
        assertThat(replay(after)).isEqualTo("same");
    }

    @Test
    void whatTheBankReadsGoesBeforeWhatIsStated() {
        UUID firm = firm("bureau-query", "account-data");
        Map<String, Object> stated = Map.of(
                "property_kind",
                "office",
                "first_rank",
                true,
                "purpose",
                "premises",
                "property_value",
                "500000.00",
                "term_months",
                24);
        Map<String, Object> alone = applications.apply(firm, "property-loan", stated);
        assertThat(input(alone, "application.property_value"))
                .containsEntry("state", "stated")
                .containsEntry("value", "500000.00 EUR");
        new Records(server, firm).valuation("300000.00").send();
        Map<String, Object> both = applications.apply(firm, "property-loan", stated);
        assertThat(input(both, "application.property_value"))
                .containsEntry("state", "contradicted")
                .containsEntry("value", "300000.00 EUR");
        assertThat(codes(both)).contains("reason/stated-otherwise");
    }

    @Test
    void whatTheBankReadsItselfCannotBeStated() {
        Map<String, Object> answer =
                applications.apply(firm(), "electricity-loan", Map.of("applicant.days_past_due_12m", 0));
        assertThat(String.valueOf(answer)).contains("decision/field-read", "/applicant/days_past_due_12m");
    }

    @Test
    void aProductThatCannotBeReadIsNotSaved() {
        Product good = ProductFile.read(SampleDocuments.product("electricity-loan"), "product")
                .value();
        assertThatThrownBy(() -> save(good, "credit-assessment", "operation.electricity_paid.sum_25m"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("which is no indicator");
        assertThatThrownBy(() -> save(good, "credit-assessment", "operation.electricity.sum_12m_growth"))
                .hasMessageContaining("a field of type MONEY");
        assertThatThrownBy(() -> save(good, "marketing", "operation.electricity_paid.sum_24m"))
                .hasMessageContaining("may be used for credit-assessment only");
    }

    private void save(Product good, String purpose, String indicator) {
        DataScenario data = new DataScenario(
                new LinkedHashSet<>(List.of(purpose)),
                List.of(),
                List.of(new IndicatorInput("electricity.paid_24m", indicator, 1, OptionalInt.empty(), false)),
                List.of(),
                List.of());
        server.part(Inputs.class)
                .check(new Product(
                        "unreadable",
                        good.title(),
                        good.titles(),
                        good.currency(),
                        good.applicants(),
                        good.amounts(),
                        good.terms(),
                        good.fields(),
                        data));
    }
}
