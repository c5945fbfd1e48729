package org.bulwark.basics.party;

/**
 * The number of a person's identity document. In China it is the resident identity number, see {@link ResidentIdentityNumber}.
 *
 * @param value 4 to 32 letters and digits, capital, without blanks and hyphens
 */
public record IdNumber(String value) implements Masked {

    /** Removes blanks and hyphens, raises letters; {@link PartyProblem#IDENTITY_INVALID} for what is no number. */
    public IdNumber {
        value = OfficialNumber.normalised("number of an identity document", value);
    }

    /** The last four characters. */
    @Override
    public String masked() {
        return Mask.allBut(4, value);
    }

    @Override
    public String toString() {
        return masked();
    }
}
