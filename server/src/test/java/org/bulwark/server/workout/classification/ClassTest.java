package org.bulwark.server.workout.classification;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
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
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.TestContracts;
import org.bulwark.server.data.intake.TestSources;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** The class of a debt: worse by itself, better by three persons; and its stage. */
@NullMarked
@ExtendWith(TestServer.class)
class ClassTest {

    /** Monthly instalments from then on; the first is due a month later. */
    private static final LocalDate OPENED = LocalDate.of(2026, 1, 15);

    private static final LocalDate FIRST_DUE = LocalDate.of(2026, 2, 15);

    private final Server server;

    ClassTest(Server server) {
        this.server = server;
    }

    private UUID firm(String branch) {
        return TestSources.firm(server, branch, TestSources.number());
    }

    private UUID loan(UUID firm, String branch) {
        UUID id = TestContracts.facility(server, firm, branch, OPENED);
        risk().post("/api/contract/facilities/" + id, TestContracts.setUp("one", OPENED.toString()));
        return id;
    }

    private ApiUser risk() {
        return ApiUser.of(server, UserRole.RISK_MANAGER);
    }

    private void pay(UUID facility, String id, String amount, LocalDate on) {
        assertThat(risk().post(
                                "/api/contract/facilities/" + facility + "/entries",
                                "[{\"id\":\"" + id + "\",\"kind\":\"payment\",\"valueDate\":\"" + on
                                        + "\",\"bookedOn\":\"" + on + "\",\"amount\":\"" + amount + "\"}]")
                        .statusCode())
                .isEqualTo(200);
    }

    private void look(UUID firm, LocalDate day) {
        server.part(Classifying.class).look(firm, day);
    }

    private Map<String, Object> standing(UUID facility, String query) {
        return ApiUser.tree(
                ApiUser.of(server, UserRole.AUDITOR).get("/api/workout/facilities/" + facility + "/class" + query));
    }

    private static int stage(Map<String, Object> standing) {
        Map<?, ?> stage = (Map<?, ?>) Objects.requireNonNull(standing.get("stage"), standing.toString());
        return (Integer) Objects.requireNonNull(stage.get("stage"));
    }

    private static Map<String, Object> act(ApiUser user, UUID facility, String act, Map<String, ?> body) {
        return ApiUser.tree(user.post(
                "/api/workout/facilities/" + facility + "/class/" + act,
                JsonMapper.shared().writeValueAsString(body)));
    }

    private static Map<String, String> told(String to) {
        return Map.of("to", to, "note", "As the last visit and the accounts say.");
    }

    @Test
    void daysMakeAClassWorseAndOneBadDebtDrawsTheOthersAlong() {
        UUID firm = firm("class-a");
        UUID late = loan(firm, "class-a");
        UUID good = loan(firm, "class-a");
        for (int month = 0; month < 7; month++) {
            pay(good, "p" + month, "11200.00", FIRST_DUE.plusMonths(month));
        }
        look(firm, FIRST_DUE);
        Map<String, Object> first = standing(late, "?on=2026-02-15");
        assertThat(first.get("riskClass")).isNull();
        assertThat(stage(first)).isEqualTo(1);
        look(firm, FIRST_DUE.plusDays(40));
        assertThat(standing(late, "")).containsEntry("riskClass", "special-mention");
        assertThat(stage(standing(late, ""))).isEqualTo(2);
        assertThat(standing(good, "").get("riskClass")).isNull();
        look(firm, FIRST_DUE.plusDays(91));
        assertThat(standing(late, "")).containsEntry("riskClass", "substandard");
        assertThat(stage(standing(late, ""))).isEqualTo(3);
        // more than a tenth of what the firm owes is bad
        Map<String, Object> drawn = standing(good, "");
        assertThat(drawn).containsEntry("riskClass", "substandard");
        assertThat(drawn.toString()).contains("workout/class-own-debts");
        int steps = ((List<?>) Objects.requireNonNull(drawn.get("steps"))).size();
        look(firm, FIRST_DUE.plusDays(91));
        assertThat((List<?>) standing(good, "").get("steps")).as("again").hasSize(steps);

        // what was, as it was known then, stays
        Map<String, Object> before = standing(late, "?on=2026-03-27");
        pay(late, "all", "45000.00", LocalDate.of(2026, 5, 18));
        look(firm, LocalDate.of(2026, 5, 20));
        assertThat(standing(late, "?on=2026-03-27")).isEqualTo(before).containsEntry("riskClass", "special-mention");
        // a class does not get better by itself; a stage is on probation
        assertThat(standing(late, "")).containsEntry("riskClass", "substandard");
        assertThat(stage(standing(late, ""))).isEqualTo(3);
        assertThat(ApiUser.tree(risk().get("/api/workout/classes?branch=class-a&class=substandard"))
                        .toString())
                .contains(late.toString(), good.toString());
        assertThat(ApiUser.of(server, UserRole.OFFICER, Set.of("class-b"))
                        .get("/api/workout/classes")
                        .body())
                .doesNotContain("class-a");
    }

