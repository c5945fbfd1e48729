package org.bulwark.decision.policy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bulwark.decision.Outcome;

/**
 * Who may decide otherwise than the policy, and for which reasons.
 *
 * @param from what the policy decided
 * @param to what a person may decide instead
 * @param roles who may
 * @param reasons the codes of the reasons that can be given
 */
public record OverrideRight(Outcome from, Outcome to, Set<String> roles, List<String> reasons) {

    /** Sorts the roles, so that equal rights are written the same. */
    public OverrideRight {
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        reasons = List.copyOf(reasons);
        reasons.forEach(code -> Shape.reason("An override from " + from + " to " + to, code));
        if (from == to || roles.isEmpty() || reasons.isEmpty()) {
            throw Shape.invalid(
                    "An override from " + from + " to " + to + " lacks a change, roles or reasons.",
                    "Say from what to what, by whom and for which reasons.");
        }
    }

    /** Whether it allows a change by somebody for a reason. */
    public boolean allows(Outcome before, Outcome after, Set<String> held, String reason) {
        return from == before
                && to == after
                && reasons.contains(reason)
                && held.stream().anyMatch(roles::contains);
    }
}
