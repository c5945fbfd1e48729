package org.bulwark.screening.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.bulwark.screening.verification.TestRules.NONE;
import static org.bulwark.screening.verification.TestRules.RULES;
import static org.bulwark.screening.verification.TestRules.always;
import static org.bulwark.screening.verification.TestRules.periods;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.bulwark.basics.ProblemException;
import org.bulwark.screening.ScreeningProblem;
import org.bulwark.screening.verification.Said.Basis;
import org.bulwark.screening.verification.Verification.Outcome;
import org.junit.jupiter.api.Test;

class VerifierTest {

    private static Verification verify(List<PeriodValues> periods) {
        return Verifier.verify(RULES, periods, Norms.NONE);
    }

    @Test
    void sourcesThatAgreeConfirmTheTurnoverTheyAgreeOn() {
        Verification sound = verify(always(102, 100, 98, 100, NONE));
        assertThat(sound.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(sound.turnover()).hasValueSatisfying(t -> assertThat(t).isBetween(98L, 102L));
        assertThat(sound.missing()).containsExactly("power");
        // all but the weight of the meter, 1 of 5.3
        assertThat(sound.confidence()).isCloseTo(4.3 / 5.3, within(1e-9));
        assertThat(sound.factor()).isEqualTo(1);
    }

    @Test
    void whatTheFirmSwellsIsNamedWithItsPeriodsAndByHowMuch() {
        Verification lie = verify(periods(
                new double[] {NONE, 165, 108, 100, NONE},
                new double[] {NONE, 160, 106, 100, NONE},
                new double[] {150, 155, 105, 100, NONE},
                new double[] {NONE, 100, 100, 100, NONE}));
        assertThat(lie.outcome()).isEqualTo(Outcome.FALSIFIED);
        assertThat(lie.falsified()).extracting(Sighting::measure).containsExactly("invoices", "statement");
        Sighting invoices = lie.falsified().getFirst();
        assertThat(invoices.periods()).hasSize(3);
        assertThat(invoices.factor()).isBetween(1.5, 1.6);
        assertThat(invoices.indicator()).isEqualTo("test.invoices");
        assertThat(lie.turnover()).hasValueSatisfying(t -> assertThat(t).isBetween(100L, 108L));
    }

    @Test
    void oneOddPeriodIsUnclearAndNobodyIsNamedFalse() {
        Verification odd = verify(periods(
                new double[] {NONE, 100, 100, 100, NONE},
                new double[] {NONE, 150, 100, 100, NONE},
                new double[] {NONE, 100, 100, 100, NONE}));
        assertThat(odd.outcome()).isEqualTo(Outcome.UNCLEAR);
    }

    @Test
    void moneyThatComesInElsewhereIsNotTurnoverMadeUp() {
        Verification elsewhere = verify(always(100, 98, 97, 50, NONE));
        assertThat(elsewhere.outcome()).isEqualTo(Outcome.UNCLEAR);
        assertThat(elsewhere.falsified()).isEmpty();
        assertThat(elsewhere.apart())
                .singleElement()
                .satisfies(account -> assertThat(account.isAbove()).isFalse());
    }

    @Test
    void theFirmsOwnWordsHaveOneVoteTogether() {
        VerificationRules more = new VerificationRules(
                "more",
                1,
                List.of(
                        TestRules.measure("statement", Measure.Kind.LEVEL, "firm", 0.6, true),
                        TestRules.measure("books", Measure.Kind.LEVEL, "firm", 0.5, true),
                        TestRules.measure("budget", Measure.Kind.LEVEL, "firm", 0.5, true),
                        TestRules.measure("account", Measure.Kind.LEVEL, "bank", 1, false)),
                List.of(
                        new Tolerance("statement", "books", 0.1, ""),
                        new Tolerance("statement", "budget", 0.1, ""),
                        new Tolerance("books", "budget", 0.1, ""),
                        new Tolerance("account", "statement", 0.1, ""),
                        new Tolerance("account", "books", 0.1, ""),
                        new Tolerance("account", "budget", 0.1, "")),
                new VerificationRules.Periods(2, 6),
                new VerificationRules.Verdict(0.2, 2, 1, 1));
        Verification alone = Verifier.verify(more, always(200, 200, 200, 100), Norms.NONE);
        assertThat(alone.outcome()).isEqualTo(Outcome.FALSIFIED);
        assertThat(alone.turnover()).contains(100L);
    }

    @Test
    void tooFewSourcesSayNothingAndThoseThatContradictAreUnclear() {
        assertThat(verify(always(NONE, NONE, NONE, 100, NONE)).outcome()).isEqualTo(Outcome.UNTOLD);
        assertThat(verify(always(NONE, NONE, NONE, NONE, NONE)).outcome()).isEqualTo(Outcome.UNTOLD);
        assertThat(verify(always(170, NONE, NONE, 100, NONE)).outcome()).isEqualTo(Outcome.UNCLEAR);
    }

    @Test
    void aMeterIsReadByWhatTheFirmSoldAYearBeforeElseByItsPeers() {
        // a unit went with 10 of turnover; now the invoices grow and the meter does not
        List<PeriodValues> periods = periods(
                new double[] {NONE, 150, NONE, 100, 10},
                new double[] {NONE, 150, NONE, 100, 10},
                new double[] {NONE, 120, NONE, 100, 10},
                new double[] {NONE, 100, NONE, 100, 10},
                new double[] {NONE, 100, NONE, 100, 10},
                new double[] {NONE, 100, NONE, 100, 10});
        Verification own = verify(periods);
        Said meter = own.comparisons().getFirst().of("power").orElseThrow();
        assertThat(meter.basis()).isEqualTo(Basis.OWN_HISTORY);
        assertThat(meter.turnover()).isCloseTo(100, within(1e-6));
        assertThat(own.outcome()).isEqualTo(Outcome.FALSIFIED);
        assertThat(own.comparisons().getLast().of("power")).isEmpty();
        Verification peers = Verifier.verify(RULES, periods, measure -> OptionalDouble.of(10));
        assertThat(peers.comparisons().getLast().of("power").orElseThrow().basis())
                .isEqualTo(Basis.PEERS);
    }

    @Test
    void peersNormIsTheirMedianSoThatOneWhoLiesMovesNothing() {
        List<List<PeriodValues>> firms = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            double lie = i == 0 ? 40 : 1;
            firms.add(always(NONE, 100 * lie, 100 * lie, 100 * lie, 10));
        }
        assertThat(PeerNorms.of(RULES, firms, 11).turnoverOf("power").orElseThrow())
                .isCloseTo(10, within(1e-9));
        assertThat(PeerNorms.of(RULES, firms, 12).turnoverOf("power")).isEmpty();
        assertThat(PeerNorms.of(RULES, firms, 1).turnoverOf("account")).isEmpty();
    }

