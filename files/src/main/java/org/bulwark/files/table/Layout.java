package org.bulwark.files.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bulwark.data.DataProblem;
import org.bulwark.files.FilesProblem;

/**
 * How a file of text is laid out.
 *
 * @param dialect how fields are written
 * @param preamble how many lines stand before the rows and are none
 * @param header whether the first row holds names
 * @param names the columns' names
 */
record Layout(Dialect dialect, int preamble, boolean header, List<String> names) {

    private static final int MOST_COLUMNS = 100_000;

    /** Copies the names, which must be distinct: no column is renamed behind anyone's back. */
    Layout {
        names = List.copyOf(names);
        if (names.size() > MOST_COLUMNS) {
            throw FilesProblem.TABLE_TOO_LARGE.with(
                    "The table has " + names.size() + " columns.",
                    "Give at most " + MOST_COLUMNS + " columns, or check the delimiter.");
        }
        requireDistinct(names);
    }

    static void requireDistinct(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                throw DataProblem.COLUMN_DUPLICATE.with(
                        "Columns " + (names.indexOf(names.get(i)) + 1) + " and " + (i + 1) + " are both named '"
                                + names.get(i) + "'.",
                        "Rename one of them in the file, or give all names in the specification's source.names.");
            }
        }
    }

    /** The name of a column that has none: V1, V2, … */
    static String nameless(int index) {
        return "V" + (index + 1);
    }
}
