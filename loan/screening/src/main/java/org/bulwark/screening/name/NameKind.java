package org.bulwark.screening.name;

/** Whose name it is, which decides how it is read. */
public enum NameKind {
    /** A human being: honorifics are set apart, single letters are initials. */
    PERSON,
    /** A firm or another body: legal forms are set apart, dotted letters are one word. */
    FIRM,
    /** Nobody said: read as a firm's where a legal form is found, else as a person's. */
    UNKNOWN;

    /** Whether names of two kinds may be the same party's: the kinds are the same, or one is not known. */
    public boolean agreesWith(NameKind other) {
        return this == other || this == UNKNOWN || other == UNKNOWN;
    }
}
