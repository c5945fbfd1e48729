package org.bulwark.server.access.authority;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.account.Account;

/**
 * One row of the matrix.
 *
 * @param id its id; evidence names the row that a decision rested on
 * @param holder whom it is for
 * @param branch the only branch it is for; empty = every branch
 * @param product the only product it is for; empty = every product
 * @param upTo the highest amount, inclusive
 * @param mayOverride whether it covers deciding otherwise than the policy did
 * @param validFrom from when
 * @param validUntil until when, exclusive; empty = until it is ended
 */
public record AuthorityRow(
        UUID id,
        Holder holder,
        Optional<String> branch,
        Optional<String> product,
        Money upTo,
        boolean mayOverride,
        Instant validFrom,
        Optional<Instant> validUntil) {

    /** Checks. */
    public AuthorityRow {
        if (!upTo.isPositive()) {
            throw AccessProblem.AUTHORITY_INVALID.with("The amount is " + upTo + ".", "Give one above zero.");
        }
        Instant from = validFrom;
        if (validUntil.filter(until -> until.isBefore(from)).isPresent()) {
            throw AccessProblem.AUTHORITY_INVALID.with("It would end before it begins.", "Give a later end.");
        }
    }

    /** Whom a row is for. */
    public sealed interface Holder {
        /** Whether an account is meant. */
        boolean includes(Account account);
    }

    /**
     * All of a role.
     *
     * @param role the role
     */
    public record OfRole(UserRole role) implements Holder {
        @Override
        public boolean includes(Account account) {
            return account.roles().contains(role);
        }
    }

    /**
     * One person.
     *
     * @param account their account's id
     */
    public record OfAccount(UUID account) implements Holder {
        @Override
        public boolean includes(Account one) {
            return one.id().equals(account);
        }
    }

    boolean isValid(Instant at) {
        return !at.isBefore(validFrom)
                && validUntil.filter(until -> !until.isAfter(at)).isEmpty();
    }

    /** Whether it is about such a case at all, whatever the amount. */
    boolean isAbout(AuthorityCase wanted) {
        return branch.filter(one -> !one.equals(wanted.branch())).isEmpty()
                && product.filter(one -> !one.equals(wanted.product())).isEmpty()
                && upTo.currency().equals(wanted.amount().currency());
    }

    boolean covers(AuthorityCase wanted) {
        return isAbout(wanted) && !wanted.amount().isMoreThan(upTo) && (mayOverride || !wanted.override());
    }
}
