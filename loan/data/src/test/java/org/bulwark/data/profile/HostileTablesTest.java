package org.bulwark.data.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Progress;
import org.bulwark.basics.Reason;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Role;
import org.bulwark.data.Table;
import org.junit.jupiter.api.Test;

final class HostileTablesTest {

    private static final List<String> CODES =
            Arrays.stream(DataReason.values()).map(DataReason::code).toList();

    private static Profile profile(Column... columns) {
        return Profile.of(new Table("hostile", List.of(columns)), Progress.NONE);
    }

    private static NumberColumn filled(String name, int rows, double value) {
        double[] values = new double[rows];
        Arrays.fill(values, value);
        return new NumberColumn(name, values);
    }

    @Test
    void aTableWithoutRows() {
        Profile profile = profile(
                filled("n", 0, 0), new CategoryColumn("c", new int[0], List.of("a")), new DateColumn("d", new int[0]));

        assertThat(profile.rows()).isZero();
        assertThat(profile.columns()).allSatisfy(column -> {
            assertThat(column.distribution()).isEmpty();
            assertThat(column.findings()).isEmpty();
            assertThat(column.missingShare()).isZero();
        });
    }

    @Test
    void oneRow() {
        Profile profile =
                profile(filled("n", 1, 3), Loans.category("c", 1, row -> "a"), new DateColumn("d", new int[1]));

        assertThat(profile.columns())
                .allSatisfy(column -> assertThat(Loans.codes(column)).containsExactly("data/constant"));
        assertThat(profile.twins()).isEmpty();
    }

    @Test
    void everythingMissing() {
        Loans loans = Loans.of(40)
                .number("n", row -> Double.NaN)
                .text("c", row -> null)
                .date("d", row -> DateColumn.MISSING);

        assertThat(List.of("n", "c", "d")).allSatisfy(name -> {
            ColumnProfile column = loans.look(name);
            assertThat(column.missing()).isEqualTo(40);
            assertThat(column.distribution()).isEmpty();
            assertThat(Loans.codes(column)).containsExactly("data/all-missing");
            assertThat(column.target().orElseThrow().auc()).isEqualTo(0.5);
            assertThat(column.target().orElseThrow().iv()).isZero();
        });
    }

    @Test
    void everythingSpecial() {
        ColumnSpecification said = new ColumnSpecification(
                "n",
                Role.INPUT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new LinkedHashMap<>(Map.of("-1", "none")));

        ColumnProfile column = Loans.of(40).number("n", row -> -1).look("n", said);

        assertThat(column.distribution()).isEmpty();
        assertThat(column.known()).isZero();
        assertThat(Loans.codes(column)).containsExactly("data/constant");
    }

    @Test
    void infinitiesEverywhere() {
        SplittableRandom random = new SplittableRandom(2);
        double[] odd = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NaN, Double.MAX_VALUE, -0.0, 9_999};
        ColumnProfile column = Loans.of(500)
                .number("n", row -> odd[random.nextInt(odd.length)])
                .look("n");

