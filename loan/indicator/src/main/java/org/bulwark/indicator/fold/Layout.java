package org.bulwark.indicator.fold;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.bulwark.indicator.definition.Series;
import org.jspecify.annotations.Nullable;

/** What a row of a source holds: the runs of its columns. Rows by day hold less than rows by month. Safe for several threads. */
final class Layout {

    private static final int REMEMBERED = 1 << 10;

    private final List<Column> columns;
    private final int stride;
    private final int keyed;
    private final Map<Series, Column> bySeries;
    private final AtomicReferenceArray<@Nullable Chosen> chosen = new AtomicReferenceArray<>(REMEMBERED);

    /** Which columns an event of which so much is true is put into. */
    private record Chosen(long passed, Column[] columns) {}

    /**
     * @param columns in the order of their runs
     * @param stride how many numbers a row has
     * @param keyed how many columns have keys
     * @param bySeries the column of a series
     */
    Layout(List<Column> columns, int stride, int keyed, Map<Series, Column> bySeries) {
        this.columns = List.copyOf(columns);
        this.stride = stride;
        this.keyed = keyed;
        this.bySeries = Map.copyOf(bySeries);
    }

    List<Column> columns() {
        return columns;
    }

    int stride() {
        return stride;
    }

    int keyed() {
        return keyed;
    }

    @Nullable
    Column column(Series series) {
        return bySeries.get(series);
    }

    /** Everything that a row depends on: which series lies where, and in what. */
    String signature() {
        StringBuilder text = new StringBuilder();
        bySeries.entrySet().stream()
                .sorted(Comparator.comparingInt(one -> one.getValue().at()))
                .forEach(one -> {
                    Column column = one.getValue();
                    text.append(one.getKey())
                            .append(column.type())
                            .append(List.of(
                                    column.scale(),
                                    column.at(),
                                    column.sum(),
                                    column.ends(),
                                    column.squares(),
                                    column.last(),
                                    column.keyed()));
                });
        return text.toString();
    }

    /** The columns whose filter is among those passed; remembered, for events of a source are much alike. */
    Column[] of(long passed) {
        int place = (int) ((passed * 0x9E3779B97F4A7C15L) >>> 54);
        Chosen there = chosen.get(place);
        if (there == null || there.passed != passed) {
            there = new Chosen(
                    passed,
                    columns.stream()
                            .filter(column -> column.filter() < 0 || (passed & (1L << column.filter())) != 0)
                            .toArray(Column[]::new));
            chosen.set(place, there);
        }
        return there.columns;
    }
}
