package org.bulwark.decision.policy;

import org.bulwark.decision.table.TableChange;

/** One thing in which two policies differ. */
public sealed interface PolicyChange {

    /** The parts of a policy. */
    enum Part {
        /** The policy as a whole: title, product, currency, from when on two people decide. */
        POLICY,
        /** A band of the score. */
        BAND,
        /** A decision table. */
        TABLE,
        /** A rule. */
        RULE,
        /** The limit. */
        LIMIT,
        /** The term. */
        TERM,
        /** The price. */
        PRICE,
        /** A right to decide otherwise. */
        OVERRIDE,
        /** What applicants are told. */
        LETTER,
        /** A fact that can be asked about. */
        FACT
    }

    /**
     * Something new.
     *
     * @param part what part
     * @param id its name
     */
    record Added(Part part, String id) implements PolicyChange {}

    /**
     * Something gone.
     *
     * @param part what part
     * @param id its name
     */
    record Removed(Part part, String id) implements PolicyChange {}

    /**
     * Something that says another thing now.
     *
     * @param part what part
     * @param id its name; empty where there is only one
     * @param field what of it
     * @param before what it said, as text; empty for nothing
     * @param after what it says
     */
    record Changed(Part part, String id, String field, String before, String after) implements PolicyChange {}

    /**
     * A change within a table that is in both.
     *
     * @param table its name
     * @param change what changed
     */
    record InTable(String table, TableChange change) implements PolicyChange {}
}
