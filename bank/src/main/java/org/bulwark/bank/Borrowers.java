package org.bulwark.bank;

/** Whose loans are simulated. */
public enum Borrowers {
    /** Firms and people. */
    ALL,
    /** Companies and sole traders. */
    FIRMS,
    /** Private persons. */
    PEOPLE
}
