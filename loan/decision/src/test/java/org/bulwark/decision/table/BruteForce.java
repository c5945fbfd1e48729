package org.bulwark.decision.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A small table asked about every combination of values that it can tell apart. */
@NullMarked
final class BruteForce {

    private final DecisionTable table;
    private final List<@Nullable Object[]> points = new ArrayList<>();

    BruteForce(DecisionTable table) {
        this.table = table;
        fill(new @Nullable Object[table.inputs().size()], 0);
    }

    private void fill(@Nullable Object[] point, int column) {
        if (column == point.length) {
            points.add(point.clone());
            return;
        }
        InputColumn input = table.inputs().get(column);
        for (Object value : RandomTables.points(input.type())) {
            if (input.allowed().matches(value)) {
                point[column] = value;
                fill(point, column + 1);
            }
        }
    }

    /** All allowed combinations. */
    List<@Nullable Object[]> points() {
        return points;
    }

    boolean matches(int row, @Nullable Object[] point) {
        return matches(table.rows().get(row).cells(), point);
    }

    static boolean matches(List<Cell> cells, @Nullable Object[] point) {
        return IntStream.range(0, point.length).allMatch(i -> cells.get(i).matches(point[i]));
    }

    boolean isEmpty(int row) {
        return points.stream().noneMatch(point -> matches(row, point));
    }

    boolean meet(int one, int other) {
        return points.stream().anyMatch(point -> matches(one, point) && matches(other, point));
    }

    boolean areAlike(int one, int other) {
        return points.stream().allMatch(point -> matches(one, point) == matches(other, point));
    }

    boolean isCovered(int row, List<Integer> by) {
        return points.stream()
                .filter(point -> matches(row, point))
                .allMatch(point -> by.stream().anyMatch(other -> matches(other, point)));
    }

    /** The row's place by its id. */
    int place(String id) {
        return IntStream.range(0, table.rows().size())
                .filter(i -> table.rows().get(i).id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
