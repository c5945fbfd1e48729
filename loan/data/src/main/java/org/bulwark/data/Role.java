package org.bulwark.data;

/** What a column is for. */
public enum Role {
    /** May be used to predict. */
    INPUT,
    /** The outcome. */
    TARGET,
    /** How much a row counts; see {@link Weights}. */
    WEIGHT,
    /** When the row became known, for splits in time; never an input by itself. */
    TIME,
    /** Rows that belong together and must not be split between learning and testing. */
    GROUP,
    /** Names the row; never an input. */
    ID,
    /** Not to be used, with the reason why. */
    EXCLUDED
}
