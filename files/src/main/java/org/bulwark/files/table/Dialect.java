package org.bulwark.files.table;

/**
 * How fields are written in a line. All marks are single bytes in UTF-8; a mark beyond ASCII is replaced by a control character while
 * the text is decoded.
 *
 * @param delimiter between fields; a blank means any run of blanks, and blanks at the ends of a line mean nothing
 * @param quote around fields that hold delimiters, quotes or line ends; doubled where it stands for itself
 * @param secondQuote another quote, or {@code quote} again
 * @param escape before a quote that stands for itself, or {@code quote} where only doubling does that
 * @param comment begins a line that is no row, or {@link #NONE}
 * @param marks which characters beyond ASCII the bytes stand for
 */
record Dialect(byte delimiter, byte quote, byte secondQuote, byte escape, byte comment, Marks marks) {

    /** No such mark. A line end can never be one. */
    static final byte NONE = '\n';

    static Dialect of(char delimiter, char quote, boolean backslash, Marks marks) {
        return new Dialect(
                (byte) delimiter, (byte) quote, (byte) quote, (byte) (backslash ? '\\' : quote), NONE, marks);
    }

    /** The data part of an ARFF file. */
    static final Dialect ARFF = new Dialect((byte) ',', (byte) '\'', (byte) '"', (byte) '\\', (byte) '%', Marks.ASCII);

    boolean isBlankSeparated() {
        return delimiter == ' ';
    }
}
