package org.bulwark.score.selection;

/** Which way stepwise selection goes. */
public enum Direction {
    /** Variables come in, from none. */
    FORWARD,
    /** Variables go out, from all. */
    BACKWARD,
    /** Variables come in, from none, and may go out again. */
    BOTH
}
