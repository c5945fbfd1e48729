package org.bulwark.server.contract.covenant;

import java.util.List;
import java.util.Optional;
import org.bulwark.contract.covenant.Covenant;
import org.bulwark.contract.covenant.CovenantMonitor;
import org.bulwark.contract.covenant.CovenantSet;

/**
 * The covenants of a facility that hold.
 *
 * @param number the number of the set, from 1
 * @param set the covenants
 * @param monitors the same, ready to be tested
 */
record InForce(int number, CovenantSet set, List<CovenantMonitor> monitors) {

    /** Copies the list. */
    InForce {
        monitors = List.copyOf(monitors);
    }

    /** One covenant: {@link CovenantProblem#COVENANT_UNKNOWN}. */
    CovenantMonitor monitor(String code) {
        return monitors.stream()
                .filter(one -> one.covenant().code().equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(code));
    }

    /** One covenant, if it holds. */
    Optional<Covenant> find(String code) {
        return set.covenants().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    static RuntimeException unknown(String code) {
        return CovenantProblem.COVENANT_UNKNOWN.with(
                "The facility has no covenant '" + code.substring(0, Math.min(60, code.length())) + "'.",
                "Look at the set that is in force.");
    }
}
