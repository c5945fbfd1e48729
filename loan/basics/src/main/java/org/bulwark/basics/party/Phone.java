package org.bulwark.basics.party;

import java.util.regex.Pattern;

/**
 * A telephone number.
 *
 * @param value 5 to 20 digits, with a plus before them when the country's code is among them
 */
public record Phone(String value) implements Masked {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,20}");

    /** Removes blanks, hyphens, points and brackets; {@link PartyProblem#IDENTITY_INVALID} for what is no number. */
    public Phone {
        value = value.replaceAll("[ ().-]", "");
        if (!PHONE.matcher(value).matches()) {
            throw PartyProblem.IDENTITY_INVALID.with(
                    "A telephone number does not have 5 to 20 digits.",
                    "Give digits, with a plus in front if need be.");
        }
    }

    /** The last two digits. */
    @Override
    public String masked() {
        return Mask.allBut(2, value);
    }

    @Override
    public String toString() {
        return masked();
    }
}
