package org.bulwark.data.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bulwark.basics.Reason;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Role;

/**
 * Two columns of one type that hold the same values row by row. Of several alike each is named with the first of them, the target before
 * all others.
 *
 * @param first the column to keep
 * @param second its repetition
 */
public record Twins(String first, String second) {

    /** All twins; constant columns are left out, for they all are alike. */
    static List<Twins> among(List<Column> columns, List<ColumnProfile> profiles) {
        long[] prints = IntStream.range(0, columns.size())
                .parallel()
                .mapToLong(i -> varies(profiles.get(i)) ? print(columns.get(i)) : 0)
                .toArray();
        Map<Long, List<Column>> kept = new LinkedHashMap<>();
        List<Twins> twins = new ArrayList<>();
        for (int i : targetFirst(profiles)) {
            if (varies(profiles.get(i))) {
                Column column = columns.get(i);
                List<Column> alike = kept.computeIfAbsent(prints[i], p -> new ArrayList<>());
                alike.stream()
                        .filter(other -> same(other, column))
                        .findFirst()
                        .ifPresentOrElse(
                                other -> twins.add(new Twins(other.name(), column.name())), () -> alike.add(column));
            }
        }
        return twins;
    }

    /** What twins say about a column. */
    static List<Reason> findings(ColumnProfile column, List<Twins> twins) {
        return twins.stream()
                .filter(t -> t.second().equals(column.name()))
                .map(t -> DataReason.IDENTICAL.with("column", t.first()))
                .toList();
    }

    private static int[] targetFirst(List<ColumnProfile> profiles) {
        return IntStream.concat(
                        IntStream.range(0, profiles.size())
                                .filter(i -> profiles.get(i).role() == Role.TARGET),
                        IntStream.range(0, profiles.size())
                                .filter(i -> profiles.get(i).role() != Role.TARGET))
                .toArray();
    }

    private static boolean varies(ColumnProfile profile) {
        return profile.rows() > 0 && !profile.has(DataReason.CONSTANT) && !profile.has(DataReason.ALL_MISSING);
    }

    /** A number that twins share, and others hardly ever. */
    private static long print(Column column) {
        long print = column.getClass().getName().hashCode();
        switch (column) {
            case NumberColumn numbers -> {
                for (double value : numbers.values()) {
                    print = mixed(print, Double.doubleToLongBits(value + 0.0));
                }
            }
            case DateColumn dates -> {
                for (int day : dates.epochDays()) {
                    print = mixed(print, day);
                }
            }
            case CategoryColumn category -> {
                int[] hashes =
                        category.levels().stream().mapToInt(String::hashCode).toArray();
                for (int code : category.codes()) {
                    print = mixed(print, code < 0 ? -1 : hashes[code]);
                }
            }
        }
        return print;
    }

    private static long mixed(long print, long value) {
        long mixed = (print ^ value) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }

    private static boolean same(Column one, Column other) {
        if (one instanceof NumberColumn a && other instanceof NumberColumn b) {
            return IntStream.range(0, a.size())
                    .allMatch(row -> a.values()[row] == b.values()[row] || (a.isMissing(row) && b.isMissing(row)));
        }
        if (one instanceof DateColumn a && other instanceof DateColumn b) {
            return IntStream.range(0, a.size()).allMatch(row -> a.epochDays()[row] == b.epochDays()[row]);
        }
        return one instanceof CategoryColumn a
                && other instanceof CategoryColumn b
                && IntStream.range(0, a.size())
                        .allMatch(row -> a.isMissing(row) == b.isMissing(row)
                                && a.text(row).equals(b.text(row)));
    }
}
