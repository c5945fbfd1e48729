package org.bulwark.basics.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.basics.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.MoneyProblem;
import org.bulwark.basics.party.FacilityId;
import org.bulwark.basics.party.PartyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Art. 178 CRR, Delegated Regulation 2018/171 and EBA/GL/2016/07 say, one by one. */
class DefaultDefinitionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final FacilityId LOAN = new FacilityId("F1");
    private static final FacilityId LINE = new FacilityId("F2");
    private static final DefaultDefinition EU = DefaultDefinition.EUROPEAN;

    private static Arrears arrears(FacilityId facility, LocalDate from, String pastDue, String onBalance) {
        return new Arrears(from, facility, Money.parse(pastDue + " EUR"), Money.parse(onBalance + " EUR"));
    }

    private static ObligorHistory late(LocalDate from, LocalDate until) {
        return new ObligorHistory(
                false,
                List.of(arrears(LOAN, from, "1000.00", "50000.00"), arrears(LOAN, until, "0", "50000.00")),
                List.of());
    }

    private static ObligorHistory with(Indication... indications) {
        return new ObligorHistory(false, List.of(), List.of(indications));
    }

    private static List<Standing> standings(List<StandingPeriod> periods) {
        return periods.stream().map(StandingPeriod::standing).toList();
    }

    /** More than 90 days: the day on which the ninety-first is counted. */
    @Test
    void defaultComesOnTheNinetyFirstDay() {
        ObligorHistory history = late(DAY, LocalDate.of(2027, 1, 1));
        LocalDate ninetyFirst = LocalDate.of(2026, 4, 1);
        assertThat(EU.daysPastDue(history, DAY)).isEqualTo(1);
        assertThat(EU.daysPastDue(history, ninetyFirst)).isEqualTo(91);
        Standings known = EU.standings(history, LocalDate.of(2026, 12, 31));
        assertThat(known.on(ninetyFirst.minusDays(1))).isEqualTo(Standing.PERFORMING);
        assertThat(known.on(ninetyFirst)).isEqualTo(Standing.IN_DEFAULT);
        assertThat(known.of(LOAN)).isEqualTo(known.obligor());
        StandingPeriod period = known.obligor().getFirst();
        assertThat(period.until()).isEmpty();
        assertThat(period.reasons().getFirst().parameters()).isEqualTo(Map.of("days", "90", "since", "2026-01-01"));
        assertThat(EU.standings(history, ninetyFirst.minusDays(1)).obligor()).isEmpty();
    }

    /** Both limits must be exceeded; to meet one is not to exceed it. */
    @ParameterizedTest
    @CsvSource({
        "false, 500.00, 10000.00, 0",
        "false, 500.01, 10000.00, 1",
        "false, 500.01, 50001.00, 0",
        "false, 500.01, 50000.99, 1",
        "true, 100.00, 1000.00, 0",
        "true, 100.01, 10000.99, 1",
        "true, 100.01, 10001.00, 0",
    })
    void arrearsMatterAboveBothLimits(boolean retail, String pastDue, String onBalance, int days) {
        ObligorHistory history = new ObligorHistory(retail, List.of(arrears(LOAN, DAY, pastDue, onBalance)), List.of());
        assertThat(EU.daysPastDue(history, DAY)).isEqualTo(days);
    }

    @Test
    void aDayWithoutMaterialArrearsStartsTheCountAgain() {
        ObligorHistory history = new ObligorHistory(
                false,
                List.of(
                        arrears(LOAN, DAY, "1000.00", "50000.00"),
                        arrears(LOAN, DAY.plusDays(89), "499.00", "49500.00"),
                        arrears(LOAN, DAY.plusDays(90), "1000.00", "49500.00")),
                List.of());
        assertThat(EU.daysPastDue(history, DAY.plusDays(88))).isEqualTo(89);
        assertThat(EU.daysPastDue(history, DAY.plusDays(89))).isZero();
        assertThat(EU.standings(history, DAY.plusDays(90 + 89)).obligor()).isEmpty();
        assertThat(EU.standings(history, DAY.plusDays(90 + 90)).obligor())
                .singleElement()
                .satisfies(p -> assertThat(p.from()).isEqualTo(DAY.plusDays(90 + 90)));
    }

    /** The count is of the obligor's sum: to pay one facility by falling behind with another does not stop it. */
    @Test
    void arrearsOfSeveralFacilitiesCountTogetherForAnObligor() {
        ObligorHistory history = new ObligorHistory(
                false,
                List.of(
                        arrears(LOAN, DAY, "300.00", "20000.00"),
                        arrears(LINE, DAY, "300.00", "20000.00"),
                        arrears(LOAN, DAY.plusDays(50), "600.00", "20000.00"),
                        arrears(LINE, DAY.plusDays(50), "0", "20000.00")),
                List.of());
        assertThat(EU.daysPastDue(history, DAY.plusDays(90))).isEqualTo(91);
        assertThat(EU.at(Level.FACILITY).daysPastDue(history, DAY.plusDays(90))).isEqualTo(41);
    }

    @ParameterizedTest
    @CsvSource({"100.00, 95.00, false", "100.00, 94.99, true", "100.00, 105.00, false", "300.00, 285.00, false"})
    void aSaleMakesADefaultFromALossAboveFivePerCent(String owed, String price, boolean isDefault) {
        Indication sale = Indication.sold(DAY, Money.parse(owed + " EUR"), Money.parse(price + " EUR"));
        assertThat(EU.standings(with(sale), DAY).on(DAY).isDefaulted()).isEqualTo(isDefault);
    }

    @ParameterizedTest
    @CsvSource({"100.00, 99.00, false", "100.00, 98.99, true", "1000000.00, 989999.99, true"})
    void aRestructuringMakesADefaultFromALossAboveOnePerCent(String before, String after, boolean isDefault) {
        Indication plan = Indication.restructured(DAY, Money.parse(before + " EUR"), Money.parse(after + " EUR"));
        assertThat(EU.standings(with(plan), DAY).on(DAY).isDefaulted()).isEqualTo(isDefault);
    }

    @Test
    void threeMonthsOfProbationFollowAndCountAsDefault() {
        LocalDate paid = LocalDate.of(2026, 6, 15);
        Standings known = EU.standings(late(DAY, paid), LocalDate.of(2027, 6, 1));
        assertThat(standings(known.obligor()))
                .containsExactly(Standing.IN_DEFAULT, Standing.ON_PROBATION, Standing.PERFORMING);
        assertThat(known.on(paid)).isEqualTo(Standing.ON_PROBATION);
        assertThat(known.on(paid).isDefaulted()).isTrue();
        assertThat(known.on(LocalDate.of(2026, 9, 14))).isEqualTo(Standing.ON_PROBATION);
        assertThat(known.on(LocalDate.of(2026, 9, 15))).isEqualTo(Standing.PERFORMING);
    }

    @Test
    void probationDoesNotEndWhileArrearsMatter() {
        LocalDate paid = LocalDate.of(2026, 6, 15);
        ObligorHistory history = new ObligorHistory(
                false,
                List.of(
                        arrears(LOAN, DAY, "1000.00", "50000.00"),
                        arrears(LOAN, paid, "0", "49000.00"),
                        arrears(LOAN, LocalDate.of(2026, 9, 1), "600.00", "48000.00"),
                        arrears(LOAN, LocalDate.of(2026, 10, 1), "0", "47000.00")),
                List.of());
        Standings known = EU.standings(history, LocalDate.of(2027, 6, 1));
        assertThat(known.on(LocalDate.of(2026, 9, 30))).isEqualTo(Standing.ON_PROBATION);
        assertThat(known.on(LocalDate.of(2026, 10, 1))).isEqualTo(Standing.PERFORMING);
    }

    @Test
    void aNewSignDuringProbationIsDefaultAgainAndProbationStartsAfresh() {
        LocalDate paid = LocalDate.of(2026, 6, 15);
        ObligorHistory history = late(DAY, paid)
                .with(List.of(Indication.of(UnlikelyToPay.NON_ACCRUED, LocalDate.of(2026, 8, 1))
                        .until(LocalDate.of(2026, 8, 20))));
        Standings known = EU.standings(history, LocalDate.of(2027, 6, 1));
        assertThat(standings(known.obligor()))
                .containsExactly(
                        Standing.IN_DEFAULT,
                        Standing.ON_PROBATION,
                        Standing.IN_DEFAULT,
                        Standing.ON_PROBATION,
                        Standing.PERFORMING);
        assertThat(known.on(LocalDate.of(2026, 11, 19))).isEqualTo(Standing.ON_PROBATION);
        assertThat(known.on(LocalDate.of(2026, 11, 20))).isEqualTo(Standing.PERFORMING);
    }

    /** One year from the latest of restructuring, default and end of grace. */
    @Test
    void aDistressedRestructuringNeedsAYear() {
        Money before = Money.parse("100.00 EUR");
        Indication plan = Indication.restructured(DAY, before, Money.parse("90.00 EUR"));
        LocalDate asOf = LocalDate.of(2029, 1, 1);
        Standings plain = EU.standings(with(plan), asOf);
        assertThat(plain.on(LocalDate.of(2026, 12, 31))).isEqualTo(Standing.ON_PROBATION);
        assertThat(plain.on(LocalDate.of(2027, 1, 1))).isEqualTo(Standing.PERFORMING);
        Standings grace = EU.standings(with(plan.until(LocalDate.of(2026, 7, 1))), asOf);
        assertThat(grace.on(LocalDate.of(2027, 6, 30))).isEqualTo(Standing.ON_PROBATION);
        assertThat(grace.on(LocalDate.of(2027, 7, 1))).isEqualTo(Standing.PERFORMING);
        Indication relapse =
                Indication.of(UnlikelyToPay.OTHER, LocalDate.of(2026, 3, 1)).until(LocalDate.of(2026, 3, 10));
        Standings again = EU.standings(with(plan, relapse), asOf);
        assertThat(again.on(LocalDate.of(2027, 2, 28))).isEqualTo(Standing.ON_PROBATION);
        assertThat(again.on(LocalDate.of(2027, 3, 1))).isEqualTo(Standing.PERFORMING);
    }

    @Test
    void byFacilityOneFifthOfWhatIsOwedPullsAllAlong() {
        DefaultDefinition byFacility = EU.at(Level.FACILITY);
        LocalDate later = LocalDate.of(2026, 6, 1);
        for (String rest : List.of("4000.00", "4000.01")) {
            ObligorHistory history = new ObligorHistory(
                    true, List.of(arrears(LOAN, DAY, "200.00", "1000.00"), arrears(LINE, DAY, "0", rest)), List.of());
            Standings known = byFacility.standings(history, later);
            assertThat(known.on(LOAN, later)).isEqualTo(Standing.IN_DEFAULT);
            Standing expected = rest.equals("4000.00") ? Standing.IN_DEFAULT : Standing.PERFORMING;
            assertThat(known.on(LINE, later)).isEqualTo(expected);
            assertThat(known.on(later)).isEqualTo(expected);
        }
    }

    @Test
    void byFacilityASignIsOfItsFacilityButBankruptcyIsOfAll() {
        DefaultDefinition byFacility = EU.at(Level.FACILITY);
        List<Arrears> paying = List.of(arrears(LOAN, DAY, "0", "100.00"), arrears(LINE, DAY, "0", "900.00"));
        Indication sign = Indication.of(UnlikelyToPay.SPECIFIC_ADJUSTMENT, DAY).on(LOAN);
        Standings one = byFacility.standings(new ObligorHistory(true, paying, List.of(sign)), DAY);
        assertThat(one.on(LOAN, DAY)).isEqualTo(Standing.IN_DEFAULT);
        assertThat(one.on(LINE, DAY)).isEqualTo(Standing.PERFORMING);
        Indication ruin = Indication.of(UnlikelyToPay.BANKRUPTCY, DAY).on(LOAN);
        Standings all = byFacility.standings(new ObligorHistory(true, paying, List.of(ruin)), DAY);
        assertThat(all.on(LINE, DAY)).isEqualTo(Standing.IN_DEFAULT);
        assertThat(all.on(DAY)).isEqualTo(Standing.IN_DEFAULT);
    }

    @Test
    void defaultSpreadsInTheGroupOnlyWhereTheBankSaysSoAndOnlyOnce() {
        PartyId ill = new PartyId("A");
        PartyId well = new PartyId("B");
        LocalDate paid = LocalDate.of(2026, 6, 15);
        ObligorHistory defaulted = late(DAY, paid);
        Map<PartyId, ObligorHistory> group = Map.of(ill, defaulted, well, with());
        LocalDate asOf = LocalDate.of(2027, 6, 1);
        Standings untouched = new Standings(List.of(), new TreeMap<>());
        assertThat(EU.standings(group, asOf)).containsEntry(well, untouched);
        SortedMap<PartyId, Standings> caught = EU.contagion(true).standings(group, asOf);
        assertThat(caught).containsEntry(ill, EU.standings(defaulted, asOf));
        StandingPeriod period = caught.getOrDefault(well, untouched).obligor().getFirst();
        assertThat(period.from()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(period.until()).contains(paid);
        assertThat(period.reasons().getFirst().parameters()).containsEntry("kind", "default-in-group");
    }

    @Test
    void whatCannotBeIsRefused() {
        refused(
                StandingProblem.HISTORY_INVALID,
                () -> new ObligorHistory(
                        false, List.of(arrears(LOAN, DAY, "1", "2"), arrears(LOAN, DAY, "2", "2")), List.of()));
        refused(StandingProblem.HISTORY_INVALID, () -> arrears(LOAN, DAY, "-1", "2"));
        refused(
                StandingProblem.HISTORY_INVALID,
                () -> new Indication(UnlikelyToPay.OTHER, Optional.empty(), 0, DAY, Optional.of(DAY)));
        refused(
                StandingProblem.HISTORY_INVALID,
                () -> Indication.sold(DAY, Money.parse("0 EUR"), Money.parse("0 EUR")));
        refused(StandingProblem.DEFINITION_INVALID, () -> new LossThresholds(1_000_001, 0));
        refused(StandingProblem.DEFINITION_INVALID, () -> new Probation(-1, 0));
        refused(
                StandingProblem.DEFINITION_INVALID,
                () -> new Materiality(Money.parse("1 EUR"), Money.parse("1 CNY"), 0));
        DefaultDefinition yuan =
                EU.with(new Materiality(Money.parse("800.00 CNY"), Money.parse("4000.00 CNY"), 10_000));
        refused(MoneyProblem.CURRENCIES_DIFFER, () -> yuan.standings(late(DAY, DAY.plusDays(9)), DAY));
    }
}
