package org.bulwark.basics.party;

/**
 * The name of a firm or a person, in any script.
 *
 * @param value 1 to 200 characters, one blank between words
 */
public record PartyName(String value) implements Masked {

    private static final int LONGEST = 200;

    /** Tidies blanks; {@link PartyProblem#IDENTITY_INVALID} for what is no name. */
    public PartyName {
        value = Mask.tidy("name", value, LONGEST);
    }

    /** The first letter of each word: {@code R*** T***}, {@code 李***}. */
    @Override
    public String masked() {
        return Mask.initials(value);
    }

    @Override
    public String toString() {
        return masked();
    }
}
