package org.bulwark.server.decision.referral;

/** Which part of the queue somebody looks at. */
public enum QueueView {
    /** All that they see. */
    ALL,
    /** What lies on their own desk. */
    MINE,
    /** What lies on nobody's desk. */
    UNOWNED,
    /** What should have been decided by now. */
    OVERDUE
}
