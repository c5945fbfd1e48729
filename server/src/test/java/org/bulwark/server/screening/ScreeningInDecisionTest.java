package org.bulwark.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.decision.ApplicationReader;
import org.bulwark.server.decision.EvidenceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class ScreeningInDecisionTest {

    private static Map<String, Object> screening(Server server, ApiUser reader, Object id) {
        ApplicationReader applications = server.part(ApplicationReader.class);
        UUID application = UUID.fromString(id.toString());
        var row = applications.row(application, reader.caller());
        EvidenceRecord evidence = applications
                .evidence(row, applications.answers(application).getFirst())
                .orElseThrow();
        Map<String, Object> screening = new LinkedHashMap<>();
        ((Map<?, ?>) evidence.part("screening").orElseThrow())
                .forEach((key, value) -> screening.put(String.valueOf(key), value));
        return screening;
    }

    private static Object verdict(ApiUser reader, Object id) {
        return Objects.requireNonNull(ApiUser.tree(reader.post("/api/decision/applications/" + id + "/replay", "{}"))
                .get("verdict"));
    }

    private static Object id(Map<String, Object> answer) {
        return Objects.requireNonNull(answer.get("id"));
    }

    @Test
    void aFirmOnTheBlacklistIsDeclinedAndTheRecordSaysWhichEntryAndWhy(Server server) {
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        String name = TestLists.name();
        String list = TestLists.list(manager, "blacklist");
        String entry = TestLists.listed(manager, list, Map.of("names", name + " Ltd", "reason", "forged documents"));
        Map<String, Object> answer =
                TestLists.applied(server, TestLists.request(server, name + " Limited", TestLists.number()));

        assertThat(answer).containsEntry("outcome", "DECLINE");
        assertThat(String.valueOf(answer.get("reasons"))).contains("reason/list-hit");
        assertThat(TestLists.hits(manager, id(answer)))
                .singleElement()
                .satisfies(hit -> assertThat(hit)
                        .containsEntry("list", list)
                        .containsEntry("listVersion", 1)
                        .containsEntry("entry", entry)
                        .containsEntry("basis", "name")
                        .containsEntry("blocks", true)
                        .containsEntry("state", "open"));
        Map<String, Object> kept = screening(server, manager, id(answer));
        assertThat(kept).containsEntry("screening.blocked", true).containsEntry("screening.open_hits", 1);
        assertThat(String.valueOf(kept.get("lists"))).contains(list + "=1");
        assertThat(String.valueOf(kept.get("hits"))).contains(entry, "forged documents", name);
        assertThat(verdict(manager, id(answer))).isEqualTo("same");
    }

    @Test
    void aLikeNameIsLookedAtByAPerson(Server server) {
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        String name = TestLists.name();
        TestLists.listed(manager, TestLists.list(manager, "sanctions"), Map.of("names", name + " Trading"));
        String like = name.substring(0, 3) + "w" + name.substring(4);
        Map<String, Object> answer = TestLists.applied(server, TestLists.request(server, like, TestLists.number()));

        assertThat(answer).containsEntry("outcome", "REFER");
        assertThat(TestLists.hits(manager, id(answer)))
                .singleElement()
                .satisfies(hit -> assertThat(hit).containsEntry("blocks", false));
        assertThat(String.valueOf(screening(server, manager, id(answer)).get("hits")))
                .contains("typed");
    }

    @Test
    void aNumberAndADeviceAreMetWithoutBeingKept(Server server) {
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        String list = TestLists.list(manager, "greylist");
        String number = TestLists.number();
        String device = "device-" + UUID.randomUUID();
        TestLists.listed(manager, list, Map.of("numbers", number.toLowerCase(Locale.ROOT)));
        TestLists.listed(manager, list, Map.of("devices", device));
        Map<String, Object> request = new LinkedHashMap<>(TestLists.request(server, TestLists.name(), number));
        request.put("device", device);
        Map<String, Object> answer = TestLists.applied(server, request);

        assertThat(answer).containsEntry("outcome", "REFER");
        assertThat(TestLists.hits(manager, id(answer)))
                .extracting(hit -> hit.get("basis"))
                .containsExactlyInAnyOrder("identifier registration", "device");
        assertThat(manager.get("/api/screening/lists/" + list + "/entries").body())
                .doesNotContain(number)
                .doesNotContain(device);
    }

    @Test
    void whatHasExpiredOrComesFromNobodyIsNoHit(Server server) {
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        String name = TestLists.name();
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        TestLists.listed(
                manager, TestLists.list(manager, "blacklist"), Map.of("names", name + " Ltd", "expires", yesterday));
        Map<String, Object> answer =
                TestLists.applied(server, TestLists.request(server, name + " Ltd", TestLists.number()));

        assertThat(answer).containsEntry("outcome", "APPROVE");
        assertThat(TestLists.hits(manager, id(answer))).isEmpty();
    }

    @Test
    void aPartyKnownByItsIdIsScreenedUnderTheNameThatTheBankKnows(Server server) {
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        String name = TestLists.name();
        Map<String, Object> request = TestLists.request(server, name + " Ltd", TestLists.number());
        Map<String, Object> first = TestLists.applied(server, request);
        UUID party = server.part(ApplicationReader.class)
                .row(UUID.fromString(id(first).toString()), manager.caller())
                .party();
        TestLists.listed(manager, TestLists.list(manager, "blacklist"), Map.of("names", name + " Ltd"));
        Map<String, Object> applicant = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(request.get("applicant")))
                .forEach((key, value) -> applicant.put(String.valueOf(key), value));
        List.of("name", "number", "kind").forEach(applicant::remove);
        applicant.put("party", party.toString());
        Map<String, Object> again = new LinkedHashMap<>(request);
        again.put("applicant", applicant);
        Map<String, Object> second = TestLists.applied(server, again);

        assertThat(second).containsEntry("outcome", "DECLINE");
        assertThat(screening(server, manager, id(second))).containsEntry("screening.duplicate", true);
    }

    @Test
    void oneDeviceOfManyPartiesIsNoticedAndNamesTheEarlierApplications(Server server) {
        ApiUser manager = ApiUser.of(server, UserRole.RISK_MANAGER);
        String device = "shared-" + UUID.randomUUID();
        String phone = "+49" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 10_000_000_000L);
        Map<String, Object> last = Map.of();
        for (int i = 0; i < 5; i++) {
            Map<String, Object> request =
                    new LinkedHashMap<>(TestLists.request(server, TestLists.name(), TestLists.number()));
            Map<String, Object> applicant = new LinkedHashMap<>();
            ((Map<?, ?>) Objects.requireNonNull(request.get("applicant")))
                    .forEach((key, value) -> applicant.put(String.valueOf(key), value));
            applicant.put("phone", phone);
            request.put("applicant", applicant);
            request.put("device", device);
            last = TestLists.applied(server, request);
        }
        Map<String, Object> kept = screening(server, manager, id(last));
        assertThat(kept)
                .containsEntry("screening.shared", true)
                .containsEntry("screening.too_many", true)
                .containsEntry("screening.duplicate", false)
                .containsEntry("screening.applications_30d", 0);
        assertThat(String.valueOf(kept.get("findings")))
                .contains(
                        "screening/device-shared", "screening/phone-shared", "screening/device-velocity", "parties=4");
    }
}
