package org.bulwark.server.decision.referral;

import java.time.Instant;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.decision.policy.Policy;
import org.bulwark.server.access.Caller;

/** Says how far somebody's authority reaches. */
public interface DecisionAuthority {

    /**
     * What is to be decided.
     *
     * @param policy the policy that referred it
     * @param branch the branch's code
     * @param amount what would be lent, or what was asked for when it is declined
     * @param override whether it is decided otherwise than the policy did
     * @param together whether another person has recommended it
     */
    record Case(Policy policy, String branch, Money amount, boolean override, boolean together) {}

    /** Why somebody may not settle a case, and who may; nothing when they may. */
    Optional<String> against(Caller caller, Case wanted, Instant at);
}
