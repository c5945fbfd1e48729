package org.bulwark.basics.party;

import java.util.Locale;
import java.util.regex.Pattern;

/** One spelling for the numbers that offices give. */
final class OfficialNumber {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{4,32}");

    private OfficialNumber() {}

    static String normalised(String what, String text) {
        String normal = text.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        if (!NUMBER.matcher(normal).matches()) {
            throw PartyProblem.IDENTITY_INVALID.with(
                    "A " + what + " does not have 4 to 32 letters and digits.",
                    "Give it in plain letters and digits, as in the party's papers.");
        }
        return normal;
    }
}
