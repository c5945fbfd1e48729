package org.bulwark.basics.party;

import org.bulwark.basics.ProblemCode;

/** What can be wrong with parties, their relations and what they owe. Messages never repeat what identifies somebody. */
public enum PartyProblem implements ProblemCode {
    /** The id of a party or a facility cannot be one. */
    ID_INVALID,
    /** A name, a number, a phone or an address is empty, too long, or has characters that it cannot have. */
    IDENTITY_INVALID,
    /** A relation of a party to itself, a share that the kind cannot have, or dates the wrong way round. */
    RELATION_INVALID,
    /** A facility with a negative amount, with two currencies, or with dates the wrong way round; or one that is another obligor's. */
    FACILITY_INVALID,
    /** A conversion factor or a threshold that is not between 0 and 1. */
    FACTOR_INVALID;

    @Override
    public String stage() {
        return "party";
    }
}
