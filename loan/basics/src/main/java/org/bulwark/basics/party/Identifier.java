package org.bulwark.basics.party;

import java.util.regex.Pattern;

/** What the bank's own ids are made of: they stand in addresses of pages and in file names. */
final class Identifier {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]{0,39}");

    private Identifier() {}

    static void checked(String what, String id) {
        if (!ID.matcher(id).matches()) {
            throw PartyProblem.ID_INVALID.with(
                    "A " + what + " has " + id.length() + " characters, or some that it cannot have.",
                    "Use 1 to 40 letters, digits, hyphens and underscores, a letter or digit first.");
        }
    }
}
