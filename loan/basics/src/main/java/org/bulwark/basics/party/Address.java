package org.bulwark.basics.party;

/**
 * A postal address, as one line.
 *
 * @param value 1 to 300 characters, one blank between words
 */
public record Address(String value) implements Masked {

    private static final int LONGEST = 300;

    /** Tidies blanks; {@link PartyProblem#IDENTITY_INVALID} for what is no address. */
    public Address {
        value = Mask.tidy("postal address", value, LONGEST);
    }

    /** Its first letter: what town it is can tell who it is. */
    @Override
    public String masked() {
        return Mask.initials(value.substring(0, value.offsetByCodePoints(0, 1)));
    }

    @Override
    public String toString() {
        return masked();
    }
}
