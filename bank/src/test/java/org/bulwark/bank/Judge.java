package org.bulwark.bank;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.bulwark.data.Column;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Table;

/** Small measures of a table of loans, for tests. */
final class Judge {

    private final Table table;

    Judge(Table table) {
        this.table = table;
    }

    double[] numbers(String column) {
        return ((NumberColumn) table.column(column)).values();
    }

    Column column(String column) {
        return table.column(column);
    }

    double[] outcome() {
        return numbers(LoanFields.TARGET);
    }

    int count(IntPredicate rows) {
        return (int) IntStream.range(0, table.rows()).filter(rows).count();
    }

    double badRate(IntPredicate rows) {
        double[] outcome = outcome();
        return IntStream.range(0, table.rows())
                .filter(rows)
                .mapToDouble(row -> outcome[row])
                .average()
                .orElseThrow();
    }

    /** The chance that a bad loan lies above a good one, from the sum of ranks; ties count half. */
    double auc(String column) {
        double[] score = numbers(column);
        double[] outcome = outcome();
        Integer[] order = IntStream.range(0, score.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(row -> score[row]));
        double ranks = 0;
        double bads = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            int bad = 0;
            while (to < order.length && score[order[to]] == score[order[from]]) {
                bad += (int) outcome[order[to++]];
            }
            ranks += bad * (from + to + 1) / 2.0;
            bads += bad;
            from = to;
        }
        return (ranks - bads * (bads + 1) / 2) / (bads * (order.length - bads));
    }

    /** A digest of every cell. */
    static long digest(Table table) {
        long digest = 1;
        for (Column column : table.columns()) {
            for (int row = 0; row < column.size(); row++) {
                digest = digest * 0x9E3779B97F4A7C15L + column.text(row).hashCode();
            }
        }
        return digest;
    }
}