    @Test
    void aBetterClassTakesThreePersonsAndIsNeverMilderThanTheRules() {
        UUID firm = firm("class-c");
        UUID facility = loan(firm, "class-c");
        LocalDate today = server.part(BusinessDate.class).today();
        ApiUser manager = ApiUser.of(server, UserRole.RELATIONSHIP_MANAGER, Set.of("class-c"));
        ApiUser one = risk();
        ApiUser other = risk();
        assertThat(act(manager, facility, "proposed", told("normal"))).containsEntry("code", "workout/class-step");
        for (LocalDate due = FIRST_DUE; due.isBefore(today); due = due.plusMonths(1)) {
            pay(facility, "p" + due, "11200.00", due);
        }
        assertThat(standing(facility, "")).containsKey("riskClass");
        assertThat(act(manager, facility, "proposed", told("normal")).toString())
                .contains("kind=proposed");
        assertThat(act(manager, facility, "proposed", told("normal"))).containsEntry("code", "workout/class-step");
        assertThat(act(one, facility, "approved", Map.of("note", "Nobody determined it yet.")))
                .containsEntry("code", "workout/class-step");
        assertThat(manager.post("/api/workout/facilities/" + facility + "/class/determined", "{}")
                        .statusCode())
                .isEqualTo(403);
        act(one, facility, "determined", told("special-mention"));
        assertThat(act(one, facility, "approved", Map.of("note", "I was second already.")))
                .containsEntry("code", "workout/class-step");
        assertThat(ApiUser.tree(one.get("/api/workout/classes?branch=class-c&pending=determined"))
                        .toString())
                .contains(facility.toString());
        assertThat(act(other, facility, "approved", Map.of("note", "The accounts bear it out.")))
                .containsEntry("riskClass", "special-mention");

        // no worse than its class, and worse than what is on its way: that cannot go on
        act(manager, facility, "proposed", told("normal"));
        act(
                manager,
                facility,
                "facts",
                Map.of("facts", Map.of("rolledOver", "yes"), "note", "A new loan paid the old one."));
        assertThat(act(one, facility, "determined", told("normal"))).containsEntry("code", "workout/class-step");
        act(one, facility, "rejected", Map.of("note", "The rules find otherwise by now."));
        act(manager, facility, "facts", Map.of("facts", Map.of(), "note", "It was another firm of that name."));

        // credit-impaired by what people know: worse at once, and ends what is on its way
        act(manager, facility, "proposed", told("normal"));
        Map<String, Object> impaired = act(
                manager,
                facility,
                "facts",
                Map.of(
                        "facts",
                        Map.of("impairedSince", today.toString()),
                        "note",
                        "The owner asked the court for protection."));
        assertThat(impaired).containsEntry("riskClass", "substandard");
        assertThat(stage(impaired)).isEqualTo(3);
        assertThat(act(one, facility, "determined", told("substandard"))).containsEntry("code", "workout/class-step");
        assertThat(act(
                        manager,
                        facility,
                        "facts",
                        Map.of("facts", Map.of("expectedLossPpm", 1_000_001), "note", "All of it and more.")))
                .containsEntry("code", "workout/debtor-invalid");
    }

