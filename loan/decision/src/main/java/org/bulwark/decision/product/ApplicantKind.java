package org.bulwark.decision.product;

/** Who applies. */
public enum ApplicantKind {
    /** A firm, or a person in business. */
    BUSINESS,
    /** A private person. */
    PERSON
}
