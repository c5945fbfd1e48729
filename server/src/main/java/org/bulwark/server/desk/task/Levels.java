package org.bulwark.server.desk.task;

import java.util.Collection;
import java.util.List;
import org.bulwark.server.access.UserRole;

/** The levels of people who do tasks, the nearest to the customer first. Whoever stands higher may do what is asked of a lower level. */
public final class Levels {

    /** All of them. */
    static final List<UserRole> ALL = List.of(UserRole.RELATIONSHIP_MANAGER, UserRole.OFFICER, UserRole.RISK_MANAGER);

    private Levels() {}

    /** Whether a role is a level at all. */
    public static boolean has(UserRole role) {
        return ALL.contains(role);
    }

    /** Whether somebody of these roles may do what is asked of a level. */
    public static boolean reaches(Collection<UserRole> roles, UserRole level) {
        return roles.stream().anyMatch(role -> ALL.indexOf(role) >= ALL.indexOf(level) && has(role));
    }

    /** The levels up to the highest of these roles. */
    static List<UserRole> upTo(Collection<UserRole> roles) {
        return ALL.stream().filter(level -> reaches(roles, level)).toList();
    }
}
