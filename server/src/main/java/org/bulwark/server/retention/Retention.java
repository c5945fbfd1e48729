package org.bulwark.server.retention;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.Progress;
import org.bulwark.basics.version.Versioned;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.desk.Versions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets go of what is past its time under the policy in force. Each party and each thousand rows go in a transaction of their own with their
 * entry in the log, so that whatever ends the work, what is done is done and told, and the next run does the rest.
 */
@Service
public class Retention {

    private static final String ACTOR = "bulwark";
    private static final int AT_ONCE = 1_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final Versions versions;
    private final PastItems items;
    private final PersonalVault vault;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Retention(
            Versions versions,
            PastItems items,
            PersonalVault vault,
            AuditTrail audit,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.versions = versions;
        this.items = items;
        this.vault = vault;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What would go now.
     *
     * @param version the policy's version
     * @param parties how many parties
     * @param next some of them, in the order of their ids
     * @param rows how many rows of what
     */
    public record Due(Versioned<RetentionPolicy> version, long parties, List<UUID> next, Map<Kept, Long> rows) {
        /** Copies. */
        public Due {
            next = List.copyOf(next);
            rows = rows.isEmpty() ? Map.of() : new EnumMap<>(rows);
        }

        /** Whether there is nothing to do. */
        public boolean isNothing() {
            return parties == 0 && rows.values().stream().allMatch(n -> n == 0);
        }
    }

    /** The policy in force. Without one nothing goes. */
    public Optional<Versioned<RetentionPolicy>> inForce() {
        return versions.timeline(RetentionForm.FORM, RetentionKind.ID)
                .at(clock.instant())
                .map(now -> now.champion());
    }

    /** A dry run: what would go now, and no more. Parties are listed behind one of them, so that a long list can be read on. */
    public Optional<Due> due(Optional<UUID> after, int most) {
        Instant now = clock.instant();
        return inForce().map(version -> {
            Map<Kept, Long> rows = new EnumMap<>(Kept.class);
            version.content().rules().stream()
                    .filter(rule -> !rule.what().isPersonal())
                    .forEach(rule -> rows.put(rule.what(), items.rows(rule, now)));
            return new Due(
                    version,
                    items.parties(version.content(), now),
                    items.parties(version.content(), now, after.orElse(FIRST), most),
                    rows);
        });
    }

    /** What went. */
    public record Gone(long parties, long rows) {}

    /** Lets go of everything that is past its time. */
    public Gone run(Progress progress) {
        Optional<Versioned<RetentionPolicy>> policy = inForce();
        if (policy.isEmpty()) {
            return new Gone(0, 0);
        }
        Instant now = clock.instant();
        long parties = parties(policy.get(), now, progress);
        long rows = 0;
        for (RetentionRule rule : policy.get().content().rules()) {
            if (!rule.what().isPersonal()) {
                rows += rows(policy.get(), rule, rule.cutoff(now), progress);
            }
        }
        return new Gone(parties, rows);
    }

    private long parties(Versioned<RetentionPolicy> policy, Instant now, Progress progress) {
        long all = items.parties(policy.content(), now);
        long gone = 0;
        List<UUID> next = items.parties(policy.content(), now, FIRST, AT_ONCE);
        while (!next.isEmpty()) {
            for (UUID party : next) {
                progress.at("Erasing parties", gone, Math.max(all, gone));
                gone += erase(policy, party, now) ? 1 : 0;
            }
            next = items.parties(policy.content(), now, next.getLast(), AT_ONCE);
        }
        return gone;
    }

    private boolean erase(Versioned<RetentionPolicy> policy, UUID party, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!items.isPast(party, policy.content(), now)) {
                return false;
            }
            vault.erase(party);
            items.forget(party);
            audit.record(AuditEntry.of(ACTOR, "retention/party-erased", "party:" + party)
                    .with("policy", policy.key().toString()));
            return true;
        }));
    }

    /**
     * Erases a party that asks for it.
     *
     * @param reason why, 10 to 500 characters, nothing personal
     * @return when
     * @throws org.bulwark.basics.ProblemException {@link RetentionProblem#UNKNOWN}, {@link RetentionProblem#REASON_MISSING},
     *     {@link RetentionProblem#STILL_NEEDED}
     */
    public Instant erase(UUID party, String reason, Caller caller) {
        if (reason.strip().length() < Holds.SHORTEST || reason.length() > Holds.LONGEST) {
            throw RetentionProblem.REASON_MISSING.with(
                    "An erasure says in 10 to 500 characters why.", "Name the request, and nothing personal.");
        }
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            if (items.branch(party).filter(caller::sees).isEmpty()) {
                throw RetentionProblem.UNKNOWN.with(
                        "There is no party with this id.", "Check the id; parties of other branches are not shown.");
            }
            if (!items.mayGo(party, inForce().map(Versioned::content), now)) {
                throw RetentionProblem.STILL_NEEDED.with(
                        "The party is on hold, owes or has asked for something, or law asks to keep what it did.",
                        "Wait until all its applications and loans are past their time; the retention policy says when.");
            }
            vault.erase(party);
            items.forget(party);
            audit.record(AuditEntry.of(caller.login(), "retention/party-erased", "party:" + party)
                    .with("reason", reason.strip()));
        });
        return now;
    }

    private long rows(Versioned<RetentionPolicy> policy, RetentionRule rule, OffsetDateTime cutoff, Progress progress) {
        long gone = 0;
        int some;
        do {
            progress.at("Deleting " + rule.what().word(), gone, 0);
            some = Objects.requireNonNull(transaction.execute(status -> {
                int deleted = items.delete(rule, cutoff, AT_ONCE);
                if (deleted > 0) {
                    audit.record(AuditEntry.of(
                                    ACTOR,
                                    "retention/rows-deleted",
                                    "retention:" + rule.what().word())
                            .with("rows", Integer.toString(deleted))
                            .with("before", cutoff.toInstant().toString())
                            .with("policy", policy.key().toString()));
                }
                return deleted;
            }));
            gone += some;
        } while (some == AT_ONCE);
        return gone;
    }
}
