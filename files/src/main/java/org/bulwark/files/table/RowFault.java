package org.bulwark.files.table;

import java.util.Locale;

/** What can be wrong with one row of a file. */
public enum RowFault {
    /** Fewer or more fields than the table has columns. */
    FIELDS,
    /** A quoted field that does not end, or that is followed by more text. */
    QUOTE,
    /** Bytes that mean nothing in the file's character set. */
    ENCODING,
    /** A text that is not of the type that the column was declared to have. */
    VALUE,
    /** A row longer than 16 MiB. */
    LENGTH;

    /** The stable code, for example {@code files/row-quote}. */
    public String code() {
        return "files/row-" + name().toLowerCase(Locale.ROOT);
    }
}
