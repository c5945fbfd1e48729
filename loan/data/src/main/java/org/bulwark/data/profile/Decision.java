package org.bulwark.data.profile;

import java.util.List;
import org.bulwark.basics.Reason;
import org.bulwark.data.Role;

/**
 * What a draft makes of one column, and why.
 *
 * @param column the column
 * @param role what the draft gives it to do
 * @param because at least one reason, with codes of {@link DataReason}; the first is the one that decided
 */
public record Decision(String column, Role role, List<Reason> because) {

    /** Copies the reasons. */
    public Decision {
        because = List.copyOf(because);
    }
}
