package org.bulwark.files.table;

import org.bulwark.files.FilesProblem;

/** How much memory one reading may take: a table that does not fit is refused in words, before the machine runs out. */
final class MemoryBudget {

    private long left;

    MemoryBudget(long bytes) {
        this.left = bytes;
    }

    /** Four fifths of what the virtual machine may ever have. */
    static MemoryBudget ofThisMachine() {
        return new MemoryBudget(Runtime.getRuntime().maxMemory() / 5 * 4);
    }

    void take(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw FilesProblem.TABLE_TOO_LARGE.with(
                    "The table does not fit in the memory of this program.",
                    "Give Java more memory (-Xmx), or read fewer columns or rows with a query as the source.");
        }
    }

    void give(long bytes) {
        left += bytes;
    }
}
