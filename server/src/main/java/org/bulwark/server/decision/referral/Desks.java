package org.bulwark.server.decision.referral;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.account.Accounts;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.decision.ApplicationProblem;
import org.bulwark.trust.log.entry.LogEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives referred applications to an owner, and takes them back into the queue of all. */
@Service
public class Desks {

    /** The most that are given at once. */
    public static final int MOST_AT_ONCE = 500;

    private final JdbcClient database;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final InstantSource clock;

    Desks(JdbcClient database, Accounts accounts, AuditTrail trail, InstantSource clock) {
        this.database = database;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    private record Referred(UUID id, String branch, boolean waits, Optional<String> owner) {}

    /**
     * Gives some applications to somebody, all of them or none.
     *
     * @param applications their ids; those that lie there already stay as they are
     * @param owner the login of who gets them; empty = back into the queue of all
     * @return how many have another owner now
     * @throws ProblemException {@link ApplicationProblem#APPLICATION_UNKNOWN}, {@link ApplicationProblem#NOT_REFERRED},
     *     {@link ApplicationProblem#OWNER_UNKNOWN}, {@link ApplicationProblem#TOO_MANY}
     */
    @Transactional
    public int assign(Collection<UUID> applications, Optional<String> owner, Caller caller) {
        if (applications.size() > MOST_AT_ONCE) {
            throw ApplicationProblem.TOO_MANY.with(
                    applications.size() + " applications were to be given at once.",
                    "Give at most " + MOST_AT_ONCE + " at a time.");
        }
        List<UUID> ids = applications.stream().distinct().sorted().toList();
        List<Referred> found = held(ids);
        if (found.size() < ids.size() || !found.stream().allMatch(one -> caller.sees(one.branch))) {
            throw ApplicationProblem.APPLICATION_UNKNOWN.with(
                    "One of the applications is not there.",
                    "Check the ids; applications of other branches are not shown.");
        }
        if (!found.stream().allMatch(Referred::waits)) {
            throw ApplicationProblem.NOT_REFERRED.with(
                    "One of the applications waits for nobody's decision.", "Leave out what is settled.");
        }
        owner.ifPresent(login -> check(login, found));
        Instant now = Microseconds.of(clock.instant());
        List<LogEntry> entries = new ArrayList<>();
        for (Referred one : found) {
            if (!one.owner.equals(owner)) {
                entries.add(LogEntry.of("decision/assigned", "application:" + one.id, now, caller.login())
                        .with("owner", owner.orElse("")));
            }
        }
        database.sql("update decision.application set owner = ? where id = any (?)")
                .param(owner.orElse(null))
                .param(ids.toArray(UUID[]::new))
                .update();
        trail.record(entries);
        return entries.size();
    }

    private List<Referred> held(List<UUID> ids) {
        return database.sql(
                        "select id, branch, status, owner from decision.application where id = any (?) order by id for update")
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> new Referred(
                        row.getObject("id", UUID.class),
                        row.getString("branch"),
                        row.getString("status").equals("referred"),
                        Optional.ofNullable(row.getString("owner"))))
                .list();
    }

    /** An owner must be able to do something with what is given. */
    private void check(String login, List<Referred> applications) {
        Caller owner = accounts.find(login)
                .filter(Account::active)
                .map(account -> account.caller(Instant.EPOCH, Caller.Means.SESSION))
                .filter(one -> one.may(Permission.APPLICATION_DECIDE))
                .orElseThrow(() -> unknown(login));
        if (!applications.stream().allMatch(one -> owner.sees(one.branch))) {
            throw unknown(login);
        }
    }

    private static ProblemException unknown(String login) {
        return ApplicationProblem.OWNER_UNKNOWN.with(
                "Nobody called '" + login + "' can decide all of these.",
                "Choose an officer of the applications' branches, or a risk manager.");
    }
}
