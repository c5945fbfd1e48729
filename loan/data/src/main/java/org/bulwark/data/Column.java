package org.bulwark.data;

/**
 * One named column of a table: numbers, categories or dates.
 *
 * <p>Columns take over the arrays that they are given and never change them; callers must not either. They are not copied because a
 * column may hold ten million rows.
 */
public sealed interface Column permits NumberColumn, CategoryColumn, DateColumn {

    /** The column's name, unique in its table; case matters. */
    String name();

    /** How many rows. */
    int size();

    /** Whether the value of a row is absent. */
    boolean isMissing(int row);

    /** The value of a row as people would write it, {@code ""} when missing. */
    String text(int row);

    /** The same column with the rows given, in that order; a row may be taken more than once. */
    Column take(int[] rows);

    /** The same values under another name. */
    Column named(String name);
}
