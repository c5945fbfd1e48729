package org.bulwark.server.data.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.audit.LogEntries;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@NullMarked
@ExtendWith(TestServer.class)
class ConsentsTest {

    private static final String BRANCH = "CON1";

    private final Server server;

    ConsentsTest(Server server) {
        this.server = server;
    }

    @Test
    void aConsentIsWrittenDownListedAndTakenBackAndAllOfItIsInTheLog() {
        UUID firm = TestSources.firm(server, BRANCH, TestSources.number());
        ApiUser manager = ApiUser.of(server, UserRole.RELATIONSHIP_MANAGER, Set.of(BRANCH));
        String path = "/api/data/parties/" + firm + "/consents";
        Map<String, Object> bill = TestSources.bill(firm.toString(), firm + "/1", "2026-01", 100);
        assertThat(send(bill)).contains("data/consent-missing");
        HttpResponse<String> given = manager.post(
                path, "{\"consent\": \"utility-data\", \"until\": \"2999-12-31\", \"evidence\": \"form 12 of today\"}");
        assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
        assertThat(given.body()).contains("in-force", "credit-assessment", "form 12 of today", manager.login());
        assertThat(send(bill)).contains("\"accepted\":1");
        HttpResponse<String> withdrawn = manager.post(path + "/withdrawal", "{\"consent\": \"utility-data\"}");
        assertThat(withdrawn.body()).contains("withdrawn").doesNotContain("in-force");
        assertThat(send(TestSources.bill(firm.toString(), firm + "/2", "2026-02", 100)))
                .contains("data/consent-missing");
        assertThat(manager.post(path + "/withdrawal", "{\"consent\": \"utility-data\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.part(LogEntries.class).about(Set.of("party:" + firm)))
                .extracting(said -> said.entry().kind())
                .contains("data/consent-given", "data/consent-withdrawn");
    }

    @Test
    void whatIsNoConsentIsRefusedWithWhatToDo() {
        UUID firm = TestSources.firm(server, BRANCH, TestSources.number());
        ApiUser manager = ApiUser.of(server, UserRole.RELATIONSHIP_MANAGER, Set.of(BRANCH));
        String path = "/api/data/parties/" + firm + "/consents";
        for (String wrong : List.of(
                "{\"consent\": \"telepathy\", \"evidence\": \"form\"}",
                "{\"consent\": \"tax-data\", \"evidence\": \" \"}",
                "{\"consent\": \"tax-data\", \"purpose\": \"marketing\", \"evidence\": \"form\"}",
                "{\"consent\": \"tax-data\", \"until\": \"2001-01-01\", \"evidence\": \"form\"}",
                "{\"consent\": \"tax-data\", \"until\": \"soon\", \"evidence\": \"form\"}")) {
            HttpResponse<String> answer = manager.post(path, wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).contains("data/consent-invalid", "remedy");
        }
        assertThat(manager.get(path).body()).isEqualTo("[]");
    }

    @Test
    void anEventThatIsGivenForAnotherPurposeIsKeptAside() {
        UUID firm = TestSources.firm(server, BRANCH, TestSources.number(), "utility-data");
        Map<String, Object> bill = TestSources.bill(firm.toString(), firm + "/1", "2026-01", 100);
        bill.put("purpose", "marketing");
        assertThat(send(bill)).contains("data/purpose-refused", "marketing", "credit-assessment");
        bill.put("purpose", "credit-assessment");
        assertThat(send(bill)).contains("\"accepted\":1");
    }

    private String send(Map<String, Object> event) {
        return ApiUser.of(server, UserRole.MACHINE)
                .send("POST", "/api/data/events", "application/x-ndjson", TestSources.lines(List.of(event)))
                .body();
    }
}
