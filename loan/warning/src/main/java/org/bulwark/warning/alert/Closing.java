package org.bulwark.warning.alert;

/** Why an alert is closed. */
public enum Closing {
    /** Its tier cooled down to none. */
    COOLED,
    /** A person found that nothing was wrong. */
    FALSE_ALARM,
    /** A person found that the cause is gone. */
    MENDED,
    /** The party is on the watch list, or with those who restructure: they look after it now. */
    HANDED_ON,
    /** The party is in default. */
    DEFAULTED;

    /** Whether a person closed it. */
    public boolean byPerson() {
        return this != COOLED;
    }
}
