package org.bulwark.basics.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.basics.Refusals.refused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.bulwark.basics.money.ExchangeRates;
import org.bulwark.basics.money.Money;
import org.junit.jupiter.api.Test;

class GroupExposureTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final ExposureMeasure FULL = new ExposureMeasure(ConversionFactors.FULL, ExchangeRates.only(CNY));
    private static final PartyId A = new PartyId("A");
    private static final PartyId B = new PartyId("B");
    private static final PartyId C = new PartyId("C");
    private static final PartyId X = new PartyId("X");

    private static Facility facility(String id, PartyId obligor, String limit, String drawn) {
        return new Facility(
                new FacilityId(id),
                obligor,
                "working-capital",
                Money.parse(limit),
                Money.parse(drawn),
                FacilityStatus.OPEN,
                DAY,
                Optional.empty(),
                0);
    }

    private static GroupExposure exposure(
            PartyId party, ExposureMeasure measure, List<Relation> relations, Facility... facilities) {
        Map<PartyId, List<Facility>> book =
                List.of(facilities).stream().collect(Collectors.groupingBy(Facility::obligor));
        return GroupExposure.of(
                party,
                Connections.on(DAY, relations, GroupRule.CONTROL),
                p -> book.getOrDefault(p, List.of()),
                measure);
    }

    @Test
    void anExposureIsWhatIsDrawnAndTheConvertedRest() {
        Facility line = facility("F1", A, "1000.00 CNY", "400.01 CNY");
        ConversionFactors factors = new ConversionFactors(400_000, Map.of("overdraft", 100_000L));
        Exposure exposure = Exposure.of(line, factors);
        assertThat(exposure.offBalance()).isEqualTo(Money.parse("599.99 CNY"));
        // 400.01 + 0.4 · 599.99 = 640.006, up.
        assertThat(exposure.amount()).isEqualTo(Money.parse("640.01 CNY"));
        assertThat(facility("F2", A, "1000.00 CNY", "1000.01 CNY").undrawn().isZero())
                .isTrue();
    }

    @Test
    void theWholeGroupCountsAndEachEntrySaysWhy() {
        Relation control = Relation.owns(A, B, 700_000, DAY);
        Relation guarantee = Relation.guarantees(B, X, 250_000, DAY);
        GroupExposure group = exposure(
                B,
                FULL,
                List.of(control, guarantee),
                facility("F1", A, "100.00 CNY", "60.00 CNY"),
                facility("F2", B, "50.00 CNY", "50.00 CNY"),
                facility("F3", X, "10.02 CNY", "10.02 CNY"),
                facility("F4", C, "999.00 CNY", "999.00 CNY"));
        assertThat(group.counted())
                .extracting(c -> c.exposure().facility().value())
                .containsExactly("F2", "F1", "F3");
        assertThat(group.counted().getLast().guarantee()).contains(guarantee);
        assertThat(group.counted().getLast().amount()).isEqualTo(Money.parse("2.51 CNY"));
        assertThat(group.total()).isEqualTo(Money.parse("152.51 CNY"));
        assertThat(group.direct()).isEqualTo(Money.parse("150.00 CNY"));
        assertThat(group.indirect()).isEqualTo(Money.parse("2.51 CNY"));
        assertThat(group.of(A)).isEqualTo(Money.parse("100.00 CNY"));
        assertThat(group.group().way(A)).containsExactly(control);
    }

    @Test
    void aGuaranteeWithinTheGroupAddsNothingAndSeveralNeverMoreThanTheWhole() {
        Facility outside = facility("F1", X, "1.01 CNY", "1.01 CNY");
        List<Relation> relations = List.of(
                Relation.controls(A, B, DAY),
                Relation.controls(A, C, DAY),
                Relation.guarantees(A, B, 1_000_000, DAY),
                Relation.guarantees(A, X, 500_000, DAY),
                Relation.guarantees(B, X, 400_000, DAY),
                Relation.guarantees(C, X, 400_000, DAY));
        GroupExposure group = exposure(C, FULL, relations, outside, facility("F2", B, "5.00 CNY", "5.00 CNY"));
        assertThat(group.indirect()).isEqualTo(Money.parse("1.01 CNY"));
        assertThat(group.counted())
                .filteredOn(c -> !c.isDirect())
                .extracting(c -> c.guarantee().orElseThrow().from())
                .containsExactly(A, B, C);
        assertThat(group.total()).isEqualTo(Money.parse("6.01 CNY"));
    }

    @Test
    void currenciesAreSummedApartAndConvertedAtGivenRates() {
        ExposureMeasure measure = new ExposureMeasure(
                ConversionFactors.FULL,
                new ExchangeRates(CNY, Map.of(Currency.getInstance("EUR"), new BigDecimal("7.8"))));
        GroupExposure group = exposure(
                A,
                measure,
                List.of(),
                facility("F1", A, "100.00 EUR", "60.00 EUR"),
                facility("F2", A, "50.00 CNY", "50.00 CNY"));
        assertThat(group.byCurrency())
                .isEqualTo(Map.of("CNY", Money.parse("50.00 CNY"), "EUR", Money.parse("100.00 EUR")));
        assertThat(group.total()).isEqualTo(Money.parse("830.00 CNY"));
    }

    @Test
    void facilitiesAndFactorsThatCannotBeAreRefused() {
        refused(PartyProblem.FACILITY_INVALID, () -> facility("F", A, "1.00 CNY", "1.00 EUR"));
        refused(PartyProblem.FACILITY_INVALID, () -> facility("F", A, "1.00 CNY", "-1.00 CNY"));
        refused(PartyProblem.FACILITY_INVALID, () -> new Obligor(B, List.of(facility("F", A, "1 CNY", "1 CNY"))));
        refused(PartyProblem.FACTOR_INVALID, () -> new ConversionFactors(1_000_001, Map.of()));
        refused(PartyProblem.FACTOR_INVALID, () -> new ConversionFactors(0, Map.of("x", -1L)));
    }

    /** Every member of a group sees the same total, and it is the sum over members and over what is guaranteed, found the long way. */
    @Test
    void theTotalIsTheSameForEveryMemberAndAddsUp() {
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < 300; trial++) {
            int parties = 2 + random.nextInt(8);
            List<Relation> relations = new ArrayList<>();
            for (int i = random.nextInt(2 * parties); i > 0; i--) {
                int from = random.nextInt(parties);
                int to = (from + 1 + random.nextInt(parties - 1)) % parties;
                PartyId one = new PartyId("P" + from);
                PartyId other = new PartyId("P" + to);
                relations.add(
                        random.nextBoolean()
                                ? Relation.guarantees(one, other, 100_000L * (1 + random.nextInt(10)), DAY)
                                : Relation.owns(one, other, 100_000L * (1 + random.nextInt(10)), DAY));
            }
            long[] drawn = random.longs(parties, 0, 1000).map(d -> d * 10).toArray();
            Facility[] facilities = new Facility[parties];
            for (int i = 0; i < parties; i++) {
                Money amount = new Money(drawn[i], CNY);
                facilities[i] = facility("F" + i, new PartyId("P" + i), amount.toString(), amount.toString());
            }
            Connections connections = Connections.on(DAY, relations, GroupRule.CONTROL);
            for (int i = 0; i < parties; i++) {
                GroupExposure found = exposure(new PartyId("P" + i), FULL, relations, facilities);
                long expected = 0;
                for (int j = 0; j < parties; j++) {
                    PartyId other = new PartyId("P" + j);
                    boolean member = found.group().contains(other);
                    long tenths = relations.stream()
                            .filter(r -> r.kind() == RelationKind.GUARANTEES && r.to().equals(other))
                            .filter(r -> found.group().contains(r.from()))
                            .mapToLong(r -> r.sharePpm() / 100_000)
                            .sum();
                    expected += member ? drawn[j] : drawn[j] * Math.min(10, tenths) / 10;
                }
                assertThat(found.total().minor()).isEqualTo(expected);
                assertThat(connections.guaranteesOf(found.group()))
                        .allMatch(g -> !found.group().contains(g.to()));
            }
        }
    }
}
