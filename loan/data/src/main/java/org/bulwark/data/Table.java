package org.bulwark.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Facts in columns of one length.
 *
 * @param name what the table is, for messages: a file's name, a query's first words
 * @param columns at least one, distinct names, equal lengths
 */
public record Table(String name, List<Column> columns) {

    /** Checks names and lengths: {@link DataProblem#COLUMN_DUPLICATE}, {@link DataProblem#TABLE_SHAPE}. */
    public Table {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw DataProblem.TABLE_SHAPE.with(
                    name + " has no columns.", "Give data with a header and at least one column.");
        }
        Set<String> seen = new HashSet<>();
        for (Column column : columns) {
            if (!seen.add(column.name())) {
                throw DataProblem.COLUMN_DUPLICATE.with(
                        name + " has two columns named '" + column.name() + "'.", "Rename one of them.");
            }
            if (column.size() != columns.getFirst().size()) {
                throw DataProblem.TABLE_SHAPE.with(
                        "In " + name + " column '" + column.name() + "' has " + column.size() + " rows and '"
                                + columns.getFirst().name() + "' has "
                                + columns.getFirst().size() + ".",
                        "Give every column the same number of rows.");
            }
        }
    }

    /** How many rows. */
    public int rows() {
        return columns.getFirst().size();
    }

    /** The names of the columns, in order. */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** A column by its exact name. */
    public Optional<Column> find(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    /** A column that must be there, else {@link DataProblem#COLUMN_UNKNOWN} with the nearest names. */
    public Column column(String column) {
        return find(column)
                .orElseThrow(() -> DataProblem.COLUMN_UNKNOWN.with(
                        name + " has no column '" + column + "'.",
                        "Use one of its columns: " + shortList(Spelling.nearestFirst(names(), column)) + "."));
    }

    /** The table with the rows given, in that order. */
    public Table take(int[] rows) {
        return new Table(name, columns.stream().map(c -> c.take(rows)).toList());
    }

    /** The table with one more column, or with the column of that name replaced in its place. */
    public Table with(Column column) {
        List<Column> all = new ArrayList<>(columns);
        int place = names().indexOf(column.name());
        if (place < 0) {
            all.add(column);
        } else {
            all.set(place, column);
        }
        return new Table(name, all);
    }

    private static String shortList(List<String> names) {
        int shown = Math.min(names.size(), 10);
        String list = String.join(", ", names.subList(0, shown));
        return shown < names.size() ? list + " and " + (names.size() - shown) + " more" : list;
    }
}