    @Test
    void aRestructuredDebtIsObserved() {
        UUID firm = firm("class-d");
        UUID facility = loan(firm, "class-d");
        LocalDate today = server.part(BusinessDate.class).today();
        for (LocalDate due = FIRST_DUE; due.isBefore(today); due = due.plusMonths(1)) {
            pay(facility, "p" + due, "11200.00", due);
        }
        Map<String, Object> observed = act(
                risk(),
                facility,
                "facts",
                Map.of(
                        "facts",
                        Map.of("restructured", "2026-03-01", "classBefore", "special-mention"),
                        "note",
                        "New terms as the mill stood still."));
        assertThat(observed).containsEntry("riskClass", "special-mention");
        assertThat(observed.toString()).contains("workout/class-restructured", "workout/stage-forborne");
        // an erased customer's words are gone, the steps stay, and the rules go on
        server.part(PersonalVault.class).erase(firm);
        look(firm, today);
        assertThat(standing(facility, "").toString()).contains("downgraded");
    }

    @Test
    @Tag("browser")
    void threePersonsOnThePage() {
        UUID firm = firm("class-e");
        UUID facility = loan(firm, "class-e");
        look(firm, FIRST_DUE.plusDays(95));
        LocalDate today = server.part(BusinessDate.class).today();
        for (LocalDate due = FIRST_DUE; due.isBefore(today); due = due.plusMonths(1)) {
            pay(facility, "p" + due, "11200.00", due);
        }
        look(firm, today);
        try (TestBrowser browser = TestBrowser.on(server)) {
            TestAccounts.Made manager = TestAccounts.make(server, UserRole.RELATIONSHIP_MANAGER, Set.of("class-e"));
            String address = "/contract/facilities/" + facility;
            Page page = browser.signedIn(manager, 1280, false);
            page.navigate(address);
            assertThat(page.locator("main").innerText()).contains("Made worse by the rules", "95 days past due");
            step(page, "proposed", "Propose a class");
            assertThat(page.locator("main").innerText()).contains("Proposed by " + manager.login());
            for (String act : List.of("determined", "approved")) {
                Page second = browser.signedIn(TestAccounts.make(server, UserRole.RISK_MANAGER, Set.of()), 1280, false);
                second.navigate(address);
                step(second, act, act.equals("approved") ? "Approve the class" : "Determine the class");
            }
            page.navigate("/workout/classes?branch=class-e");
            assertThat(page.locator("tbody").innerText()).contains("Normal", "Stage 2");
            for (boolean dark : new boolean[] {false, true}) {
                Page seen = browser.signedIn(manager, dark ? 390 : 1280, dark);
                for (String path : List.of("/workout/classes", address)) {
                    seen.navigate(path);
                    TestBrowser.shot(
                            seen,
                            "classes" + (path.equals(address) ? "-facility" : "")
                                    + (dark ? "-390-dark" : "-1280-light"));
                    assertThat(TestBrowser.overflows(seen)).as(path).isFalse();
                    assertThat(TestBrowser.faults(seen)).as(path).isEmpty();
                }
            }
            browser.assertQuiet();
        }
    }

    private static void step(Page page, String act, String button) {
        page.locator("summary:has-text('" + button + "')").first().click();
        page.fill("form[action$='/" + act + "'] textarea[name=note]", "As the accounts of the year say.");
        page.locator("form[action$='/" + act + "'] button[type=submit]").click();
        page.waitForSelector(
                "#toasts .notice-approve, #toasts .toast, #toasts :has-text('person'), #toasts :has-text('holds')");
    }
}
