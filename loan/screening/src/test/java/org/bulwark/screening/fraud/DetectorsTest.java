package org.bulwark.screening.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.screening.fraud.TestEvents.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulwark.data.event.Event;
import org.junit.jupiter.api.Test;

class DetectorsTest {

    private static final FraudRules.Diversion DIVERSION = new FraudRules.Diversion(
            200, Set.of("securities", "property", "owner"), Set.of("property"), 0.3, 0.1, 2, 0.5, 3);
    private static final FraudRules.Pledge PLEDGE = new FraudRules.Pledge(1, 2, 0.5);

    private static Event out(String id, long day, String to, long amount) {
        return event(
                "bank-account",
                id,
                day,
                Map.of("direction", "out", "counterparty_kind", to, "amount", amount, "returned", false));
    }

    private static Event lent(long amount) {
        return event(
                "loan-servicing",
                "l",
                100,
                Map.of("kind", "disbursement", "principal", amount, "product", "equipment", "facility", "f1"));
    }

    private static Event reviewed(long day, boolean shown) {
        return event(
                "loan-servicing", "r" + day, day, Map.of("kind", "month-end", "use_checked", shown, "facility", "f1"));
    }

    private static List<Clue> diverted(List<Event> account, List<Event> loans) {
        return new Diversion(DIVERSION).clues(account, loans);
    }

    @Test
    void loanMoneyThatGoesToSecuritiesIsToldWithThePayments() {
        List<Clue> clues = diverted(
                List.of(out("a", 110, "securities", 200), out("b", 140, "owner", 150), out("c", 150, "supplier", 90)),
                List.of(lent(1000)));
        assertThat(clues).singleElement().satisfies(clue -> {
            assertThat(clue.reason().code()).isEqualTo("screening/loan-money-elsewhere");
            assertThat(clue.reason().parameters()).containsEntry("gone", "350").containsEntry("lent", "1000");
            assertThat(clue.events()).containsExactly("bank-account/a", "bank-account/b");
        });
    }

    @Test
    void whatIsUsualSmallGreaterThanTheLoanOrUsedAsAgreedIsNoDiversion() {
        List<Event> loan = List.of(lent(1000));
        // too small a part, one by one
        assertThat(diverted(List.of(out("a", 110, "owner", 90), out("b", 120, "owner", 90)), loan))
                .isEmpty();
        // the owner has drawn as much before
        assertThat(diverted(List.of(out("z", 60, "owner", 300), out("a", 110, "owner", 400)), loan))
                .isEmpty();
        // more than was lent is other money
        assertThat(diverted(List.of(out("a", 110, "securities", 5000)), loan)).isEmpty();
        // the machine was bought
        assertThat(diverted(List.of(out("s", 101, "supplier", 900), out("a", 110, "securities", 400)), loan))
                .isEmpty();
        // long after
        assertThat(diverted(List.of(out("a", 400, "securities", 400)), loan)).isEmpty();
    }

    @Test
    void aUseThatIsNeverShownIsAClueAndOneProofEndsTheRun() {
        assertThat(diverted(List.of(), List.of(reviewed(1, false), reviewed(30, false), reviewed(60, false))))
                .singleElement()
                .satisfies(clue -> assertThat(clue.reason().parameters()).containsEntry("reviews", "3"));
        assertThat(diverted(
                        List.of(),
                        List.of(reviewed(1, false), reviewed(30, true), reviewed(60, false), reviewed(90, false))))
                .isEmpty();
    }

    private static Event sold(String id, String invoice) {
        return event("receivable", id, 10, Map.of("kind", "pledged", "invoice", invoice));
    }

    private static Event entry(String id, String kind) {
        return event("collateral", id, 10, Map.of("kind", kind, "found", !kind.equals("inspection")));
    }

    private static Event report(String id, long guarantees) {
        return event("credit-bureau", id, 10, Map.of("kind", "report", "guarantees", guarantees));
    }

    @Test
    void aClaimThatIsSoldTwiceIsEnoughAndOneEntryOfAnotherNeedsSupport() {
        DoublePledge pledge = new DoublePledge(PLEDGE);
        assertThat(pledge.clues(List.of(sold("a", "i1"), sold("b", "i1")), List.of(), List.of()))
                .singleElement()
                .satisfies(clue -> assertThat(clue.events()).containsExactly("receivable/a", "receivable/b"));
        assertThat(pledge.clues(List.of(sold("a", "i1"), sold("b", "i2")), List.of(), List.of()))
                .isEmpty();
        List<Event> once = List.of(entry("p", "second-pledge"));
        assertThat(pledge.clues(List.of(), once, List.of())).isEmpty();
        assertThat(pledge.clues(List.of(), once, List.of(report("x", 0), report("y", 0))))
                .isEmpty();
        assertThat(pledge.clues(List.of(), once, List.of(report("x", 5), report("y", 0))))
                .hasSize(2);
        List<Event> gone = List.of(entry("p", "second-pledge"), entry("q", "inspection"));
        assertThat(pledge.clues(List.of(), gone, List.of())).hasSize(2);
        List<Event> again = List.of(entry("p", "second-pledge"), entry("q", "second-pledge"));
        assertThat(pledge.clues(List.of(), again, List.of())).hasSize(1);
        // debts for others alone are no pledge
        assertThat(pledge.clues(List.of(), List.of(), List.of(report("x", 5)))).isEmpty();
    }

    private static FirmTraces firm(
            String party, Set<String> guarantees, Map<String, Integer> devices, Set<String> handles) {
        return new FirmTraces(party, "trade", List.of(), Map.of(), guarantees, devices, handles, Map.of());
    }

    @Test
    void threeWhoGuaranteeInACircleAreARingAndAChainIsNone() {
        GuaranteeRings rings = new GuaranteeRings(new FraudRules.Ring(3));
        List<Suspicion> found = rings.among(List.of(
                firm("a", Set.of("b"), Map.of(), Set.of()),
                firm("b", Set.of("c"), Map.of(), Set.of()),
                firm("c", Set.of("a", "d"), Map.of(), Set.of()),
                firm("d", Set.of("e"), Map.of(), Set.of()),
                firm("e", Set.of("d"), Map.of(), Set.of())));
        assertThat(found).extracting(Suspicion::party).containsExactly("a", "b", "c");
        assertThat(found.getFirst().together()).containsExactly("b", "c");
    }

    @Test
    void aSharedDeviceNeedsAnotherTieAndACrowdTiesNobody() {
        ShellGroups groups = new ShellGroups(new FraudRules.Group(2, 2, Set.of("device"), 3));
        Map<String, Integer> device = Map.of("x", 4);
        FirmTraces a = firm("a", Set.of(), device, Set.of("address Quay 1"));
        FirmTraces b = firm("b", Set.of(), device, Set.of("address Quay 1"));
        FirmTraces c = firm("c", Set.of(), device, Set.of());
        assertThat(groups.among(List.of(a, b, c))).extracting(Suspicion::party).containsExactly("a", "b");
        assertThat(groups.among(List.of(a, c))).isEmpty();
        assertThat(groups.among(List.of(a, firm("b", Set.of(), Map.of("x", 1), Set.of("address Quay 1")))))
                .isEmpty();
        List<FirmTraces> crowd = new ArrayList<>(List.of(a, b, c));
        crowd.add(firm("d", Set.of(), device, Set.of()));
        assertThat(groups.among(crowd)).isEmpty();
    }
}