        assertThat(column.distinct()).isEqualTo(5);
        assertThat(column.target().orElseThrow().bins()).hasSize(6);
        assertThat(column.target().orElseThrow().iv()).isFinite();
    }

    @Test
    void tenThousandLevels() {
        SplittableRandom random = new SplittableRandom(3);
        ColumnProfile column = Loans.of(30_000)
                .text("c", row -> "level " + random.nextInt(10_000))
                .look("c");

        CategoryDistribution distribution =
                (CategoryDistribution) column.distribution().orElseThrow();
        assertThat(distribution.top()).hasSize(20);
        assertThat(distribution.otherLevels() + 20L).isEqualTo(column.distinct());
        assertThat(distribution.otherRows()
                        + distribution.top().stream()
                                .mapToLong(CategoryDistribution.Level::rows)
                                .sum())
                .isEqualTo(30_000);
        assertThat(column.target().orElseThrow().auc()).isBetween(0.45, 0.55);
    }

    @Test
    void levelsThatNoRowHasDoNotCount() {
        Table table = Loans.of(30).text("c", row -> "x").table();
        List<String> levels =
                IntStream.range(0, 100).mapToObj(i -> "level " + i).toList();
        int[] codes = IntStream.range(0, 30).map(row -> 50 + row % 2).toArray();

        assertThat(Profile.of(table.with(new CategoryColumn("c", codes, levels)), Loans.said(), Progress.NONE)
                        .column("c")
                        .map(ColumnProfile::distinct))
                .contains(2L);
    }

    @Test
    void twoThousandColumnsAllAlike() {
        double[] values = {1, 2, 3};
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            columns.add(new NumberColumn("c" + i, values));
        }

        Profile profile = Profile.of(new Table("wide", columns), Progress.NONE);

        assertThat(profile.twins())
                .hasSize(1_999)
                .allSatisfy(t -> assertThat(t.first()).isEqualTo("c0"));
    }

    @Test
    void aTargetThatCannotBeUsedIsAFinding() {
        Table one = new Table("loans", List.of(filled("bad", 50, 1), filled("x", 50, 2)));
        Table none = new Table("loans", List.of(filled("bad", 50, Double.NaN), filled("x", 50, 2)));
        Table many = new Table(
                "loans",
                List.of(new NumberColumn(
                        "bad", IntStream.range(0, 50).asDoubleStream().toArray())));

        assertThat(finding(one)).isEqualTo("data/target-constant");
        assertThat(finding(none)).isEqualTo("data/rows-missing");
        assertThat(finding(many)).isEqualTo("data/target-ambiguous");
        assertThatThrownBy(() -> SpecificationDraft.of(many, "bad", Progress.NONE))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("data/target-ambiguous");
    }

    private static String finding(Table table) {
        Profile profile = Profile.of(table, Loans.said(), Progress.NONE);
        assertThat(profile.outcome()).isEmpty();
        assertThat(profile.columns()).allSatisfy(c -> assertThat(c.target()).isEmpty());
        return profile.findings().getFirst().code();
    }

    @Test
    void rowsOfUnknownOutcomeNeedNoWeight() {
        Loans loans = Loans.of(100).number("weight", row -> row < 50 ? 2 : Double.NaN);
        double[] known = IntStream.range(0, 100)
                .mapToDouble(row -> row < 50 ? (loans.isBad(row) ? 1 : 0) : Double.NaN)
                .toArray();
        Table table = loans.number("x", row -> row % 5).table().with(new NumberColumn("bad", known));

        Profile profile = Profile.of(table, Loans.said(ColumnSpecification.of("weight", Role.WEIGHT)), Progress.NONE);

        assertThat(profile.outcome().orElseThrow().unknown()).isEqualTo(50);
        TargetBin first =
                profile.column("x").orElseThrow().target().orElseThrow().bins().getFirst();
        assertThat(first.rows()).isEqualTo(20);
        assertThat(first.badWeight() + first.goodWeight()).isEqualTo(20);
    }

    @Test
    void outcomesThatWeighNothingShowNoRelation() {
        Loans loans = Loans.of(100);
        loans.number("weight", row -> loans.isBad(row) ? 0 : 1).text("c", row -> "c" + row % 3);

        assertThat(loans.look("c", ColumnSpecification.of("weight", Role.WEIGHT))
                        .target())
                .isEmpty();
    }

    @Test
    void aNegativeWeightIsRefused() {
        Loans loans = Loans.of(100).number("w", row -> row == 3 ? -1 : 1);

        assertThatThrownBy(() -> loans.profile(ColumnSpecification.of("w", Role.WEIGHT)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("data/weight-invalid");
    }

    @Test
    void randomTablesYieldDraftsOfKnownCodesOnly() {
        SplittableRandom random = new SplittableRandom(99);
        for (int round = 0; round < 60; round++) {
            int rows = 10 + random.nextInt(200);
            Loans loans = Loans.of(rows);
            int columns = 1 + random.nextInt(8);
            for (int i = 0; i < columns; i++) {
                int spread = 1 + random.nextInt(1 + random.nextInt(400));
                int gaps = 1 + random.nextInt(5);
                switch (random.nextInt(3)) {
                    case 0 ->
                        loans.number(
                                "n" + i,
                                row -> random.nextInt(5) < gaps ? Double.NaN : random.nextInt(spread) - spread / 3);
                    case 1 ->
                        loans.text("t" + i, row -> random.nextInt(5) < gaps ? null : "l" + random.nextInt(spread));
                    default ->
                        loans.date(
                                "d" + i, row -> random.nextInt(5) < gaps ? DateColumn.MISSING : random.nextInt(spread));
                }
            }
            if (loans.profile().outcome().isEmpty()) {
                continue;
            }
            SpecificationDraft draft = loans.draft();
            assertThat(draft.decisions())
                    .hasSize(columns + 1)
                    .allSatisfy(d -> assertThat(d.because()).isNotEmpty());
            assertThat(new TreeSet<>(draft.decisions().stream()
                            .flatMap(d -> d.because().stream())
                            .map(Reason::code)
                            .toList()))
                    .isSubsetOf(CODES);
        }
    }
}
