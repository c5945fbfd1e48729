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
import java.util.TreeMap;
import java.util.TreeSet;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.Facts;
import org.bulwark.contract.ContractProblem;
import org.bulwark.contract.calendar.Tenor;
import org.bulwark.contract.covenant.CovenantMonitor.Around;
import org.bulwark.contract.covenant.Measurement.Figures;
import org.bulwark.contract.covenant.Observation.Spending;
import org.bulwark.contract.covenant.Promise.AddBack;
import org.bulwark.contract.covenant.Promise.Direction;
import org.bulwark.contract.covenant.Promise.Part;
import org.bulwark.contract.covenant.Promise.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CovenantMonitorTest {

    private static final FactSchema FACTS = FactSchema.of(
            Fact.money("debt", "Debt"),
            Fact.money("ebitda", "EBITDA"),
            Fact.money("restructuring", "Costs of restructuring"),
            Fact.flag("control_changed", "Control changed"));

    private static final TestPlan QUARTERLY =
            new TestPlan(LocalDate.of(2026, 3, 31), Tenor.months(3), LocalDate.of(2027, 3, 31), 45, 15);

    private static final TestDates MARCH = QUARTERLY.tests("leverage").getFirst();
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final Ratio LEVERAGE = Ratio.of("debt", "ebitda", Direction.AT_MOST, 4);
    private static final CureRight EQUITY = new CureRight(20, Optional.of(Part.DENOMINATOR), 2);

    private static CovenantMonitor monitor(Promise promise) {
        return CovenantMonitor.of(new Covenant("leverage", "Leverage", promise, QUARTERLY, EQUITY), FACTS, 2);
    }

    private static Facts facts(long debt, long ebitda, long restructuring) {
        return Facts.of(FACTS, Map.of("debt", debt, "ebitda", ebitda, "restructuring", restructuring));
    }

    private static Observation seen(Facts facts) {
        return Observation.of(
                "leverage", MARCH.testDate(), LocalDate.of(2026, 5, 10), LocalDate.of(2026, 5, 12), facts);
    }

    private static CovenantResult result(Promise promise, LocalDate today, Observation... observations) {
        return monitor(promise).result(MARCH, new Around(List.of(observations), List.of(), 0, today));
    }

    private static CovenantResult result(Promise promise, Facts facts) {
        return result(promise, TODAY, seen(facts));
    }

    private static List<String> codes(CovenantResult result) {
        return result.reasons().stream().map(Reason::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "350, 100, COMPLIANT, 0.125",
        "361, 100, WARNING, 0.0975",
        "360, 100, COMPLIANT, 0.1",
        "400, 100, WARNING, 0",
        "401, 100, BREACH, -0.0025",
        "0, 100, COMPLIANT, 1"
    })
    void aRatioIsKeptBarelyOrNot(long debt, long ebitda, CovenantState state, double headroom) {
        CovenantResult result = result(LEVERAGE, facts(debt, ebitda, 0));
        assertThat(result.state()).isEqualTo(state);
        assertThat(result.measured().orElseThrow().headroom().orElseThrow()).isCloseTo(headroom, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"100, -50", "100, 0", "1, -1000000"})
    void earningsBelowNothingAreNoPass(long debt, long ebitda) {
        CovenantResult result = result(LEVERAGE, facts(debt, ebitda, 0));
        assertThat(result.state()).isEqualTo(CovenantState.BREACH);
        assertThat(result.measured().orElseThrow().headroom()).isEmpty();
        assertThat(result.reasons().getFirst().parameters()).containsEntry("ratio", "none");
    }

    @Test
    void thresholdsStep() {
        TreeMap<LocalDate, Double> steps =
                new TreeMap<>(Map.of(LocalDate.of(2026, 1, 1), 4.0, LocalDate.of(2026, 6, 30), 3.0));
        Ratio stepping = new Ratio("debt", "ebitda", Direction.AT_MOST, steps, 0.1, List.of());
        assertThat(stepping.threshold(LocalDate.of(2025, 12, 31))).isEqualTo(4);
        assertThat(stepping.threshold(LocalDate.of(2026, 6, 29))).isEqualTo(4);
        assertThat(stepping.threshold(LocalDate.of(2026, 6, 30))).isEqualTo(3);
        assertThat(result(stepping, facts(350, 100, 0)).state()).isEqualTo(CovenantState.COMPLIANT);
    }

    @Test
    void headroomByAddBacksOnlyIsFlagged() {
        Ratio adjusted = new Ratio(
                "debt",
                "ebitda",
                Direction.AT_MOST,
                LEVERAGE.thresholds(),
                0.1,
                List.of(new AddBack("restructuring", "restructuring", Part.DENOMINATOR)));
        CovenantResult result = result(adjusted, facts(500, 100, 100));
        assertThat(result.state()).isEqualTo(CovenantState.WARNING);
        assertThat(codes(result)).containsExactly("contract/covenant-add-backs-only");
        Measurement measured = result.measured().orElseThrow();
        assertThat(measured.reported().ratio()).contains(5.0);
        assertThat(measured.adjusted().ratio()).contains(2.5);
        assertThat(measured.reportedHeadroom().orElseThrow()).isEqualTo(-0.25);
        assertThat(codes(result(adjusted, facts(300, 100, 100)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatItSaysCuresABreachCuresIt(Direction direction) {
        Random random = new Random(31);
        int breaches = 0;
        for (int i = 0; i < 2000; i++) {
            Figures figures = new Figures(random.nextInt(2001) - 400, random.nextInt(2001) - 400);
            double threshold = random.nextInt(500) / 100.0;
            Measurement measured = new Measurement(figures, figures, threshold, direction);
            assertThat(measured.headroom().filter(share -> share < -1e-6).isPresent() && measured.isKept())
                    .isFalse();
            if (measured.isKept()) {
                assertThat(measured.numeratorMove()).isZero();
                continue;
            }
            breaches++;
            assertThat(measured.headroom().filter(share -> share > 0)).isEmpty();
            Figures moved = new Figures(figures.numerator() + measured.numeratorMove(), figures.denominator());
            assertThat(new Measurement(figures, moved, threshold, direction).isKept())
                    .isTrue();
            measured.denominatorMove().ifPresent(by -> {
                Figures other = new Figures(figures.numerator(), figures.denominator() + by);
                Measurement cured = new Measurement(figures, other, threshold, direction);
                assertThat(cured.isKept()).isTrue();
                assertThat(cured.headroom().orElseThrow()).isCloseTo(0, within(1e-9));
            });
        }
        assertThat(breaches).isGreaterThan(200);
    }

    @Test
    void aBreachMayBeCuredForAWhile() {
        CovenantResult result = result(LEVERAGE, facts(500, 100, 0));
        CovenantResult.Cure cure = result.cure().orElseThrow();
        assertThat(cure.until()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(cure.equity()).contains(25.0);
        Observation seen = seen(facts(500, 100, 0));
        Around used = new Around(List.of(seen), List.of(), 2, TODAY);
        assertThat(monitor(LEVERAGE).result(MARCH, used).cure().orElseThrow().equity())
                .isEmpty();
        assertThat(result(LEVERAGE, LocalDate.of(2026, 6, 2), seen).cure()).isEmpty();
    }

    @Test
    void aWaiverCoversTestsAndHidesNothing() {
        Waiver waiver = new Waiver("leverage", MARCH.testDate(), MARCH.testDate(), "anna", "boris");
        Around around = new Around(List.of(seen(facts(500, 100, 0))), List.of(waiver), 0, TODAY);
        CovenantResult result = monitor(LEVERAGE).result(MARCH, around);
        assertThat(result.state()).isEqualTo(CovenantState.BREACH);
        assertThat(result.waiver()).contains(waiver);
        assertThat(result.isOpenBreach()).isFalse();
        TestDates june = QUARTERLY.tests("leverage").get(1);
        assertThat(waiver.covers(june)).isFalse();
        refused(ContractProblem.COVENANT_INVALID, () -> new Waiver("leverage", TODAY, TODAY, "anna", "anna"));
    }

    @Test
    void whatDidNotComeOrIsMissingIsUnknown() {
        assertThat(codes(result(LEVERAGE, LocalDate.of(2026, 5, 15)))).containsExactly("contract/covenant-not-due");
        CovenantResult late = result(LEVERAGE, LocalDate.of(2026, 7, 15));
        assertThat(late.state()).isEqualTo(CovenantState.UNKNOWN);
        assertThat(late.reasons().getFirst().parameters()).containsEntry("days_late", "61");
        CovenantResult missing = result(LEVERAGE, Facts.of(FACTS, Map.of("debt", 1L)));
        assertThat(missing.state()).isEqualTo(CovenantState.UNKNOWN);
        assertThat(missing.reasons().getFirst().parameters()).containsEntry("facts", "ebitda");
        Ratio odd = Ratio.of("debt / ebitda", "1", Direction.AT_MOST, 4);
        assertThat(codes(result(odd, facts(1, 0, 0)))).containsExactly("contract/covenant-no-answer");
        assertThat(result(odd, facts(500, 100, 0)).state()).isEqualTo(CovenantState.BREACH);
    }

    @Test
    void whatIsObservedLaterIsNotKnownAndTheLatestCounts() {
        Observation first = seen(facts(500, 100, 0));
        Observation restated = Observation.of(
                "leverage", MARCH.testDate(), LocalDate.of(2026, 5, 30), LocalDate.of(2026, 6, 2), facts(300, 100, 0));
        List<Observation> both = new ArrayList<>(List.of(restated, first));
        for (int i = 0; i < 2; i++) {
            Observation[] array = both.toArray(new Observation[0]);
            assertThat(result(LEVERAGE, LocalDate.of(2026, 5, 11), array).state())
                    .isEqualTo(CovenantState.UNKNOWN);
            assertThat(result(LEVERAGE, LocalDate.of(2026, 6, 1), array).state())
                    .isEqualTo(CovenantState.BREACH);
            CovenantResult june = result(LEVERAGE, LocalDate.of(2026, 6, 2), array);
            assertThat(june.state()).isEqualTo(CovenantState.COMPLIANT);
            assertThat(june.reasons()).isEmpty();
            Collections.reverse(both);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-05-15, UNKNOWN", "2026-05-16, WARNING", "2026-05-30, WARNING", "2026-05-31, BREACH"})
    void aDocumentIsLateThenMissing(LocalDate today, CovenantState state) {
        assertThat(result(new Promise.Information("certificate"), today).state())
                .isEqualTo(state);
    }

    @Test
    void aDocumentThatCameLateIsThereAndSaysSo() {
        Observation late = Observation.of(
                "leverage", MARCH.testDate(), LocalDate.of(2026, 5, 25), LocalDate.of(2026, 5, 25), Facts.none(FACTS));
        CovenantResult result = result(new Promise.Information("certificate"), LocalDate.of(2026, 7, 1), late);
        assertThat(result.state()).isEqualTo(CovenantState.COMPLIANT);
        assertThat(result.reasons())
                .containsExactly(Reasons.of("covenant-delivered-late", "covenant", "leverage", "days_late", 10));
    }

    @Test
    void somethingMustNotHappen() {
        Promise event = new Promise.Event("control_changed");
        assertThat(result(event, Facts.of(FACTS, Map.of("control_changed", true)))
                        .state())
                .isEqualTo(CovenantState.BREACH);
        assertThat(result(event, Facts.of(FACTS, Map.of("control_changed", false)))
                        .state())
                .isEqualTo(CovenantState.COMPLIANT);
        assertThat(result(event, Facts.none(FACTS)).state()).isEqualTo(CovenantState.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"950, 50, 0, COMPLIANT", "949, 51, 0, BREACH", "940, 40, 20, UNKNOWN", "960, 30, 10, COMPLIANT"})
    void moneyIsSpentOnWhatItWasLentFor(long machines, long other, long unproved, CovenantState state) {
        List<Spending> spendings = new ArrayList<>();
        spendings.add(new Spending("machines", Money.of(machines, "CNY")));
        spendings.add(new Spending("shares", Money.of(other, "CNY")));
        if (unproved > 0) {
            spendings.add(new Spending("", Money.of(unproved, "CNY")));
        }
        Promise promise = new Promise.UseOfFunds(new TreeSet<>(List.of("machines")), 50_000);
        Observation seen = new Observation("leverage", MARCH.testDate(), TODAY, TODAY, Facts.none(FACTS), spendings);
        assertThat(result(promise, TODAY, seen).state()).isEqualTo(state);
        Observation none = Observation.of("leverage", MARCH.testDate(), TODAY, TODAY, Facts.none(FACTS));
        assertThat(result(promise, TODAY, none).state()).isEqualTo(CovenantState.UNKNOWN);
    }

    @Test
    void whatCannotBeReadIsRefused() {
        refused(ContractProblem.COVENANT_INVALID, () -> monitor(Ratio.of("dept", "1", Direction.AT_MOST, 1)));
        refused(ContractProblem.COVENANT_INVALID, () -> monitor(new Promise.Event("debt")));
        refused(ContractProblem.COVENANT_INVALID, () -> Ratio.of("debt", "1", Direction.AT_MOST, Double.NaN));
        refused(
                ContractProblem.COVENANT_INVALID,
                () -> new Covenant("No code", "x", LEVERAGE, QUARTERLY, CureRight.NONE));
        refused(
                ContractProblem.COVENANT_INVALID,
                () -> Observation.of("x", TODAY, TODAY, TODAY.minusDays(1), Facts.none(FACTS)));
        assertThat(monitor(LEVERAGE).facts()).containsExactly("debt", "ebitda");
    }
}
