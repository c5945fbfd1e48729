package org.bulwark.files.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.bulwark.files.FilesProblem;

/** The broken rows of one reading; in strict mode the first one ends it. */
final class Rejections {

    private final boolean strict;
    private final List<RejectedRow> kept = new ArrayList<>();
    private final BitSet ordinals = new BitSet();

    Rejections(boolean strict) {
        this.strict = strict;
    }

    /** Notes a broken row; {@code ordinal} counts the source's rows from 0. */
    void add(long ordinal, RejectedRow row) {
        if (strict) {
            throw FilesProblem.ROW_BROKEN.with(
                    row.message() + ". The row is: " + row.text(),
                    "Mend the row, or read without the strict option to skip such rows and have them listed.");
        }
        ordinals.set(Math.toIntExact(ordinal));
        if (kept.size() < Reading.REJECTED_KEPT) {
            kept.add(row);
        }
    }

    /** Whether a row was broken, for a second look at the same source. */
    boolean has(long ordinal) {
        return ordinals.get(Math.toIntExact(ordinal));
    }

    long count() {
        return ordinals.cardinality();
    }

    List<RejectedRow> kept() {
        return kept;
    }

    /** Refuses a source of which no row is whole, because then the fault is not the rows'. */
    void refuseIfNoneIsWhole(String name, long rows) {
        if (rows > 0 && count() == rows) {
            throw FilesProblem.ROWS_ALL_BROKEN.with(
                    "None of the " + rows + " rows of " + name + " can be read; the first: "
                            + kept.getFirst().message() + ".",
                    "Check the delimiter, the quote, the encoding, the header and the declared types in the specification.");
        }
    }
}