    @Test
    void honestNoiseWithinToleranceIsNeverNamedAndTheUnitDoesNotMatter() {
        Random random = new Random(5);
        for (int trial = 0; trial < 300; trial++) {
            double[][] rows = new double[6][];
            double[][] scaled = new double[6][];
            for (int i = 0; i < 6; i++) {
                rows[i] = random.doubles(5, 95, 105).toArray();
                for (int j = 0; j < 5; j++) {
                    rows[i][j] = random.nextInt(4) == 0 ? NONE : rows[i][j];
                }
                scaled[i] = Arrays.stream(rows[i]).map(x -> x * 1e6).toArray();
            }
            Verification one = verify(periods(rows));
            Verification other = verify(periods(scaled));
            assertThat(one.outcome()).isIn(Outcome.CONFIRMED, Outcome.UNTOLD).isEqualTo(other.outcome());
            assertThat(one.falsified()).isEmpty();
            assertThat(other.confidence()).isEqualTo(one.confidence());
        }
    }

    @Test
    void allPairsOfAPeriodAreToldWithTheirTolerance() {
        Comparison latest =
                verify(always(150, 100, 100, 100, NONE)).comparisons().getFirst();
        List<Comparison.Pair> pairs = latest.pairs(RULES);
        assertThat(pairs).hasSize(6);
        assertThat(pairs).filteredOn(pair -> !pair.agrees()).allSatisfy(pair -> {
            assertThat(pair.one()).isEqualTo("statement");
            assertThat(pair.apart()).isCloseTo(0.5, within(1e-9));
            assertThat(pair.tolerance()).isEqualTo(0.2);
        });
    }

    @Test
    void aPairWithoutAToleranceIsRefused() {
        assertThatThrownBy(() ->
                        new VerificationRules("x", 1, RULES.measures(), List.of(), RULES.periods(), RULES.verdict()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ScreeningProblem.RULES_INVALID));
    }
}
