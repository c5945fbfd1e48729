package org.bulwark.decision.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** All allowed combinations of a table's inputs, and the part of it that each row matches. */
final class Space {

    private final List<Axis> axes;
    private final Area whole;
    private final List<Area> rows;

    private Space(List<Axis> axes, Area whole, List<Area> rows) {
        this.axes = axes;
        this.whole = whole;
        this.rows = rows;
    }

    static Space of(DecisionTable table) {
        List<Axis> axes = IntStream.range(0, table.inputs().size())
                .mapToObj(column -> Axis.of(table, column))
                .toList();
        Area whole = new Area(axes.stream().map(Axis::domain).toList());
        List<Area> rows = IntStream.range(0, table.rows().size())
                .mapToObj(row ->
                        new Area(axes.stream().map(axis -> axis.cell(row)).toList()).and(whole))
                .toList();
        return new Space(axes, whole, rows);
    }

    /** All that is allowed. */
    Area whole() {
        return whole;
    }

    Axis axis(int column) {
        return axes.get(column);
    }

    /** What a row matches of what is allowed. */
    Area row(int row) {
        return rows.get(row);
    }

    List<Area> rows() {
        return rows;
    }

    /** An area in cells; the missing value is left out where it is neither alone nor with all that is allowed. */
    Box box(Area area) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < axes.size(); column++) {
            cells.add(axes.get(column).cell(speakable(column, area.of(column), area.of(column))));
        }
        return new Box(cells);
    }

    /**
     * The largest area around one that no row meets either, one input after the other.
     *
     * @param free an area that no row meets
     * @param steps counts the rows looked at
     */
    Area widened(Area free, Steps steps) {
        int[] misses = new int[rows.size()]; // in how many inputs a row does not meet the area
        for (int column = 0; column < axes.size(); column++) {
            count(free.of(column), column, 1, misses);
        }
        Area wide = free;
        for (int column = 0; column < axes.size(); column++) {
            steps.spend(rows.size());
            int[] narrow = wide.of(column);
            BitSet open = bits(whole.of(column));
            for (int row = 0; row < misses.length; row++) {
                int[] taken = rows.get(row).of(column);
                if (misses[row] == 1 && !Spans.meet(taken, narrow)) {
                    open.andNot(bits(taken)); // nothing but this input parts the row from the area
                }
            }
            int[] broad = speakable(column, spans(open), narrow);
            count(narrow, column, -1, misses);
            count(broad, column, 1, misses);
            wide = wide.with(column, broad);
        }
        return wide;
    }

    private void count(int[] spans, int column, int more, int[] misses) {
        for (int row = 0; row < misses.length; row++) {
            misses[row] += Spans.meet(rows.get(row).of(column), spans) ? 0 : more;
        }
    }

    /** The part of some segments that one cell can say, holding something of a kernel: all, or only known values, or the missing one. */
    private int[] speakable(int column, int[] spans, int[] kernel) {
        int missing = axes.get(column).missing();
        int[] known = {0, missing};
        if (Spans.holds(spans, whole.of(column)) || !Spans.meet(spans, new int[] {missing, missing + 1})) {
            return spans;
        }
        return Spans.meet(kernel, known) ? Spans.and(spans, known) : new int[] {missing, missing + 1};
    }

    private static BitSet bits(int[] spans) {
        BitSet bits = new BitSet();
        for (int i = 0; i < spans.length; i += 2) {
            bits.set(spans[i], spans[i + 1]);
        }
        return bits;
    }

    private static int[] spans(BitSet bits) {
        int[] spans = Spans.NONE;
        for (int from = bits.nextSetBit(0); from >= 0; ) {
            int to = bits.nextClearBit(from);
            spans = Spans.append(spans, from, to);
            from = bits.nextSetBit(to);
        }
        return spans;
    }
}
