package org.bulwark.basics.party;

/** How one party is tied to another. */
public enum RelationKind {
    /** Holds a share of its capital or votes. */
    OWNS,
    /** Directs it, whatever the share: by contract, statute, or the right to appoint its management. */
    CONTROLS,
    /** Answers for a share of what it owes the bank. */
    GUARANTEES,
    /** Is married to. Said once, holds both ways. */
    SPOUSE,
    /** Is managed by the same people. Said once, holds both ways. */
    SAME_MANAGEMENT;

    /** Whether the relation has a share: of what is owned, or of what is guaranteed. */
    public boolean hasShare() {
        return this == OWNS || this == GUARANTEES;
    }
}
