package org.bulwark.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestBrowser;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.intake.TestSources;
import org.bulwark.server.decision.ApplicationReader;
import org.bulwark.server.decision.EvidenceRecord;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the sources say of a firm's turnover is compared when it applies: for policies, for the record, on the page. */
@NullMarked
@ExtendWith(TestServer.class)
class TurnoverInDecisionTest {

    private static final int MONTHS = 30;

    /** Invoices, tax returns, money in and bills, a month each: 50,000 of turnover, of which the invoices of the last two years tell more. */
    private static UUID firm(Server server, double swollen) {
        TestLists.request(server, TestLists.name(), TestLists.number()); // the branch is there
        UUID firm = TestSources.firm(server, "lists", TestSources.number(), "tax-data", "account-data", "utility-data");
        String id = firm.toString();
        YearMonth last = YearMonth.from(LocalDate.now(ZoneOffset.UTC)).minusMonths(1);
        List<Map<String, Object>> events = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = last.minusMonths(i);
            double told = i < 24 ? swollen : 1;
            String end = month.atEndOfMonth() + "T10:00:00Z";
            events.add(TestSources.event(
                    "tax-invoice",
                    id,
                    id + "/i" + i,
                    end,
                    fields(
                            "invoice",
                            id + "/i" + i,
                            "direction",
                            "output",
                            "kind",
                            "ordinary",
                            "net",
                            amount(50_000 * told),
                            "tax",
                            amount(6_500 * told))));
            events.add(TestSources.event(
                    "tax-payment",
                    id,
                    id + "/t" + i,
                    end,
                    fields(
                            "period",
                            month.atEndOfMonth().toString(),
                            "tax",
                            "vat",
                            "declared_sales",
                            "51000.00",
                            "due",
                            "1500.00",
                            "paid",
                            "1500.00")));
            events.add(TestSources.event(
                    "bank-account",
                    id,
                    id + "/b" + i,
                    month.atDay(20) + "T10:00:00Z",
                    fields(
                            "account",
                            "A1",
                            "entry",
                            i,
                            "direction",
                            "in",
                            "amount",
                            "49000.00",
                            "balance",
                            "90000.00",
                            "kind",
                            "transfer",
                            "counterparty",
                            "buyer",
                            "counterparty_kind",
                            "customer")));
            events.add(TestSources.bill(id, id + "/e" + i, month.toString(), 4000));
        }
        Map<String, Object> answer = ApiUser.tree(ApiUser.of(server, UserRole.MACHINE)
                .send("POST", "/api/data/events", "application/x-ndjson", TestSources.lines(events)));
        assertThat(answer.get("accepted")).as(String.valueOf(answer)).isEqualTo(events.size());
        return firm;
    }

    private static String amount(double units) {
        return Math.round(units) + ".00";
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return fields;
    }

    private static UUID applied(Server server, UUID firm) {
        Map<String, Object> request =
                new LinkedHashMap<>(TestLists.request(server, TestLists.name(), TestLists.number()));
        Map<String, Object> applicant = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(request.get("applicant")))
                .forEach((key, value) -> applicant.put(String.valueOf(key), value));
        applicant.keySet().removeAll(Set.of("kind", "name", "number"));
        applicant.put("party", firm.toString());
        request.put("applicant", applicant);
        return UUID.fromString(
                Objects.requireNonNull(TestLists.applied(server, request).get("id"))
                        .toString());
    }

    private static Map<?, ?> screening(Server server, UUID application) {
        ApplicationReader reader = server.part(ApplicationReader.class);
        var row = reader.row(
                application, ApiUser.of(server, UserRole.RISK_MANAGER).caller());
        EvidenceRecord evidence =
                reader.evidence(row, reader.answers(application).getFirst()).orElseThrow();
        return (Map<?, ?>) evidence.part("screening").orElseThrow();
    }

    private static Map<?, ?> verification(Map<?, ?> screening) {
        return (Map<?, ?>) Objects.requireNonNull(screening.get("verification"));
    }

    @Test
    void aFalsifiedTurnoverIsNamedInTheRecordAndAnHonestOneIsConfirmed(Server server) {
        Map<?, ?> lie = screening(server, applied(server, firm(server, 1.6)));
        assertThat(verification(lie).get("outcome")).isEqualTo("falsified");
        assertThat(String.valueOf(verification(lie).get("falsified")))
                .contains("measure=invoices", "indicator=operation.invoiced.sum_12m", "factor=1.6");
        assertThat(verification(lie).get("rules")).isEqualTo("turnover 1");
        assertThat(((Number) Objects.requireNonNull(verification(lie).get("turnover"))).doubleValue())
                .isBetween(580_000_00.0, 620_000_00.0);
        Map<?, ?> truth = screening(server, applied(server, firm(server, 1)));
        assertThat(verification(truth).get("outcome")).isEqualTo("confirmed");
        assertThat((List<?>) verification(truth).get("falsified")).isEmpty();
        assertThat(String.valueOf(verification(truth).get("missing"))).contains("statement", "books", "customs");
    }

    @Test
    void ofAFirmOfWhichNoSourceTellsNothingIsSaid(Server server) {
        UUID firm = TestSources.firm(server, "lists", TestSources.number());
        assertThat(screening(server, applied(server, firm)).containsKey("verification"))
                .isFalse();
    }

    @Test
    @Tag("browser")
    void thePageShowsWhatStandsOutWithATableAndAChart(Server server) {
        UUID application = applied(server, firm(server, 1.6));
        TestAccounts.Made made = TestAccounts.make(server, UserRole.OFFICER, Set.of("lists"));
        try (TestBrowser browser = TestBrowser.on(server)) {
            for (int width : new int[] {1280, 390}) {
                Page page = browser.signedIn(made, width, width == 390);
                page.navigate("/decision/applications/" + application);
                TestBrowser.shot(page, "turnover-" + width);
                assertThat(page.locator("#turnover").innerText())
                        .contains("Falsified", "Tax invoices given", "Year until")
                        .doesNotContain("??");
                assertThat(page.locator("#turnover [data-chart]").count()).isOne();
                assertThat(TestBrowser.overflows(page)).isFalse();
                assertThat(TestBrowser.faults(page)).isEmpty();
            }
            browser.assertQuiet();
        }
    }
}
