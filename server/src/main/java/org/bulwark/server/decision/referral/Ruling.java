package org.bulwark.server.decision.referral;

import org.bulwark.basics.money.Money;

/** What a person does about an application. */
public sealed interface Ruling {

    /**
     * Lend.
     *
     * @param limit how much, at most what was asked for; rate and term are the policy's
     */
    record Approve(Money limit) implements Ruling {}

    /** Do not lend. */
    record Decline() implements Ruling {}

    /** As the second person: settle it as the first one recommends. */
    record Agree() implements Ruling {}

    /** As the second person: let the first one think again. */
    record SendBack() implements Ruling {}
}
