package org.bulwark.files.table;

import java.util.List;
import org.bulwark.data.Table;

/**
 * What came of reading a data set. {@code rowsRead = table.rows() + rejectedRows} always holds.
 *
 * @param table the whole rows
 * @param rejected the broken rows in the order of the file, at most {@value #REJECTED_KEPT} of them
 * @param rejectedRows how many rows were broken in all
 * @param rowsRead how many rows the source has, the header not counted
 * @param sha256 for a file the SHA-256 of its bytes as stored; for a query that of its text, a line feed, and the hexadecimal
 *     {@link ContentHash} of the table; in lower-case hexadecimal digits
 */
public record Reading(Table table, List<RejectedRow> rejected, long rejectedRows, long rowsRead, String sha256) {

    /** How many broken rows are kept with their text. */
    public static final int REJECTED_KEPT = 1000;

    /** Copies the list. */
    public Reading {
        rejected = List.copyOf(rejected);
    }
}
