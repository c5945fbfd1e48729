package org.bulwark.server.access.authority;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.account.Accounts;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.trust.log.entry.LogEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the matrix, by two people; hands authority over, and keeps who is away. Every change is in the log. */
@Service
public class AuthorityDesk {

    /** A delegation is for a while. */
    static final Duration LONGEST_DELEGATION = Duration.ofDays(92);

    private static final int LONGEST_REASON = 200;

    private final AuthorityRows rows;
    private final Authority authority;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final InstantSource clock;

    AuthorityDesk(AuthorityRows rows, Authority authority, Accounts accounts, AuditTrail audit, InstantSource clock) {
        this.rows = rows;
        this.authority = authority;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** All rows with their story, newest first. */
    public List<AuthorityStory> rows() {
        return rows.stories();
    }

    /** All delegations, of any time. */
    public List<Delegation> delegations() {
        return rows.delegations();
    }

    /** All absences, of any time. */
    public List<Absence> absences() {
        return rows.absences();
    }

    /** Proposes a row, which counts for nothing until somebody else approves it. */
    @Transactional
    public void propose(AuthorityRow row, Caller by) {
        rows.propose(row, by.login(), clock.instant());
        audit.record(entry("access/authority-proposed", row.id(), by.login())
                .with("holder", holder(row))
                .with("branch", row.branch().orElse("every"))
                .with("product", row.product().orElse("every"))
                .with("upTo", row.upTo().toString())
                .with("override", String.valueOf(row.mayOverride())));
    }

    /**
     * Approves what somebody else proposed.
     *
     * @throws org.bulwark.basics.ProblemException {@link AccessProblem#SECOND_PERSON_NEEDED}, {@link AccessProblem#NOT_FOUND}
     */
    @Transactional
    public void approve(UUID id, Caller by) {
        AuthorityStory story = rows.story(id).orElseThrow(AuthorityDesk::notThere);
        FourEyes.demandAnother(by, List.of(story.proposedBy()));
        demandNotOneself(story.row(), by);
        if (!rows.approve(id, by.login(), clock.instant())) {
            throw notThere();
        }
        authority.changed();
        audit.record(entry("access/authority-approved", id, by.login()));
    }

    /** Nobody approves a row made for themselves alone. */
    private static void demandNotOneself(AuthorityRow row, Caller by) {
        if (row.holder().equals(new AuthorityRow.OfAccount(by.account()))) {
            throw AccessProblem.SECOND_PERSON_NEEDED.with("This is your own authority.", "Ask somebody else.");
        }
    }

    /** Ends a row, or refuses one that waits. One person is enough: it takes authority away. */
    @Transactional
    public void end(UUID id, Caller by) {
        if (!rows.end(id, by.login(), clock.instant())) {
            throw notThere();
        }
        authority.changed();
        audit.record(entry("access/authority-ended", id, by.login()));
    }

    /** Takes over rows that come with a sample portfolio, as proposed and approved by the house. */
    @Transactional
    public void adopt(Collection<AuthorityRow> sample) {
        for (AuthorityRow row : sample) {
            rows.propose(row, "bulwark", clock.instant());
            rows.approve(row.id(), "bulwark-sample", clock.instant());
            audit.record(entry("access/authority-adopted", row.id(), "bulwark").with("holder", holder(row)));
        }
        authority.changed();
    }

    /** Puts one's own authority into somebody else's hands. */
    @Transactional
    public Delegation delegate(UUID to, Instant from, Instant until, String reason, Caller by) {
        Account receiver = accounts.find(to).filter(Account::active).orElseThrow(AuthorityDesk::notThere);
        boolean fits = receiver.caller(from, Caller.Means.SESSION).may(Permission.APPLICATION_DECIDE)
                && !to.equals(by.account());
        if (!fits) {
            throw invalid(receiver.login() + " cannot take it.", "Choose somebody else whose role decides.");
        }
        checkSpan(from, until, reason);
        Delegation made = new Delegation(TimeOrderedId.at(clock.instant()), by.account(), to, from, until, reason);
        rows.add(made, by.login(), clock.instant());
        authority.changed();
        audit.record(entry("access/authority-delegated", made.id(), by.login())
                .with("from", by.account().toString())
                .with("to", to.toString())
                .with("until", until.toString()));
        return made;
    }

    /** Takes it back: one's own, or anybody's for who may change the matrix. */
    @Transactional
    public void endDelegation(UUID id, Caller by) {
        Optional<UUID> of = by.may(Permission.AUTHORITY_EDIT) ? Optional.empty() : Optional.of(by.account());
        if (!rows.endDelegation(id, of, clock.instant())) {
            throw notThere();
        }
        authority.changed();
        audit.record(entry("access/delegation-ended", id, by.login()));
    }

    /** Keeps that somebody is away: oneself, or anybody for who may change the matrix. */
    @Transactional
    public Absence keepAbsence(UUID account, Instant from, Instant until, String reason, Caller by) {
        boolean mayKeep = account.equals(by.account()) || by.may(Permission.AUTHORITY_EDIT);
        if (!mayKeep || accounts.find(account).isEmpty()) {
            throw notThere();
        }
        checkSpan(from, until, reason);
        Absence absence = new Absence(TimeOrderedId.at(clock.instant()), account, from, until, reason);
        rows.add(absence, by.login(), clock.instant());
        authority.changed();
        audit.record(entry("access/absence-kept", absence.id(), by.login()).with("account", account.toString()));
        return absence;
    }

    private void checkSpan(Instant from, Instant until, String reason) {
        if (!until.isAfter(from) || !until.isAfter(clock.instant())) {
            throw invalid("It would be over before it begins.", "Give a later end.");
        }
        if (until.isAfter(from.plus(LONGEST_DELEGATION))) {
            throw invalid(
                    "It would last longer than " + LONGEST_DELEGATION.toDays() + " days.",
                    "Give a shorter time; for good, change the matrix.");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw invalid("The reason is empty or too long.", "Say it in " + LONGEST_REASON + " characters.");
        }
    }

    private LogEntry entry(String kind, UUID id, String by) {
        return LogEntry.of(kind, "authority:" + id, clock.instant(), by);
    }

    private static String holder(AuthorityRow row) {
        return switch (row.holder()) {
            case AuthorityRow.OfRole(var role) -> "role " + role.word();
            case AuthorityRow.OfAccount(UUID account) -> "account " + account;
        };
    }

    private static RuntimeException invalid(String what, String remedy) {
        return AccessProblem.AUTHORITY_INVALID.with(what, remedy);
    }

    private static RuntimeException notThere() {
        return AccessProblem.NOT_FOUND.with("There is no such row, delegation or person.", "Load the page again.");
    }
}
