package org.bulwark.basics.standing;

/** Where default is found. */
public enum Level {
    /** For the obligor, over all that it owes. */
    OBLIGOR,
    /** For each facility alone, which the CRR allows for retail exposures; the pulling effect may draw the rest along. */
    FACILITY
}
