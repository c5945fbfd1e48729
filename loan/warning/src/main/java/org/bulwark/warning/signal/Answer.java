package org.bulwark.warning.signal;

/** What the condition of a signal comes to. */
public enum Answer {
    /** It holds. */
    ON,
    /** It does not hold. */
    OFF,
    /** Indicators that it hangs on have no value. It never counts as on. */
    UNKNOWN,
    /** Its arithmetic has no answer, a division by zero say. It never counts as on. */
    FAILED
}
