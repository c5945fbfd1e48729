package org.bulwark.server.screening;

import java.time.Instant;
import java.util.regex.Pattern;
import org.bulwark.screening.list.ListKind;

/**
 * A list that somebody wants to make: {@link ScreeningProblem#LIST_INVALID} for one that cannot be.
 *
 * @param code 2 to 40 small letters, digits and hyphens
 * @param kind what it is for
 * @param title what people call it
 * @param source who says so, where an entry does not
 * @param purpose why the bank keeps it
 * @param owner who answers for it
 */
public record ListDraft(String code, ListKind kind, String title, String source, String purpose, String owner) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /** Strips blanks and checks. */
    public ListDraft {
        code = code.strip();
        if (!CODE.matcher(code).matches()) {
            throw ScreeningProblem.LIST_INVALID.with(
                    "The code of a list is 2 to 40 small letters, digits and hyphens, a letter first.",
                    "Choose a short one, for example 'own-blacklist'.");
        }
        title = Said.line("title", title);
        source = Said.line("source", source);
        purpose = Said.line("purpose", purpose);
        owner = Said.line("owner", owner);
    }

    BankList made(Instant now, String by) {
        return new BankList(code, kind, title, source, purpose, owner, 0, now, by);
    }
}
