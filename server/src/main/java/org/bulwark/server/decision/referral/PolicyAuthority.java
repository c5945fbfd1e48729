package org.bulwark.server.decision.referral;

import java.time.Instant;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.UserRole;
import org.springframework.stereotype.Component;

/**
 * Authority as the policy draws it: a risk manager decides any amount; an officer what lies below the amount from which two people decide,
 * and more than that together with another.
 */
@Component
final class PolicyAuthority implements DecisionAuthority {

    @Override
    public Optional<String> against(Caller caller, Case wanted, Instant at) {
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

    private static Money from(Case wanted) {
        return new Money(
                wanted.policy().fourEyesFrom().orElseThrow(), wanted.amount().currency());
    }
}
