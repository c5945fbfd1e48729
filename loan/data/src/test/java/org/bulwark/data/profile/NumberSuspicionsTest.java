package org.bulwark.data.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

final class NumberSuspicionsTest {

    private final SplittableRandom random = new SplittableRandom(23);

    private static ColumnProfile look(int rows, String name, IntToDoubleFunction value) {
        return Loans.of(rows).number(name, value).look(name);
    }

    private List<String> specials(int rows, IntToDoubleFunction value) {
        return look(rows, "x", value).findings().stream()
                .filter(r -> r.code().equals(DataReason.SUSPECT_SPECIAL.code()))
                .map(r -> r.parameters().getOrDefault("value", ""))
                .toList();
    }

    @Test
    void wholeNumbersWithoutRepetitionAreAnIdWhenSomethingSpeaksForIt() {
        assertThat(look(2_000, "x", row -> row * 7919L % 100_003).has(DataReason.SUSPECT_ID))
                .isTrue();
        assertThat(look(100, "x", row -> row * 7919L % 100_003).has(DataReason.SUSPECT_ID))
                .isFalse();
        assertThat(look(100, "loanId", row -> row * 7919L % 100_003).has(DataReason.SUSPECT_ID))
                .isTrue();
        assertThat(look(100, "x", row -> 5_000 + (row * 7) % 100).has(DataReason.SUSPECT_ID))
                .isTrue();
        assertThat(look(100, "x", row -> row * (double) row).has(DataReason.SUSPECT_ID))
                .isTrue();
        assertThat(look(2_000, "id", row -> row / 2.0).has(DataReason.SUSPECT_ID))
                .isFalse();
        assertThat(look(2_000, "id", row -> Math.floor(row / 2.0)).has(DataReason.SUSPECT_ID))
                .isFalse();
        assertThat(look(3, "id", row -> row).has(DataReason.SUSPECT_ID)).isFalse();
    }

    @Test
    void aWeightIsNamedAndFilledLikeOne() {
        assertThat(look(100, "sample_weight", row -> 1 + row % 2).has(DataReason.SUSPECT_WEIGHT))
                .isTrue();
        assertThat(look(100, "weight", row -> row % 2 - 1).has(DataReason.SUSPECT_WEIGHT))
                .isFalse();
        assertThat(look(100, "weight", row -> 1).has(DataReason.SUSPECT_WEIGHT)).isFalse();
        assertThat(look(100, "weight", row -> row == 7 ? Double.NaN : row).has(DataReason.SUSPECT_WEIGHT))
                .isFalse();
        assertThat(look(100, "weightless", row -> 1 + row % 2).has(DataReason.SUSPECT_WEIGHT))
                .isFalse();
    }

    @Test
    void numbersThatReadAsDatesAreTold() {
        assertThat(pattern(row -> 20_050_101 + row % 28)).isEqualTo("yyyymmdd");
        assertThat(pattern(row -> 200_501 + row % 12)).isEqualTo("yyyymm");
        assertThat(pattern(row -> 200_501 + row % 13)).isEmpty();
        assertThat(pattern(row -> 20_051_301 + row % 28)).isEmpty();
        assertThat(look(300, "x", row -> 1970 + row % 40).has(DataReason.SUSPECT_YEAR))
                .isTrue();
        assertThat(look(300, "x", row -> 1970 + row % 40 + 0.5).has(DataReason.SUSPECT_YEAR))
                .isFalse();
    }

    private static String pattern(IntToDoubleFunction value) {
        return DataReason.SUSPECT_DATE_NUMBER
                .in(look(300, "x", value).findings())
                .map(r -> r.parameters().getOrDefault("pattern", ""))
                .orElse("");
    }

    @Test
    void loneSpikesAtTheEndsAreTakenForCodes() {
        assertThat(specials(1_000, row -> row % 20 == 0 ? -999 : random.nextInt(300, 851)))
                .containsExactly("-999");
        assertThat(specials(1_000, row -> row % 20 == 0 ? 999 : random.nextInt(300, 851)))
                .containsExactly("999");
        assertThat(specials(1_000, row -> row % 20 == 0 ? -9 : row % 20 == 1 ? -8 : random.nextInt(0, 20)))
                .containsExactly("-9", "-8");
        assertThat(specials(1_000, row -> row % 20 == 0 ? 9_999 : row % 20 == 1 ? -9_999 : random.nextDouble()))
                .containsExactly("-9999", "9999");
        assertThat(specials(1_000, row -> row % 3 == 0 ? 999_998 : random.nextInt(50_000)))
                .containsExactly("999998");
    }

    @Test
    void whatIsNotLoneNotASpikeOrNotAnEndIsNoCode() {
        assertThat(specials(1_000, row -> random.nextInt(0, 100))).isEmpty();
        assertThat(specials(1_000, row -> random.nextInt(0, 1_000))).isEmpty();
        assertThat(specials(1_000, row -> row == 0 ? 9_999 : random.nextInt(0, 100)))
                .isEmpty();
        assertThat(specials(1_000, row -> row % 10 == 0 ? 999 : random.nextInt(0, 3) * 1_000))
                .isEmpty();
        assertThat(specials(1_000, row -> random.nextInt(-2, 9))).isEmpty();
        assertThat(specials(1_000, row -> row % 2 == 0 ? 0 : 99)).isEmpty();
    }

    @Test
    void columnsOfManyLevelsAreTold() {
        Loans loans = Loans.of(3_000)
                .text("town", row -> "town " + row % 600)
                .text("state", row -> "state " + row % 49)
                .text("name", row -> "name " + row);

        assertThat(DataReason.MANY_LEVELS
                        .in(loans.look("town").findings())
                        .orElseThrow()
                        .parameters())
                .containsEntry("levels", "600")
                .containsEntry("rows-per-level", "5");
        assertThat(loans.look("state").findings()).isEmpty();
        assertThat(Loans.codes(loans.look("name"))).containsExactly("data/suspect-id");
    }
}
