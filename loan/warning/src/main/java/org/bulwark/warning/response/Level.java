package org.bulwark.warning.response;

/** Who has to do something, the nearest to the customer first. */
public enum Level {
    /** Knows the customer. */
    RELATIONSHIP_MANAGER,
    /** Decides about loans of a branch. */
    OFFICER,
    /** Answers for the risk of the whole bank. */
    RISK_MANAGER
}
