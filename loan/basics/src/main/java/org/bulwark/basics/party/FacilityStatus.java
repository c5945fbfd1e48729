package org.bulwark.basics.party;

/** Whether a facility can be drawn, and whether anything is owed under it. */
public enum FacilityStatus {
    /** What is undrawn may be drawn. */
    OPEN,
    /** What is drawn is owed; nothing more can be drawn. */
    FROZEN,
    /** Nothing is owed and nothing can be drawn. */
    CLOSED
}
