package org.bulwark.basics.rule;

import org.jspecify.annotations.Nullable;

/** What one evaluation knows: the facts, the variables of its loops, and how much work it may still make. */
final class Frame {

    private static final int MOST_WORK = 10_000;

    private final Facts facts;
    private final @Nullable Object[] locals;
    private int work = MOST_WORK;

    Frame(Facts facts, int locals) {
        this.facts = facts;
        this.locals = new @Nullable Object[locals];
    }

    @Nullable
    Object fact(int slot) {
        return facts.at(slot);
    }

    Object local(int index) {
        Object value = locals[index];
        return value == null ? Absent.NOTHING : value;
    }

    void local(int index, Object value) {
        locals[index] = value;
    }

    /** Counts a turn of a loop; false when there have been too many. */
    boolean mayTurn() {
        return --work >= 0;
    }
}
