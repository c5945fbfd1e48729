package org.bulwark.data;

import java.util.List;

/**
 * A column of names from a list of levels.
 *
 * @param name the column's name
 * @param codes for each row the index of its level, or {@link #MISSING}; taken over and not copied
 * @param levels the levels, distinct
 */
public record CategoryColumn(String name, int[] codes, List<String> levels) implements Column {

    /** The code of a missing value. */
    public static final int MISSING = -1;

    /** Copies the levels. */
    public CategoryColumn {
        levels = List.copyOf(levels);
    }

    @Override
    public int size() {
        return codes.length;
    }

    @Override
    public boolean isMissing(int row) {
        return codes[row] < 0;
    }

    @Override
    public String text(int row) {
        return isMissing(row) ? "" : levels.get(codes[row]);
    }

    @Override
    public CategoryColumn take(int[] rows) {
        int[] taken = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = codes[rows[i]];
        }
        return new CategoryColumn(name, taken, levels);
    }

    @Override
    public CategoryColumn named(String name) {
        return new CategoryColumn(name, codes, levels);
    }
}
