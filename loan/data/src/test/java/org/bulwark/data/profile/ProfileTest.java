package org.bulwark.data.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Progress;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Role;
import org.bulwark.data.Table;
import org.junit.jupiter.api.Test;

final class ProfileTest {

    private static Loans varied(int rows) {
        SplittableRandom random = new SplittableRandom(11);
        Loans loans = Loans.of(rows);
        return loans.number(
                        "income",
                        row -> random.nextInt(20) == 0
                                ? Double.NaN
                                : Math.rint(3_000 + random.nextGaussian() * 500 - (loans.isBad(row) ? 300 : 0)))
                .number("share", row -> random.nextDouble() + (loans.isBad(row) ? 0.1 : 0))
                .number("weight", row -> 1 + random.nextInt(3))
                .text("job", row -> random.nextInt(9) == 0 ? null : "job " + random.nextInt(loans.isBad(row) ? 3 : 5))
                .date("since", row -> random.nextInt(10_000, 12_000));
    }

    private static ColumnSpecification withSpecials(String column, String... codes) {
        LinkedHashMap<String, String> specials = new LinkedHashMap<>();
        for (String code : codes) {
            specials.put(code, "a code");
        }
        return new ColumnSpecification(
                column, Role.INPUT, Optional.empty(), Optional.empty(), Optional.empty(), specials);
    }

    @Test
    void missingSpecialAndKnownValuesAreCountedApart() {
        ColumnProfile column = Loans.of(100)
                .number("x", row -> row < 10 ? Double.NaN : row < 30 ? -999 : row % 7)
                .look("x", withSpecials("x", "-999.0", "-1"));

        assertThat(column.missing()).isEqualTo(10);
        assertThat(column.specials()).containsEntry("-999.0", 20L).containsEntry("-1", 0L);
        assertThat(column.known()).isEqualTo(70);
        assertThat(column.distinct()).isEqualTo(7);
        assertThat(column.distribution().map(d -> ((NumberDistribution) d).minimum()))
                .contains(0.0);
        assertThat(column.target().orElseThrow().bins())
                .extracting(TargetBin::kind)
                .endsWith(TargetBin.Kind.RANGE, TargetBin.Kind.SPECIAL, TargetBin.Kind.MISSING);
    }

    @Test
    void aSpecialLevelOfACategoryIsNoLevel() {
        ColumnProfile column = Loans.of(100)
                .text("job", row -> row < 10 ? null : row < 30 ? "?" : "job " + row % 4)
                .look("job", withSpecials("job", "?", "!"));

        assertThat(column.missing()).isEqualTo(10);
        assertThat(column.specials()).containsEntry("?", 20L).containsEntry("!", 0L);
        assertThat(column.distinct()).isEqualTo(4);
    }

    @Test
    void binsHoldEveryRowOnceWhateverTheType() {
        Profile profile = varied(3_000).profile();

        assertThat(profile.columns().stream().filter(c -> c.target().isPresent()))
                .hasSize(5)
                .allSatisfy(column -> {
                    List<TargetBin> bins = column.target().orElseThrow().bins();
                    assertThat(bins.stream().mapToLong(TargetBin::rows).sum()).isEqualTo(3_000);
                    assertThat(bins.stream().mapToLong(TargetBin::bads).sum())
                            .isEqualTo(profile.outcome().orElseThrow().bads());
                    assertThat(bins.size()).isBetween(2, 12);
                });
    }

    @Test
    void quantileBinsAreOfNearlyEqualSizeAndAHeavyValueStandsAlone() {
        List<TargetBin> even =
                varied(3_000).look("share").target().orElseThrow().bins();
        List<TargetBin> heavy = Loans.of(3_000)
                .number("x", row -> row % 20 == 0 ? row : 100_000)
                .look("x")
                .target()
                .orElseThrow()
                .bins();

        assertThat(even).hasSize(10).allSatisfy(bin -> assertThat(bin.rows()).isEqualTo(300));
        assertThat(heavy).extracting(TargetBin::from, TargetBin::rows).contains(tuple("100000", 2850L));
        assertThat(heavy).hasSize(2);
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }

    @Test
    void datesAndLevelsAreDescribed() {
        Loans loans = Loans.of(90)
                .date("since", row -> row == 5 ? DateColumn.MISSING : 1_000 + row)
                .text("job", row -> row < 50 ? "b" : row < 70 ? "c" : "a");

        assertThat(loans.look("since").distribution())
                .contains(new DateDistribution(
                        LocalDate.ofEpochDay(1_000), LocalDate.ofEpochDay(1_045), LocalDate.ofEpochDay(1_089)));
        CategoryDistribution job =
                (CategoryDistribution) loans.look("job").distribution().orElseThrow();
        assertThat(job.top()).extracting(CategoryDistribution.Level::name).containsExactly("b", "a", "c");
        assertThat(job.top().getFirst().badRate().orElseThrow())
                .isEqualTo(IntStream.range(0, 50).filter(loans::isBad).count() / 50.0);
    }

