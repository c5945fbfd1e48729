package org.bulwark.decision.table;

/** What a table answers when several of its rows match; the words are those of DMN. */
public enum HitPolicy {
    /** The first matching row in order. */
    FIRST,
    /** The one matching row; a second one is a conflict. */
    UNIQUE,
    /** All matching rows, in order. */
    COLLECT,
    /** The sum of the matching rows' only output, a number or an amount. */
    COLLECT_SUM,
    /** The least of the matching rows' only output: a number, an amount or a date. */
    COLLECT_MIN,
    /** The greatest of the matching rows' only output: a number, an amount or a date. */
    COLLECT_MAX,
    /** How many rows match; a whole number, 0 when none does. */
    COLLECT_COUNT;

    /** Whether several matching rows are as they should be. */
    public boolean isCollect() {
        return this != FIRST && this != UNIQUE;
    }

    /** Whether the rows' outputs become one value. */
    public boolean isAggregate() {
        return isCollect() && this != COLLECT;
    }
}
