package org.bulwark.basics.party;

/** Somebody the bank deals with: a firm or a person. */
public sealed interface Party permits Business, Person {

    /** The bank's own id. */
    PartyId id();

    /** The name; prints masked. */
    PartyName name();

    /** The number of the register or of the identity document; prints masked. */
    Masked number();

    /** How the party is reached; prints masked. */
    Contact contact();

    /** The code of the branch that looks after the party: who of the bank may see it depends on it. */
    String branch();
}
