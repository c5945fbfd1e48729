package org.bulwark.contract.covenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bulwark.contract.Refusals.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.Facts;
import org.bulwark.contract.ContractProblem;
import org.bulwark.contract.calendar.Tenor;
import org.bulwark.contract.covenant.BreachPlan.Call;
import org.bulwark.contract.covenant.CovenantCalendar.Day;
import org.bulwark.contract.covenant.CovenantCalendar.Kind;
import org.bulwark.contract.covenant.Promise.Direction;
import org.bulwark.contract.covenant.Promise.Part;
import org.junit.jupiter.api.Test;

/** What comes when, how likely a breach is, which one comes first, and what is done about it. */
class BreachTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final TestPlan PLAN =
            new TestPlan(LocalDate.of(2025, 11, 30), Tenor.months(3), LocalDate.of(2026, 12, 31), 45, 15);
    private static final FactSchema FACTS = FactSchema.of(Fact.money("cash", "Cash"), Fact.money("service", "Service"));
    private static final Covenant COVER = new Covenant(
            "cover",
            "Debt service cover",
            Promise.Ratio.of("cash", "service", Direction.AT_LEAST, 1.2),
            PLAN,
            new CureRight(20, Optional.of(Part.NUMERATOR), 1));

    private static Money eur(String amount) {
        return Money.parse(amount + " EUR");
    }

    private static CovenantResult result(long cash) {
        TestDates test = PLAN.tests("cover").get(1);
        Facts facts = Facts.of(FACTS, Map.of("cash", cash, "service", 100_00L));
        Observation seen = Observation.of("cover", test.testDate(), test.dueOn(), test.dueOn(), facts);
        return CovenantMonitor.of(COVER, FACTS, 2)
                .result(test, new CovenantMonitor.Around(List.of(seen), List.of(), 0, test.dueOn()));
    }

    @Test
    void theEndOfAMonthStaysTheEndOfAMonth() {
        assertThat(PLAN.tests("cover"))
                .extracting(TestDates::testDate)
                .containsExactly(
                        LocalDate.of(2025, 11, 30),
                        LocalDate.of(2026, 2, 28),
                        LocalDate.of(2026, 5, 31),
                        LocalDate.of(2026, 8, 31),
                        LocalDate.of(2026, 11, 30));
    }

    @Test
    void theTrueLeadTimeIsShorterThanItLooks() {
        TestDates may = PLAN.tests("cover").get(2);
        assertThat(may.leadDays(TODAY, 45)).isEqualTo(11 - 45);
        assertThat(may.leadDays(LocalDate.of(2026, 3, 1), 45)).isEqualTo(91 - 45);
    }

    @Test
    void theCalendarHasTestsDeliveriesAndTheirGrace() {
        Covenant report = new Covenant(
                "accounts",
                "Yearly accounts",
                new Promise.Information("accounts"),
                new TestPlan(LocalDate.of(2025, 12, 31), Tenor.months(12), LocalDate.of(2030, 1, 1), 120, 0),
                CureRight.NONE);
        List<Day> days = CovenantCalendar.of(
                        List.of(COVER, report), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 31))
                .days();
        assertThat(days)
                .extracting(
                        day -> day.date() + " " + day.kind() + " " + day.test().covenant())
                .containsExactly(
                        "2026-04-14 DELIVERY cover",
                        "2026-04-29 END_OF_GRACE cover",
                        "2026-04-30 DELIVERY accounts",
                        "2026-05-31 TEST cover");
        assertThat(days).extracting(Day::kind).contains(Kind.TEST);
    }

    @Test
    void theProbabilityOfABreachIsThatOfANormalStep() {
        // changes of +0.1 and −0.1: a deviation of 0.1; 0.1 above the threshold is one of them, Φ(−1) = 0.158655
        List<Double> past = List.of(1.3, 1.4, 1.3);
        assertThat(BreachProbability.of(past, 1.2, Direction.AT_LEAST, 1).orElseThrow())
                .isCloseTo(0.158655, within(1e-6));
        assertThat(BreachProbability.of(past, 1.2, Direction.AT_LEAST, 4).orElseThrow())
                .isCloseTo(0.308538, within(1e-6));
        assertThat(BreachProbability.of(past, 1.2, Direction.AT_MOST, 1).orElseThrow())
                .isCloseTo(1 - 0.158655, within(1e-6));
        assertThat(BreachProbability.of(List.of(1.3, 1.3, 1.3), 1.2, Direction.AT_LEAST, 1))
                .contains(0.0);
        assertThat(BreachProbability.of(List.of(1.1, 1.1, 1.1), 1.2, Direction.AT_LEAST, 1))
                .contains(1.0);
        assertThat(BreachProbability.of(List.of(1.3, 1.1), 1.2, Direction.AT_LEAST, 1))
                .isEmpty();
    }

    @Test
    void theHeaviestBreachComesFirst() {
        BreachRisk there = BreachRisk.of("there", 1, eur("1000"), -10);
        BreachRisk soon = BreachRisk.of("soon", 1, eur("1900"), 90);
        BreachRisk large = BreachRisk.of("large", 0.1, eur("100000"), 0);
        BreachRisk waived = new BreachRisk("waived", 1, 1, eur("1000000"), 0);
        assertThat(there.weight()).isCloseTo(0.37 * 1000_00, within(1e-6));
        assertThat(soon.weight()).isCloseTo(0.37 * 1900_00 / 2, within(1e-6));
        List<BreachRisk> risks = new ArrayList<>(List.of(there, soon, large, waived));
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(risks, random);
            assertThat(BreachRisk.ranked(risks)).containsExactly(large, there, soon, waived);
        }
        refused(ContractProblem.COVENANT_INVALID, () -> BreachRisk.of("x", 1.1, eur("1"), 0));
        refused(
                ContractProblem.COVENANT_INVALID,
                () -> BreachRisk.ranked(List.of(there, BreachRisk.of("x", 1, Money.parse("1 CNY"), 0))));
    }

    @Test
    void aBreachHasAPlanOfFourLegs() {
        CovenantResult breach = result(100_00);
        List<Enhancement> behind = List.of(
                new Enhancement("flat", Enhancement.Kind.COLLATERAL, eur("500"), 360, Optional.empty()),
                new Enhancement("slow", Enhancement.Kind.GUARANTEE, eur("100"), 60, Optional.empty()),
                new Enhancement("fast", Enhancement.Kind.GUARANTEE, eur("100"), 10, Optional.empty()),
                new Enhancement("over", Enhancement.Kind.GUARANTEE, eur("900"), 1, Optional.of(TODAY.minusDays(1))),
                new Enhancement("cash", Enhancement.Kind.DEPOSIT, eur("50"), 0, Optional.of(TODAY)));
        BreachPlan plan = BreachPlan.of(breach, behind, eur("300"), TODAY);
        assertThat(plan.calls()).extracting(Call::enhancement).containsExactly("cash", "fast", "slow", "flat");
        assertThat(plan.calls().getLast().amount()).isEqualTo(eur("50"));
        assertThat(plan.calls().get(1).moneyOn()).isEqualTo(TODAY.plusDays(10));
        assertThat(plan.uncovered()).isEqualTo(eur("0"));
        assertThat(plan.advice())
                .extracting(Reason::code)
                .containsExactly(
                        "contract/covenant-breach",
                        "contract/cure-numerator",
                        "contract/cure-denominator",
                        "contract/cure-until",
                        "contract/cure-equity");
        assertThat(plan.advice().getFirst().parameters())
                .containsEntry("ratio", "1")
                .containsEntry("threshold", "1.2");
        assertThat(plan.advice().get(1).parameters()).containsEntry("by", "2000");
        assertThat(plan.advice().get(2).parameters()).containsEntry("by", "-1666.66666667");
        assertThat(plan.tasks()).hasSize(2 + 4);
        assertThat(plan.record()).hasSize(1 + 1 + 4 + 1);
        assertThat(BreachPlan.of(breach, behind, eur("1000"), TODAY).uncovered())
                .isEqualTo(eur("250"));
    }

    @Test
    void whatIsNoOpenBreachHasNoPlan() {
        CovenantResult kept = result(200_00);
        refused(ContractProblem.COVENANT_INVALID, () -> BreachPlan.of(kept, List.of(), eur("1"), TODAY));
        refused(
                ContractProblem.COVENANT_INVALID,
                () -> new Enhancement("x", Enhancement.Kind.DEPOSIT, eur("-1"), 0, Optional.empty()));
        refused(ContractProblem.COVENANT_INVALID, () -> new CureRight(3, Optional.empty(), 1));
    }
}
