package org.bulwark.basics.version;

/** How far a version has come. */
public enum Status {
    /** Being written. */
    DRAFT,
    /** Its tests have passed; it waits for a second person. */
    TESTED,
    /** A second person has agreed; it may be activated. */
    APPROVED,
    /** It is in force, or will be from an instant that is settled. */
    ACTIVE,
    /** It was in force, and is no longer from an instant that is settled. */
    RETIRED,
    /** A second person has refused it. Over. */
    REJECTED,
    /** It was taken back before it came into force. Over. */
    WITHDRAWN;

    /** Whether no further step leads on from here. */
    public boolean isOver() {
        return this == RETIRED || this == REJECTED || this == WITHDRAWN;
    }
}
