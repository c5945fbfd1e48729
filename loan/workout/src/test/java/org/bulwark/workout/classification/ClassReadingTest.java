package org.bulwark.workout.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.workout.Refusals.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bulwark.basics.money.Money;
import org.bulwark.workout.WorkoutProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassReadingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final ClassReading READING = ClassReading.of(ClassRules.CHINA_2023);

    private static Money yuan(long whole) {
        return Money.of(whole * 100, "CNY");
    }

    private static Debt debt(int days) {
        return Debt.of("F1", yuan(1000), days);
    }

    private static ClassFinding alone(Debt debt) {
        return READING.at(new Debtor(true, 0, List.of(debt)), DAY).getFirst();
    }

    private static RiskClass found(Debt debt) {
        return alone(debt).found();
    }

    @ParameterizedTest
    @CsvSource({
        "0, NORMAL",
        "1, SPECIAL_MENTION",
        "90, SPECIAL_MENTION",
        "91, SUBSTANDARD",
        "270, SUBSTANDARD",
        "271, DOUBTFUL",
        "360, DOUBTFUL",
        "361, LOSS"
    })
    void thePublishedDaysPartTheClasses(int days, RiskClass expected) {
        assertThat(found(debt(days))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, NORMAL",
        "1, SPECIAL_MENTION",
        "90, SPECIAL_MENTION",
        "91, SUBSTANDARD",
        "120, SUBSTANDARD",
        "121, DOUBTFUL",
        "180, DOUBTFUL",
        "181, LOSS"
    })
    void cardsHaveTheirOwn(int days, RiskClass expected) {
        assertThat(found(debt(days).asCard())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"499999, NORMAL", "500000, DOUBTFUL", "899999, DOUBTFUL", "900000, LOSS", "1000000, LOSS"})
    void soDoExpectedLosses(long ppm, RiskClass expected) {
        assertThat(found(debt(0).losing(ppm))).isEqualTo(expected);
    }

    @Test
    void impairedIsNonPerformingAndRolledOverIsMentioned() {
        assertThat(found(debt(0).impaired())).isEqualTo(RiskClass.SUBSTANDARD);
        assertThat(found(debt(0).rolled())).isEqualTo(RiskClass.SPECIAL_MENTION);
    }

    @Test
    void aTenthThatDoesNotPerformDrawsAllAlongButNotForRetail() {
        // 100 of 1000 is a tenth and not above it; 101 of 1001 is 100 899 ppm, above it
        List<Debt> tenth = List.of(Debt.of("A", yuan(900), 0), Debt.of("B", yuan(100), 91));
        List<Debt> above = List.of(Debt.of("A", yuan(900), 0), Debt.of("B", yuan(101), 91));
        assertThat(READING.at(new Debtor(false, 0, tenth), DAY).getFirst().found())
                .isEqualTo(RiskClass.NORMAL);
        ClassFinding drawn = READING.at(new Debtor(false, 0, above), DAY).getFirst();
        assertThat(drawn.found()).isEqualTo(RiskClass.SUBSTANDARD);
        assertThat(drawn.reasons().getFirst().code()).isEqualTo("workout/class-own-debts");
        assertThat(drawn.reasons().getFirst().parameters()).containsEntry("share-ppm", "100900");
        assertThat(READING.at(new Debtor(true, 0, above), DAY).getFirst().found())
                .isEqualTo(RiskClass.NORMAL);
    }

    @Test
    void aFifthLongPastDueAtAllBanksIsSubstandard() {
        List<Debt> debts = List.of(debt(0));
        assertThat(READING.at(new Debtor(false, 200_000, debts), DAY).getFirst().found())
                .isEqualTo(RiskClass.NORMAL);
        assertThat(READING.at(new Debtor(false, 200_001, debts), DAY).getFirst().found())
                .isEqualTo(RiskClass.SUBSTANDARD);
        assertThat(READING.at(new Debtor(true, 200_001, debts), DAY).getFirst().found())
                .isEqualTo(RiskClass.NORMAL);
    }

    @Test
    void aRestructuredDebtIsObservedForTwoPeriodsAndAYear() {
        LocalDate yearAgo = DAY.minusMonths(12);
        assertThat(found(debt(0).restructured(after(yearAgo, RiskClass.NORMAL, 2))))
                .isEqualTo(RiskClass.NORMAL);
        assertThat(found(debt(0).restructured(after(yearAgo, RiskClass.NORMAL, 1))))
                .isEqualTo(RiskClass.SPECIAL_MENTION);
        assertThat(found(debt(0).restructured(after(yearAgo.plusDays(1), RiskClass.NORMAL, 9))))
                .isEqualTo(RiskClass.SPECIAL_MENTION);
        assertThat(found(debt(0).restructured(after(yearAgo.plusDays(1), RiskClass.DOUBTFUL, 9))))
                .isEqualTo(RiskClass.DOUBTFUL);
    }

    private static Restructuring after(LocalDate on, RiskClass before, int periods) {
        return new Restructuring(on, before, Optional.empty(), periods);
    }

    @Test
    void aRedefaultIsSubstandardAndObservedAnew() {
        Restructuring again =
                new Restructuring(DAY.minusYears(3), RiskClass.NORMAL, Optional.of(DAY.minusMonths(2)), 2);
        ClassFinding finding = alone(debt(0).restructured(again));
        assertThat(finding.found()).isEqualTo(RiskClass.SUBSTANDARD);
        assertThat(finding.grounds().getFirst().ground()).isEqualTo(ClassGround.REDEFAULTED);
        assertThat(READING.at(new Debtor(true, 0, List.of(debt(0).restructured(again))), DAY.plusMonths(10))
                        .getFirst()
                        .found())
                .isEqualTo(RiskClass.NORMAL);
    }

    @Test
    void everyGroundSaysHowWellItsSourceIsKnown() {
        assertThat(ClassGround.CARD_DAYS.source()).isEqualTo("cards 92");
        assertThat(ClassGround.CARD_DAYS.reading()).isEqualTo(SourceReading.SECOND_HAND);
        assertThat(ClassGround.DAYS_PAST_DUE.reading()).isEqualTo(SourceReading.MEMORY);
    }

    @Test
    void moreDaysOrMoreLossNeverMakeABetterClassOfAnyDebt() {
        Random random = new Random(20260630);
        for (int trial = 0; trial < 3000; trial++) {
            List<Debt> debts = new ArrayList<>();
            int size = 1 + random.nextInt(4);
            for (int i = 0; i < size; i++) {
                Debt one = Debt.of("F" + i, yuan(random.nextInt(500)), random.nextInt(400))
                        .losing(random.nextInt(1_000_001));
                debts.add(random.nextInt(4) == 0 ? one.asCard() : one);
            }
            boolean retail = random.nextBoolean();
            List<ClassFinding> before = READING.at(new Debtor(retail, random.nextInt(300_000), debts), DAY);
            int changed = random.nextInt(size);
            Debt old = debts.get(changed);
            Debt worse = new Debt(
                    old.id(),
                    old.owed(),
                    old.daysPastDue() + random.nextInt(100),
                    old.card(),
                    Math.min(1_000_000, old.expectedLossPpm() + random.nextInt(300_000)),
                    old.creditImpaired() || random.nextInt(9) == 0,
                    old.rolledOver(),
                    old.restructuring());
            debts.set(changed, worse);
            List<ClassFinding> after = READING.at(new Debtor(retail, 300_000, debts), DAY);
            for (int i = 0; i < size; i++) {
                assertThat(after.get(i).found())
                        .isGreaterThanOrEqualTo(before.get(i).found());
            }
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        refused(WorkoutProblem.CLASSIFICATION_INVALID, () -> new DayLimits(0, 90, 80, 360));
        refused(WorkoutProblem.CLASSIFICATION_INVALID, () -> new ClassRules.Observation(-1, 12));
        refused(WorkoutProblem.DEBTOR_INVALID, () -> debt(-1));
        refused(WorkoutProblem.DEBTOR_INVALID, () -> new Debtor(true, 0, List.of()));
        refused(WorkoutProblem.DEBTOR_INVALID, () -> new Debtor(true, 0, List.of(debt(1), debt(2))));
    }
}
