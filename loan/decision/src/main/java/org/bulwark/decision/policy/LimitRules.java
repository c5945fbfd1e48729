package org.bulwark.decision.policy;

import java.util.Optional;
import org.bulwark.decision.Outcome;

/**
 * How much the bank lends, given what is owed already; amounts in minor units of the policy's currency.
 *
 * @param requested the fact with the amount asked for
 * @param formula the limit by itself
 * @param groupCap the most that a whole group may owe; what it owes now is the fact {@code exposure.group}
 * @param obligorCap the most that an obligor may owe; what it owes now is the fact {@code exposure.obligor}
 * @param least the least that is lent at all; when less is left, {@code whenBelowLeast} holds
 * @param whenBelowLeast decline or refer
 * @param whenAboveLimit when more is asked for than the limit: approve the limit (a counter-offer), refer, or decline
 */
public record LimitRules(
        String requested,
        Formula formula,
        Optional<Long> groupCap,
        Optional<Long> obligorCap,
        long least,
        Outcome whenBelowLeast,
        Outcome whenAboveLimit) {

    /** What the group owes. */
    public static final String GROUP_EXPOSURE = "exposure.group";

    /** What the obligor owes. */
    public static final String OBLIGOR_EXPOSURE = "exposure.obligor";

    /** Checks the amounts. */
    public LimitRules {
        boolean wrong = least < 0
                || groupCap.filter(cap -> cap < 0).isPresent()
                || obligorCap.filter(cap -> cap < 0).isPresent();
        if (wrong || whenBelowLeast == Outcome.APPROVE) {
            throw Shape.invalid(
                    "The limit has amounts below zero, or approves what is below the least that is lent.",
                    "Give amounts of zero or more, and decline or refer below the least.");
        }
    }
}