    @Test
    void aWeightOfThreeIsThreeRows() {
        Table once = varied(1_000).table();
        double[] weights = ((NumberColumn) once.column("weight")).values();
        int[] repeated = IntStream.range(0, 1_000)
                .flatMap(row -> IntStream.range(0, (int) weights[row]).map(i -> row))
                .toArray();

        TargetRelation weighted = Profile.of(
                        once, Loans.said(ColumnSpecification.of("weight", Role.WEIGHT)), Progress.NONE)
                .column("job")
                .flatMap(ColumnProfile::target)
                .orElseThrow();
        TargetRelation counted = Profile.of(
                        once.take(repeated),
                        Loans.said(ColumnSpecification.excluded("weight", "used up")),
                        Progress.NONE)
                .column("job")
                .flatMap(ColumnProfile::target)
                .orElseThrow();

        assertThat(weighted.iv()).isCloseTo(counted.iv(), within(1e-12));
        assertThat(weighted.bins().stream().mapToDouble(TargetBin::badWeight).toArray())
                .containsExactlyInAnyOrder(counted.bins().stream()
                        .mapToDouble(TargetBin::badWeight)
                        .toArray());
        assertThat(rankAuc(once, "share", Loans.said(ColumnSpecification.of("weight", Role.WEIGHT))))
                .isCloseTo(rankAuc(once.take(repeated), "share", Loans.said()), within(1e-12));
    }

    private static double rankAuc(Table table, String column, DataSpecification specification) {
        return Profile.of(table, specification, Progress.NONE)
                .column(column)
                .flatMap(ColumnProfile::target)
                .orElseThrow()
                .rankAuc()
                .orElseThrow();
    }

    @Test
    void theResultDoesNotDependOnTheNumberOfThreads() {
        Table table = varied(5_000).table();
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool five = new ForkJoinPool(5)) {
            Profile alone = one.submit(() -> Profile.of(table, Loans.said(), Progress.NONE))
                    .join();
            Profile together = five.submit(() -> Profile.of(table, Loans.said(), Progress.NONE))
                    .join();

            assertThat(together).isEqualTo(alone);
        }
    }

    @Test
    void numbersDoNotDependOnTheOrderOfRows() {
        Table table = varied(2_000).table();
        int[] turned =
                IntStream.range(0, 2_000).map(row -> (row * 7 + 3) % 2_000).toArray();

        assertThat(Profile.of(table.take(turned), Loans.said(), Progress.NONE).column("income"))
                .isEqualTo(Profile.of(table, Loans.said(), Progress.NONE).column("income"));
    }

    @Test
    void repeatedColumnsAreNamedWithTheirFirst() {
        Loans loans = varied(500);
        Loans twins = loans.text(
                        "again",
                        row -> loans.table().column("job").isMissing(row)
                                ? null
                                : loans.table().column("job").text(row))
                .number("zero", row -> 0)
                .number("nought", row -> -0.0)
                .number("outcome again", row -> loans.isBad(row) ? 1 : 0);

        assertThat(twins.profile().twins())
                .containsExactlyInAnyOrder(new Twins("job", "again"), new Twins("bad", "outcome again"));
        assertThat(DataReason.IDENTICAL
                        .in(twins.look("again").findings())
                        .orElseThrow()
                        .parameters())
                .containsEntry("column", "job");
    }

    @Test
    void constantAndNearlyConstantColumnsAreToldApart() {
        Loans loans = Loans.of(200)
                .number("always", row -> 4)
                .number("never", row -> Double.NaN)
                .number("mostly", row -> row == 0 ? 5 : 4)
                .text("hardly", row -> row == 0 ? "x" : null)
                .number("given or not", row -> row % 2 == 0 ? 1 : Double.NaN);

        assertThat(Loans.codes(loans.look("always"))).containsExactly("data/constant");
        assertThat(Loans.codes(loans.look("never"))).containsExactly("data/all-missing");
        assertThat(Loans.codes(loans.look("mostly"))).contains("data/near-constant");
        assertThat(DataReason.NEAR_CONSTANT
                        .in(loans.look("hardly").findings())
                        .orElseThrow()
                        .parameters())
                .containsEntry("value", "")
                .containsEntry("share", "0.995");
        assertThat(Loans.codes(loans.look("given or not"))).isEmpty();
    }

    @Test
    void progressReachesTheLastColumn() {
        long[] most = new long[1];
        Profile.of(varied(50).table(), (step, done, total) -> {
            synchronized (most) {
                most[0] = Math.max(most[0], done);
            }
        });

        assertThat(most[0]).isEqualTo(6);
    }

    @Test
    void whatTheTableLacksIsRefused() {
        assertThatThrownBy(() -> varied(50).profile(ColumnSpecification.of("nowhere", Role.ID)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("data/column-unknown");
        assertThatThrownBy(() -> varied(50).profile(withSpecials("income", "n/a")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("data/specification-invalid");
    }
}
