package org.bulwark.data.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.bulwark.basics.rule.Fact;
import org.bulwark.data.source.Field;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Drift of a field is told where there is one, and hardly ever where there is none. */
@NullMarked
class FieldDriftTest {

    private static final Field NUMBER = Field.of(Fact.number("amount", "Amount"));
    private static final Field FLAG = Field.of(Fact.flag("late", "Late"));

    private static FieldCounts numbers(int count, ToDoubleFunction<Random> value, long seed) {
        Random random = new Random(seed);
        FieldCounts counts = new FieldCounts();
        for (int i = 0; i < count; i++) {
            counts.add(NUMBER, value.applyAsDouble(random));
        }
        return counts;
    }

    private static double amount(Random random) {
        return Math.exp(6 + random.nextGaussian());
    }

    @Test
    void theIndexOfTwoValuesIsWhatItsFormulaSays() {
        FieldCounts before = new FieldCounts(100_000, 100_000, Map.of("false", 80_000L, "true", 20_000L));
        FieldCounts last = new FieldCounts(100_000, 100_000, Map.of("false", 50_000L, "true", 50_000L));
        double psi = (0.5 - 0.8) * Math.log(0.5 / 0.8) + (0.5 - 0.2) * Math.log(0.5 / 0.2);
        FieldDrift drift = FieldDrift.of(FLAG, before, last);
        assertThat(drift.psi()).isCloseTo(psi, within(1e-4));
        assertThat(drift.isMoved()).isTrue();
        assertThat(drift.most()).isEqualTo("true");
        assertThat(drift.shareLast()).isCloseTo(0.5, within(1e-4));
    }

    @Test
    void ofTheSameDistributionNothingIsToldHoweverFewRecordsThereAre() {
        int told = 0;
        for (int seed = 0; seed < 400; seed++) {
            int few = 50 + seed % 60;
            FieldDrift drift = FieldDrift.of(
                    NUMBER,
                    numbers(4 * few, FieldDriftTest::amount, seed),
                    numbers(few, FieldDriftTest::amount, 1_000 + seed));
            told += drift.isNotable() ? 1 : 0;
        }
        assertThat(told).isLessThanOrEqualTo(4);
    }

    @Test
    void amountsInAnotherUnitAreToldWithHundredsOfRecords() {
        FieldDrift drift = FieldDrift.of(
                NUMBER, numbers(600, FieldDriftTest::amount, 1), numbers(200, random -> amount(random) / 100, 2));
        assertThat(drift.isMoved()).isTrue();
        assertThat(drift.psi()).isGreaterThan(1);
        FieldDrift tooFew = FieldDrift.of(
                NUMBER, numbers(600, FieldDriftTest::amount, 1), numbers(20, random -> amount(random) / 100, 2));
        assertThat(tooFew.isMoved()).isFalse();
    }

    @Test
    void aFieldThatIsLeftOutMoreOftenIsTold() {
        FieldCounts before = new FieldCounts();
        FieldCounts last = new FieldCounts();
        for (int i = 0; i < 1_000; i++) {
            before.add(FLAG, i % 20 == 0 ? null : Boolean.TRUE);
            last.add(FLAG, i % 4 == 0 ? null : Boolean.TRUE);
        }
        FieldDrift drift = FieldDrift.of(FLAG, before, last);
        assertThat(drift.isFilledOtherwise()).isTrue();
        assertThat(drift.filledLast()).isEqualTo(0.75);
        assertThat(FieldDrift.of(FLAG, before, before).isNotable()).isFalse();
        assertThat(FieldDrift.of(FLAG, new FieldCounts(), new FieldCounts()).isNotable())
                .isFalse();
    }

    @Test
    void countsJoinInAnyOrderAndNeverRepeatWhatIsPersonalOrFree() {
        List<FieldCounts> parts = new ArrayList<>();
        FieldCounts whole = new FieldCounts();
        Random random = new Random(3);
        for (int part = 0; part < 5; part++) {
            FieldCounts counts = new FieldCounts();
            for (int i = 0; i < 100; i++) {
                double value = random.nextGaussian() * 1e6;
                counts.add(NUMBER, value);
                whole.add(NUMBER, value);
            }
            parts.add(counts);
        }
        Collections.shuffle(parts, random);
        FieldCounts joined = new FieldCounts();
        parts.forEach(joined::add);
        assertThat(joined.counts()).isEqualTo(whole.counts());
        assertThat(joined.records()).isEqualTo(500);
        FieldCounts free = new FieldCounts();
        free.add(Field.of(Fact.text("note", "Note")), "Lives at Mill Lane 3");
        assertThat(free.given()).isEqualTo(1);
        assertThat(free.counts()).isEmpty();
    }

    @Test
    void piecesLieInTheOrderOfNumbersAndAPieceEndsBeforeHalfAsMuchMore() {
        List<Double> values = List.of(-1e9, -2.0, -1.0, -1e-9, 0.0, 1e-9, 0.5, 1.0, 1.5, 2.0, 1e12);
        List<Integer> pieces = values.stream().map(FieldCounts::piece).toList();
        assertThat(pieces).isSorted().doesNotHaveDuplicates();
        for (double value : values) {
            double least = FieldCounts.least(FieldCounts.piece(value));
            assertThat(Math.abs(value)).isBetween(Math.abs(least), Math.abs(least) * 1.5);
        }
    }
}
