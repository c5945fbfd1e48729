package org.bulwark.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.data.Refusals.assertRefused;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static final double NONE = Double.NaN;

    private static final Table LOANS = new Table(
            "loans",
            List.of(
                    new NumberColumn("age", new double[] {30, 40, 50, 60}),
                    new CategoryColumn("status", new int[] {0, 1, -1, 1}, List.of("bad", "good")),
                    new CategoryColumn("purpose", new int[] {0, 0, 1, 1}, List.of("car", "shop")),
                    new NumberColumn("w", new double[] {1, 2, -3, 4}),
                    new DateColumn("day", new int[] {10, 20, 30, 40}),
                    new CategoryColumn("firm", new int[] {1, -1, 0, -1}, List.of("A", "B")),
                    new NumberColumn("loan", new double[] {1, 2, 3, 4})));

    private static DataSpecification specification(ColumnSpecification... columns) {
        return new DataSpecification(
                "loans", SourceSpecification.INFERRED, Optional.of(TargetSpecification.of("status")), List.of(columns));
    }

    private static final DataSpecification FULL = specification(
            ColumnSpecification.of("w", Role.WEIGHT),
            ColumnSpecification.of("day", Role.TIME),
            ColumnSpecification.of("firm", Role.GROUP),
            ColumnSpecification.of("loan", Role.ID));

    @Test
    void everyColumnServesItsRoleAndUnnamedOnesAreInputs() {
        Sample sample = Sample.of(LOANS, FULL);
        assertThat(sample.rows()).isEqualTo(3);
        assertThat(sample.bads()).isEqualTo(1);
        assertThat(sample.inputs()).extracting(Column::name).containsExactly("age", "purpose");
        assertThat(sample.input("age").map(c -> c.text(2))).contains("60");
        assertThat(sample.input("loan")).isEmpty();
        assertThat(Objects.requireNonNull(sample.time()).text(2)).isEqualTo("1970-02-10");
    }

    @Test
    void weightOfARowWithoutOutcomeDoesNotMatter() {
        assertThat(Sample.of(LOANS, FULL).weights().fixed())
                .containsExactly(Weights.ONE, 2 * Weights.ONE, 4 * Weights.ONE);
    }

    @Test
    void rowsOfOneGroupBearOneNumberAndRowsWithoutGroupStandAlone() {
        Table table = new Table(
                "loans",
                List.of(
                        new NumberColumn("age", new double[] {1, 2, 3, 4, 5, 6}),
                        new NumberColumn("status", new double[] {0, 1, 0, 1, 0, 1}),
                        new NumberColumn("firm", new double[] {7, NONE, 5, 7, NONE, 5})));
        int[] group = Objects.requireNonNull(Sample.of(table, specification(ColumnSpecification.of("firm", Role.GROUP)))
                .group());
        assertThat(group[0]).isEqualTo(group[3]);
        assertThat(group[2]).isEqualTo(group[5]);
        assertThat(group[1]).isNotEqualTo(group[4]);
        assertThat(group).containsOnly(0, 1, 2, 3);
    }

    @Test
    void withoutWeightTimeAndGroupEveryRowCountsOnceAndStandsAlone() {
        Sample sample = Sample.of(
                LOANS,
                specification(ColumnSpecification.excluded("day", "not needed"), ColumnSpecification.of("w", Role.ID)));
        assertThat(sample.weights().areEqual()).isTrue();
        assertThat(sample.weights().rows()).isEqualTo(3);
        assertThat(sample.time()).isNull();
        assertThat(sample.group()).isNull();
    }

    @Test
    void invalidWeightIsNamedByItsRowInTheTable() {
        Table table = LOANS.with(new NumberColumn("w", new double[] {1, 2, 3, NONE}));
        assertRefused("data/weight-invalid", () -> Sample.of(table, FULL)).contains("row 4");
    }

    @Test
    void weightMustBeANumber() {
        assertRefused(
                        "data/column-type",
                        () -> Sample.of(
                                LOANS,
                                specification(
                                        ColumnSpecification.of("purpose", Role.WEIGHT),
                                        ColumnSpecification.of("day", Role.TIME))))
                .contains("'purpose'");
    }

    @Test
    void dateCannotBeAnInput() {
        assertRefused("data/column-type", () -> Sample.of(LOANS, specification()))
                .contains("'day'");
    }

    @Test
    void unknownColumnsAreRefused() {
        assertRefused(
                        "data/column-unknown",
                        () -> Sample.of(LOANS, specification(ColumnSpecification.of("sex", Role.INPUT))))
                .contains("'sex'");
        DataSpecification other = new DataSpecification(
                "loans", SourceSpecification.INFERRED, Optional.of(TargetSpecification.of("Status")), List.of());
        assertRefused("data/column-unknown", () -> Sample.of(LOANS, other)).contains("'Status'");
    }

    @Test
    void targetMustBeNamed() {
        DataSpecification none =
                new DataSpecification("loans", SourceSpecification.INFERRED, Optional.empty(), List.of());
        assertRefused("data/target-missing", () -> Sample.of(LOANS, none)).contains("loans");
    }

    @Test
    void sampleWithoutInputsIsRefused() {
        Table table = new Table("loans", List.of(LOANS.column("status")));
        assertRefused("data/table-shape", () -> Sample.of(table, specification()));
    }

    @Test
    void lengthsMustAgree() {
        List<Column> inputs = List.of(new NumberColumn("x", new double[] {1, 2}));
        Column day = new DateColumn("day", new int[] {1, 2});
        Weights two = Weights.equal(2);
        assertThat(new Sample("s", inputs, new byte[2], two, day, new int[2]).rows())
                .isEqualTo(2);
        assertRefused("data/table-shape", () -> new Sample("s", inputs, new byte[3], two, day, new int[2]));
        assertRefused(
                "data/table-shape", () -> new Sample("s", inputs, new byte[2], Weights.equal(3), day, new int[2]));
        Column one = day.take(new int[1]);
        assertRefused("data/table-shape", () -> new Sample("s", inputs, new byte[2], two, one, new int[2]));
        assertRefused("data/table-shape", () -> new Sample("s", inputs, new byte[2], two, day, new int[1]));
    }

    @Test
    void takenRowsKeepEverythingTogether() {
        Sample taken = Sample.of(LOANS, FULL).take(new int[] {2, 0, 0});
        assertThat(taken.bad()).containsExactly(0, 1, 1);
        assertThat(taken.bads()).isEqualTo(2);
        assertThat(taken.weights().fixed()).containsExactly(4 * Weights.ONE, Weights.ONE, Weights.ONE);
        assertThat(taken.input("purpose").map(c -> c.text(0) + c.text(1))).contains("shopcar");
        int[] group = Objects.requireNonNull(taken.group());
        assertThat(group[1]).isEqualTo(group[2]).isNotEqualTo(group[0]);
    }

    @Test
    void someInputsCanBeChosen() {
        Sample sample = Sample.of(LOANS, FULL);
        Sample chosen = sample.withInputs(List.of(sample.inputs().get(1)));
        assertThat(chosen.inputs()).extracting(Column::name).containsExactly("purpose");
        assertThat(chosen.bad()).isEqualTo(sample.bad());
    }
}
