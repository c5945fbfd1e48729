package org.bulwark.basics.party;

/**
 * The number under which a firm is registered, in whatever register. In China it is the unified social credit code, see
 * {@link UnifiedSocialCreditCode}.
 *
 * @param value 4 to 32 letters and digits, capital, without blanks and hyphens
 */
public record RegistrationNumber(String value) implements Masked {

    /** Removes blanks and hyphens, raises letters; {@link PartyProblem#IDENTITY_INVALID} for what is no number. */
    public RegistrationNumber {
        value = OfficialNumber.normalised("registration number", value);
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
