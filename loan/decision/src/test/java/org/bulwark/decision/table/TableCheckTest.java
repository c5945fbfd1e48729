package org.bulwark.decision.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableCheckTest {

    private static final CheckLimits ALL = new CheckLimits(1_000_000_000, 100_000);

    private static DecisionTable table(HitPolicy policy, String... lines) {
        List<InputColumn> inputs = List.of(
                InputColumn.of("amount", FactType.MONEY).within(Cell.PRESENT), InputColumn.of("kind", FactType.TEXT));
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split("\\|", -1);
            String id = "R" + (rows.size() + 1);
            rows.add(Row.of(
                    id,
                    List.of(
                            CellText.parse(words[0], inputs.get(0).type(), id),
                            CellText.parse(words[1], inputs.get(1).type(), id)),
                    List.of(Long.parseLong(words[2].strip()))));
        }
        return new DecisionTable("t", policy, inputs, List.of(OutputColumn.of("out", FactType.WHOLE)), rows);
    }

    private static List<Finding> findings(DecisionTable table) {
        return TableCheck.of(table, CheckLimits.DEFAULT);
    }

    private static List<String> gaps(DecisionTable table) {
        return of(Finding.Gap.class, findings(table)).stream()
                .map(gap -> gap.box().text(table))
                .toList();
    }

    private static <T extends Finding> List<T> of(Class<T> kind, List<Finding> findings) {
        return findings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void gapsAreBoxesAsAPersonWouldWriteThem() {
        DecisionTable table =
                table(HitPolicy.FIRST, "< 1000 | \"A\" | 1", "> 1000 | \"A\" | 1", "[500..2000] | not(\"A\") | 2");
        assertThat(gaps(table))
                .containsExactly("amount < 500,> 2000, kind not(\"A\")", "amount 1000, kind \"A\"", "kind null");
    }

    @Test
    void aTableThatCatchesAllHasNoGaps() {
        assertThat(gaps(table(HitPolicy.UNIQUE, "< 1000 | - | 1", ">= 1000 | - | 1")))
                .isEmpty();
        assertThat(gaps(table(HitPolicy.UNIQUE, "< 1000 | not(null) | 1", ">= 1000 | - | 1", "< 1000 | null | 1")))
                .isEmpty();
        assertThat(gaps(table(HitPolicy.UNIQUE))).containsExactly("-");
    }

    @Test
    void betweenNeighbouringValuesThereIsNoGap() {
        assertThat(gaps(table(HitPolicy.FIRST, "<= 999.99 | - | 1", ">= 1000 | - | 1")))
                .isEmpty();
        assertThat(gaps(table(HitPolicy.FIRST, "<= 999.98 | - | 1", ">= 1000 | - | 1")))
                .containsExactly("amount 999.99");
    }

    @Test
    void rowsThatEarlierRowsCoverTogetherAreUnreachable() {
        DecisionTable table =
                table(HitPolicy.FIRST, "< 1000 | - | 1", "- | \"B\" | 2", ">= 500 | - | 3", "[0..2000] | \"A\" | 4");
        assertThat(of(Finding.Unreachable.class, findings(table)))
                .containsExactly(new Finding.Unreachable("R4", List.of("R1", "R3")));
    }

    @Test
    void uniqueRowsThatBothMatchAreErrors() {
        DecisionTable table = table(HitPolicy.UNIQUE, "< 1000 | - | 1", ">= 500 | \"A\",\"B\" | 1");
        assertThat(of(Finding.Overlap.class, findings(table))).singleElement().satisfies(overlap -> {
            assertThat(overlap.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(overlap.example().text(table)).isEqualTo("amount [500..1000), kind \"A\",\"B\"");
        });
    }

    @Test
    void theLastRowThatTakesTheRestIsNotMasked() {
        assertThat(of(Finding.Masked.class, findings(table(HitPolicy.FIRST, "< 1000 | - | 1", "- | - | 2"))))
                .isEmpty();
        DecisionTable table = table(HitPolicy.FIRST, "< 1000 | - | 1", ">= 500 | - | 2", "- | \"A\" | 1");
        assertThat(of(Finding.Masked.class, findings(table)))
                .extracting(masked -> masked.row() + " by " + masked.by() + ": "
                        + masked.example().text(table))
                .containsExactly("R2 by R1: amount [500..1000)");
    }

    @Test
    void cellsThatMatchNothingAreNamed() {
        DecisionTable table = table(HitPolicy.FIRST, "[10..5] | - | 1", "null | - | 1", "(5..5.01) | - | 1");
        assertThat(findings(table))
                .contains(
                        new Finding.EmptyCell("R1", "amount"),
                        new Finding.EmptyCell("R3", "amount"),
                        new Finding.NotAllowed("R2", "amount", new Cell.Missing()));
    }

    @Test
    void valuesThatAreNotAllowedAreNamed() {
        List<InputColumn> inputs = List.of(
                InputColumn.of("kind", FactType.TEXT).within(Cell.oneOf(List.of(Cell.equal("A"), Cell.equal("B")))));
        List<OutputColumn> outputs =
                List.of(OutputColumn.of("out", FactType.WHOLE).within(new Cell.Comparison(Order.BELOW, 5L)));
        DecisionTable table = new DecisionTable(
                "t",
                HitPolicy.COLLECT,
                inputs,
                outputs,
                List.of(
                        Row.of("R1", List.of(Cell.equal("C")), List.of(1L)),
                        Row.of("R2", List.of(Cell.not(List.of(Cell.equal("D")))), List.of(7L)),
                        Row.of("R3", List.of(Cell.PRESENT), List.of(2L))));
        assertThat(findings(table))
                .containsExactly(
                        new Finding.NotAllowed("R1", "kind", Cell.equal("C")),
                        new Finding.NotAllowed("R2", "kind", Cell.equal("D")),
                        new Finding.OutputNotAllowed("R2", "out", Optional.of(7L)));
    }

    @Test
    void inputsMustBeFactsOfTheSameType() {
        FactSchema facts = FactSchema.of(Fact.whole("amount", "Amount"), Fact.flag("other", "Other"));
        assertThat(TableCheck.inputs(table(HitPolicy.FIRST), facts))
                .containsExactly(
                        new Finding.InputType("amount", FactType.MONEY, FactType.WHOLE),
                        new Finding.InputUnknown("kind"));
        assertThat(TableCheck.of(table(HitPolicy.FIRST), facts)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void gapsAreAllThatNoRowMatches(long seed) {
        RandomTables random = new RandomTables(seed);
        for (int i = 0; i < 60; i++) {
            DecisionTable table = random.table(HitPolicy.FIRST, 1 + random.below(3), random.below(9));
            BruteForce force = new BruteForce(table);
            List<Box> boxes = of(Finding.Gap.class, TableCheck.of(table, ALL)).stream()
                    .map(Finding.Gap::box)
                    .toList();
            for (@Nullable Object[] point : force.points()) {
                boolean caught = IntStream.range(0, table.rows().size()).anyMatch(row -> force.matches(row, point));
                boolean told = boxes.stream().anyMatch(box -> BruteForce.matches(box.cells(), point));
                assertThat(told).as("%s in %s: %s", point, table, boxes).isNotEqualTo(caught);
            }
            for (Box box : boxes) {
                assertThat(boxes.stream().filter(box::equals)).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void whatIsSaidOfFirstRowsIsAllThatThereIs(long seed) {
        RandomTables random = new RandomTables(seed);
        for (int i = 0; i < 60; i++) {
            DecisionTable table = random.table(HitPolicy.FIRST, 1 + random.below(3), random.below(8));
            BruteForce force = new BruteForce(table);
            List<Finding> findings = TableCheck.of(table, ALL);
            List<String> unreachable = new ArrayList<>();
            List<String> duplicate = new ArrayList<>();
            List<String> masked = new ArrayList<>();
            for (int j = 0; j < table.rows().size(); j++) {
                if (force.isEmpty(j)) {
                    continue;
                }
                List<Integer> earlier = IntStream.range(0, j).boxed().toList();
                int row = j;
                Optional<Integer> same =
                        earlier.stream().filter(k -> force.areAlike(k, row)).findFirst();
                if (same.isPresent() && outputs(table, same.get()).equals(outputs(table, row))) {
                    duplicate.add(id(table, row));
                } else if (force.isCovered(row, earlier)) {
                    unreachable.add(id(table, row));
                } else if (row < table.rows().size() - 1
                        || !table.rows().get(row).cells().stream().allMatch(Cell.ANY::equals)) {
                    earlier.stream()
                            .filter(k ->
                                    force.meet(k, row) && !outputs(table, k).equals(outputs(table, row)))
                            .forEach(k -> masked.add(id(table, row) + "<" + id(table, k)));
                }
            }
            assertThat(of(Finding.Unreachable.class, findings))
                    .as("%s", table)
                    .allMatch(f -> force.isCovered(
                            force.place(f.row()),
                            f.by().stream().map(force::place).toList()))
                    .extracting(Finding.Unreachable::row)
                    .isEqualTo(unreachable);
            assertThat(of(Finding.Duplicate.class, findings))
                    .extracting(Finding.Duplicate::second)
                    .isEqualTo(duplicate);
            assertThat(of(Finding.Masked.class, findings))
                    .allMatch(f -> isExample(force, f.example(), f.row(), f.by()))
                    .extracting(f -> f.row() + "<" + f.by())
                    .isEqualTo(masked);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void overlapsAreAllPairsThatMeet(long seed) {
        RandomTables random = new RandomTables(seed);
        for (int i = 0; i < 60; i++) {
            DecisionTable table = random.table(HitPolicy.UNIQUE, 1 + random.below(3), random.below(8));
            BruteForce force = new BruteForce(table);
            List<String> pairs = new ArrayList<>();
            for (int j = 0; j < table.rows().size(); j++) {
                for (int k = 0; k < j; k++) {
                    if (force.meet(k, j)) {
                        pairs.add(id(table, k) + "+" + id(table, j));
                    }
                }
            }
            assertThat(of(Finding.Overlap.class, TableCheck.of(table, ALL)))
                    .allMatch(f -> isExample(force, f.example(), f.first(), f.second()))
                    .extracting(f -> f.first() + "+" + f.second())
                    .isEqualTo(pairs);
        }
    }

    /** Whether both rows match all of a box, and there is something in it. */
    private static boolean isExample(BruteForce force, Box box, String one, String other) {
        List<@Nullable Object[]> in = force.points().stream()
                .filter(point -> BruteForce.matches(box.cells(), point))
                .toList();
        return !in.isEmpty()
                && in.stream()
                        .allMatch(point ->
                                force.matches(force.place(one), point) && force.matches(force.place(other), point));
    }

    private static String id(DecisionTable table, int row) {
        return table.rows().get(row).id();
    }

    private static List<@Nullable Object> outputs(DecisionTable table, int row) {
        return table.rows().get(row).outputs();
    }

    @Test
    void whatCouldNotBeProvenIsSaid() {
        DecisionTable table = new RandomTables(5, 0.1).table(HitPolicy.FIRST, 6, 200);
        assertThat(TableCheck.of(table, new CheckLimits(100, 50)))
                .filteredOn(Finding.NotProven.class::isInstance)
                .extracting(f -> ((Finding.NotProven) f).search())
                .contains(Finding.Search.GAPS, Finding.Search.UNREACHABLE, Finding.Search.MASKED);
        assertThat(TableCheck.of(table, new CheckLimits(100_000_000, 1)))
                .contains(new Finding.More(Finding.Search.GAPS, 1), new Finding.More(Finding.Search.MASKED, 1));
    }

    @Test
    void fourThousandRowsInATreeAreProvenComplete() {
        List<InputColumn> inputs = IntStream.range(0, 12)
                .mapToObj(i -> InputColumn.of("in" + i, FactType.WHOLE).within(Cell.PRESENT))
                .toList();
        List<Row> rows = IntStream.range(0, 4096)
                .mapToObj(row -> Row.of(
                        "R" + row,
                        IntStream.range(0, 12)
                                .<Cell>mapToObj(bit -> new Cell.Comparison(
                                        (row >> bit & 1) == 0 ? Order.BELOW : Order.AT_LEAST, (long) bit))
                                .toList(),
                        List.of((long) row)))
                .toList();
        DecisionTable table = new DecisionTable(
                "tree", HitPolicy.FIRST, inputs, List.of(OutputColumn.of("out", FactType.WHOLE)), rows);
        assertThat(findings(table)).isEmpty();
        assertThat(gaps(table.withRows(rows.subList(0, 4095)))).hasSize(1);
    }
}
