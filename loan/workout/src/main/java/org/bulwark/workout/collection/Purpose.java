package org.bulwark.workout.collection;

/** What somebody is contacted for. */
public enum Purpose {
    /** To speak of the debt. */
    DEBT,
    /** To ask how the borrower can be reached, without a word of the debt. */
    WHEREABOUTS
}
