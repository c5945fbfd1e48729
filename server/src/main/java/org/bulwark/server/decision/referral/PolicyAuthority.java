package org.bulwark.server.decision.referral;

import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.UserRole;

/**
 * Authority as the policy draws it: a risk manager decides any amount; an officer what lies below the amount from which two people decide,
 * and more than that together with another.
 */
final class PolicyAuthority {

    private PolicyAuthority() {}

    static Optional<String> against(Caller caller, DecisionAuthority.Case wanted) {
        if (caller.roles().contains(UserRole.RISK_MANAGER)) {
            return Optional.empty();
        }
        if (!caller.roles().contains(UserRole.OFFICER)) {
            return Optional.of("Only credit officers and risk managers decide.");
        }
        boolean small = !wanted.policy().needsTwoPeople(wanted.amount().minor());
        return small || wanted.together()
                ? Optional.empty()
                : Optional.of(
                        "An officer alone decides less than " + from(wanted) + "; here it is " + wanted.amount() + ".");
    }

    private static Money from(DecisionAuthority.Case wanted) {
        return new Money(
                wanted.policy().fourEyesFrom().orElseThrow(), wanted.amount().currency());
    }
}
