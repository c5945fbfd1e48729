package org.bulwark.basics.standing;

/** How an obligor, or a facility, stands. */
public enum Standing {
    /** Not in default. */
    PERFORMING,
    /** Something that makes a default holds. */
    IN_DEFAULT,
    /** Nothing that makes a default holds any more, and the time of probation runs. Still in default for every purpose. */
    ON_PROBATION;

    /** Whether it counts as default: probation does. */
    public boolean isDefaulted() {
        return this != PERFORMING;
    }
}
