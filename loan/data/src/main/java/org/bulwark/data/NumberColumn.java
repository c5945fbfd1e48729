package org.bulwark.data;

/**
 * A column of numbers; NaN is missing, infinities are values.
 *
 * @param name the column's name
 * @param values one value a row, taken over and not copied
 */
public record NumberColumn(String name, double[] values) implements Column {

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean isMissing(int row) {
        return Double.isNaN(values[row]);
    }

    @Override
    public String text(int row) {
        return isMissing(row) ? "" : Numbers.text(values[row]);
    }

    @Override
    public NumberColumn take(int[] rows) {
        double[] taken = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = values[rows[i]];
        }
        return new NumberColumn(name, taken);
    }

    @Override
    public NumberColumn named(String name) {
        return new NumberColumn(name, values);
    }
}
