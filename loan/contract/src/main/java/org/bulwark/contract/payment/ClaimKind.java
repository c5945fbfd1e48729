package org.bulwark.contract.payment;

/** What is claimed. */
public enum ClaimKind {
    /** A fee. */
    FEE,
    /** Interest on what is past due. */
    PENALTY_INTEREST,
    /** Interest. */
    INTEREST,
    /** Principal. */
    PRINCIPAL
}
