package org.bulwark.warning.response;

/** What a task is for. */
public enum TaskKind {
    /** Talk to the customer. */
    CONTACT,
    /** Go there and look. */
    INSPECTION,
    /** Ask for documents or an explanation. */
    DOCUMENTS,
    /** Ask for more collateral. */
    COLLATERAL,
    /** Freeze what is not drawn yet: when a second person agrees, the open limits of the customer are frozen. */
    FREEZE_UNDRAWN,
    /** Write down what will be done if it gets worse. */
    CONTINGENCY_PLAN,
    /** Anything else. */
    OTHER
}
