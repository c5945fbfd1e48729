package org.bulwark.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.TableEvaluator;
import org.bulwark.decision.table.TableOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A FIRST table of 3,700 rows and 13 inputs that sets limits: whose first row matches, by the index and row by row. The last row catches
 * what is left. Every fourth application is drawn at random; the others are made to fit some row, so that hits lie all over the table.
 */
final class TableSpeed {

    private static final int ROWS = 3_700;
    private static final int CASES = 4_096;

    private TableSpeed() {}

    static List<Measurement> measurements() {
        return List.of(
                Measurement.each(
                        "table/first/3700x13",
                        "one decision by a FIRST table of 3,700 rows × 13 inputs",
                        2_000,
                        scratch -> deciding()),
                Measurement.time("table/build/3700x13", "the index of that table made", 1_000, scratch -> building()));
    }

    private static Contest deciding() {
        DecisionTable table = LimitTable.of(ROWS, 3);
        TableEvaluator indexed = TableEvaluator.indexed(table);
        TableEvaluator scanning = TableEvaluator.scanning(table);
        @Nullable Object[][] cases = LimitTable.cases(table, CASES, 4);
        System.err.println("  " + told(table, indexed, cases));
        return Contest.against(
                CASES, decide(indexed, cases), "the same rows looked at in turn", decide(scanning, cases));
    }

    private static Work decide(TableEvaluator evaluator, @Nullable Object[][] cases) {
        TableOutcome[] outcomes = new TableOutcome[cases.length];
        return () -> {
            for (int i = 0; i < cases.length; i++) {
                outcomes[i] = evaluator.evaluate(cases[i]).outcome();
            }
            return () -> checksum(outcomes);
        };
    }

    private static long checksum(TableOutcome[] outcomes) {
        long sum = 0;
        for (int i = 0; i < outcomes.length; i++) {
            sum += (i + 1L) * row(outcomes[i]);
        }
        return sum;
    }

    /** Rows are named by their place. */
    private static int row(TableOutcome outcome) {
        return outcome instanceof TableOutcome.One(var row) ? Integer.parseInt(row.id()) : -1;
    }

    private static Contest building() {
        DecisionTable table = LimitTable.of(ROWS, 3);
        return Contest.alone(ROWS, () -> {
            TableEvaluator evaluator = TableEvaluator.indexed(table);
            return () -> evaluator.indexBytes().orElse(0);
        });
    }

    /** How large the index is, and where the hits lie. */
    private static String told(DecisionTable table, TableEvaluator indexed, @Nullable Object[][] cases) {
        int[] hits = IntStream.range(0, cases.length)
                .map(i -> row(indexed.evaluate(cases[i]).outcome()))
                .sorted()
                .toArray();
        long last =
                IntStream.of(hits).filter(hit -> hit == table.rows().size() - 1).count();
        return "index " + indexed.indexBytes().orElse(0) / 1024 + " KiB; quartiles of the row hit "
                + hits[hits.length / 4] + ", " + hits[hits.length / 2] + ", " + hits[hits.length * 3 / 4]
                + "; the last row " + Scale.text(100.0 * last / hits.length) + " % of the time";
    }
}
