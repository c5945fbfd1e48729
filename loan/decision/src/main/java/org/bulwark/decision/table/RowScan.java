package org.bulwark.decision.table;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks at one row after the other. */
record RowScan(List<Row> rows) implements RowFinder {

    @Override
    public int first(@Nullable Object[] inputs) {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).matches(inputs)) {
                return row;
            }
        }
        return NONE;
    }

    @Override
    public int[] all(@Nullable Object[] inputs) {
        return IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).matches(inputs))
                .toArray();
    }
}
