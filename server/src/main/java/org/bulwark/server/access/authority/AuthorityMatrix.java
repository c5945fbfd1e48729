package org.bulwark.server.access.authority;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.authority.AuthorityAnswer.Why;

/**
 * The matrix as it stands: a value, so that the same question has the same answer. Authority is a row that covers the case, one's own or a
 * delegated one; the role's permission and the branch must be there as well, for delegating hands over amounts, not sight. What is delegated
 * is not delegated further.
 *
 * @param rows the approved rows, of any time
 * @param delegations whose authority is in whose hands
 * @param absences who is away
 * @param accounts everybody
 */
record AuthorityMatrix(
        List<AuthorityRow> rows, List<Delegation> delegations, List<Absence> absences, Map<UUID, Account> accounts) {

    /** How many others an answer names at most. */
    static final int MOST_OTHERS = 20;

    static AuthorityMatrix of(
            List<AuthorityRow> rows, List<Delegation> delegations, List<Absence> absences, List<Account> accounts) {
        return new AuthorityMatrix(
                List.copyOf(rows),
                List.copyOf(delegations),
                List.copyOf(absences),
                accounts.stream().collect(Collectors.toUnmodifiableMap(Account::id, Function.identity())));
    }

    AuthorityAnswer answer(UUID who, AuthorityCase wanted, Instant at) {
        Optional<Account> account = Optional.ofNullable(accounts.get(who)).filter(Account::active);
        Optional<AuthorityAnswer> yes = account.flatMap(one -> yes(one, wanted, at));
        return yes.orElseGet(() -> new AuthorityAnswer.No(
                account.map(one -> why(one, wanted, at)).orElse(Why.ROLE), others(who, wanted, at)));
    }

    private Optional<AuthorityAnswer> yes(Account account, AuthorityCase wanted, Instant at) {
        if (!mayAtAll(account, wanted, at) || isAbsent(account.id(), at)) {
            return Optional.empty();
        }
        Optional<AuthorityAnswer> own =
                covering(account, wanted, at).map(row -> new AuthorityAnswer.Yes(row.id(), Optional.empty()));
        return own.or(() -> delegators(account, wanted, at)
                .flatMap(from -> covering(from, wanted, at)
                        .<AuthorityAnswer>map(row -> new AuthorityAnswer.Yes(row.id(), Optional.of(from.id())))
                        .stream())
                .findFirst());
    }

    /** The narrowest row that covers the case, so that evidence names the one that was made for it. */
    private Optional<AuthorityRow> covering(Account account, AuthorityCase wanted, Instant at) {
        return rowsOf(account, at)
                .filter(row -> row.covers(wanted))
                .min(Comparator.comparingLong((AuthorityRow row) -> row.upTo().minor())
                        .thenComparing(AuthorityRow::id));
    }

    private Stream<AuthorityRow> rowsOf(Account account, Instant at) {
        return rows.stream().filter(row -> row.isValid(at) && row.holder().includes(account));
    }

    private Stream<Account> delegators(Account to, AuthorityCase wanted, Instant at) {
        return delegations.stream()
                .filter(one -> one.to().equals(to.id()) && one.isValid(at))
                .map(one -> Optional.ofNullable(accounts.get(one.from())))
                .flatMap(Optional::stream)
                .filter(from -> from.active() && mayAtAll(from, wanted, at));
    }

    private static boolean mayAtAll(Account account, AuthorityCase wanted, Instant at) {
        Caller caller = account.caller(at, Caller.Means.SESSION);
        return caller.may(Permission.APPLICATION_DECIDE)
                && (!wanted.override() || caller.may(Permission.APPLICATION_OVERRIDE))
                && caller.sees(wanted.branch());
    }

    private boolean isAbsent(UUID account, Instant at) {
        return absences.stream().anyMatch(one -> one.account().equals(account) && one.isValid(at));
    }

    private Why why(Account account, AuthorityCase wanted, Instant at) {
        if (!mayAtAll(account, wanted, at)) {
            return Why.ROLE;
        }
        if (isAbsent(account.id(), at)) {
            return Why.ABSENT;
        }
        List<AuthorityRow> about = Stream.concat(Stream.of(account), delegators(account, wanted, at))
                .flatMap(one -> rowsOf(one, at))
                .filter(row -> row.isAbout(wanted))
                .toList();
        if (about.isEmpty()) {
            return Why.NONE;
        }
        boolean enough = about.stream().anyMatch(row -> !wanted.amount().isMoreThan(row.upTo()));
        return enough ? Why.OVERRIDE : Why.AMOUNT;
    }

    private List<AuthorityAnswer.Person> others(UUID but, AuthorityCase wanted, Instant at) {
        return accounts.values().stream()
                .filter(one -> one.active() && !one.id().equals(but))
                .filter(one -> yes(one, wanted, at).isPresent())
                .sorted(Comparator.comparing(Account::login))
                .limit(MOST_OTHERS)
                .map(one -> new AuthorityAnswer.Person(one.id(), one.login(), one.displayName()))
                .toList();
    }
}
