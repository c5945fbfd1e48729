package org.bulwark.contract.covenant;

/** How a covenant stands at a test. */
public enum CovenantState {
    /** Kept. */
    COMPLIANT,
    /** Kept, but barely; or a document is late and its grace runs. */
    WARNING,
    /** Not kept. */
    BREACH,
    /** Nobody can say: the figures did not come, or a value is missing. */
    UNKNOWN
}
