package org.bulwark.server.decision.referral;

import java.util.List;
import java.util.Optional;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.money.Money;
import org.bulwark.decision.policy.LimitRules;
import org.bulwark.decision.policy.Policy;
import org.bulwark.server.data.Exposures;
import org.bulwark.server.data.KnownParty;
import org.bulwark.server.decision.ApplicationProblem;

/**
 * What obligor and group owe besides the application that is decided about, while the group is held.
 *
 * @param obligor of the obligor; empty when some of it is in another currency
 * @param group of the whole group; empty when some of it is in another currency
 */
record Owed(Optional<Money> obligor, Optional<Money> group) {

    /**
     * What is owed now.
     *
     * @param own what is offered already for the application itself
     */
    static Owed now(Exposures exposures, KnownParty party, Money own) {
        Exposures.Book book = exposures.of(List.of(party.controlGroup()));
        String currency = own.currency().getCurrencyCode();
        return new Owed(
                book.ofObligor(party, currency)
                        .map(minor -> Money.of(minor, currency).minus(own)),
                book.ofGroup(party, currency)
                        .map(minor -> Money.of(minor, currency).minus(own)));
    }

    /** Refuses a limit by which obligor or group would owe more than the policy allows: {@link ApplicationProblem#CAP_EXCEEDED}. */
    void check(Money limit, Policy policy) {
        check("obligor", obligor, policy.limit().flatMap(LimitRules::obligorCap), limit);
        check("group", group, policy.limit().flatMap(LimitRules::groupCap), limit);
    }

    private static void check(String who, Optional<Money> owed, Optional<Long> cap, Money limit) {
        if (cap.isEmpty()) {
            return;
        }
        Money most = new Money(cap.get(), limit.currency());
        Money before = owed.orElseThrow(() -> unknown(who, most));
        if (before.plus(limit).isMoreThan(most)) {
            Money left = most.minus(before).max(Money.zero(limit.currency()));
            throw ApplicationProblem.CAP_EXCEEDED.with(
                    "With " + limit + " more the " + who + " would owe " + before.plus(limit) + "; the policy's cap is "
                            + most + ".",
                    left.isPositive()
                            ? "Approve at most " + left + "."
                            : "Decline, or wait until something is repaid.");
        }
    }

    private static ProblemException unknown(String who, Money cap) {
        return ApplicationProblem.CAP_EXCEEDED.with(
                "The " + who + " owes something in another currency, so that nobody can tell whether the cap of " + cap
                        + " holds.",
                "Enter what is owed in " + cap.currency().getCurrencyCode() + ", or decline.");
    }
}
