package org.bulwark.decision.table;

import org.jspecify.annotations.Nullable;

/** Finds the rows whose cells all match. Immutable, safe for many threads. */
interface RowFinder {

    /** No row. */
    int NONE = -1;

    /** The first matching row, or {@link #NONE}. */
    int first(@Nullable Object[] inputs);

    /** All matching rows, in order. */
    int[] all(@Nullable Object[] inputs);
}
