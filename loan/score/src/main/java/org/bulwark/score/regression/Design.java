package org.bulwark.score.regression;

/** The inputs of a regression: rows × columns of finite numbers, handed out in blocks. Safe for several threads. */
public interface Design {

    /** How many rows. */
    int rows();

    /** How many columns, the intercept not counted. */
    int columns();

    /** Writes rows {@code from} (inclusive) to {@code to} (exclusive), row after row, to the front of {@code block}. */
    void rows(int from, int to, double[] block);

    /** A design over columns of numbers. */
    static Design of(double[]... columns) {
        return new Design() {
            @Override
            public int rows() {
                return columns.length == 0 ? 0 : columns[0].length;
            }

            @Override
            public int columns() {
                return columns.length;
            }

            @Override
            public void rows(int from, int to, double[] block) {
                int width = columns.length;
                for (int j = 0; j < width; j++) {
                    double[] column = columns[j];
                    for (int row = from, at = j; row < to; row++, at += width) {
                        block[at] = column[row];
                    }
                }
            }
        };
    }

    /**
     * A design over columns of small codes, each standing for a number: bins and their WOE.
     *
     * @param codes for each column one unsigned byte a row
     * @param values for each column the number of each code
     */
    static Design ofCodes(byte[][] codes, double[][] values) {
        return new Design() {
            @Override
            public int rows() {
                return codes.length == 0 ? 0 : codes[0].length;
            }

            @Override
            public int columns() {
                return codes.length;
            }

            @Override
            public void rows(int from, int to, double[] block) {
                int width = codes.length;
                for (int j = 0; j < width; j++) {
                    byte[] column = codes[j];
                    double[] value = values[j];
                    for (int row = from, at = j; row < to; row++, at += width) {
                        block[at] = value[column[row] & 0xFF];
                    }
                }
            }
        };
    }
}
