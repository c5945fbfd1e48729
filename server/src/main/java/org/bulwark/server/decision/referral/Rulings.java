package org.bulwark.server.decision.referral;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.decision.Outcome;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.data.Exposures;
import org.bulwark.server.data.KnownParty;
import org.bulwark.server.data.Parties;
import org.bulwark.server.decision.ApplicationProblem;
import org.bulwark.server.decision.ApplicationReader;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.decision.EvidenceVault;
import org.bulwark.server.decision.SealedEvidence;
import org.bulwark.server.screening.HitRow;
import org.bulwark.server.screening.HitState;
import org.bulwark.server.screening.Hits;
import org.bulwark.trust.log.entry.LogEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what people decide. One transaction holds the group, checks what it owes by now, and writes the answer, its evidence, the
 * application, the offer and what the log will hold; all of it, or nothing.
 */
@Service
public class Rulings {

    private final ApplicationReader reader;
    private final Dossiers dossiers;
    private final RulingStore store;
    private final Parties parties;
    private final Exposures exposures;
    private final Hits hits;
    private final DecisionAuthority authority;
    private final EvidenceVault vault;
    private final AuditTrail trail;
    private final InstantSource clock;

    Rulings(
            ApplicationReader reader,
            Dossiers dossiers,
            RulingStore store,
            Parties parties,
            Exposures exposures,
            Hits hits,
            DecisionAuthority authority,
            EvidenceVault vault,
            AuditTrail trail,
            InstantSource clock) {
        this.reader = reader;
        this.dossiers = dossiers;
        this.store = store;
        this.parties = parties;
        this.exposures = exposures;
        this.hits = hits;
        this.authority = authority;
        this.vault = vault;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Decides about an application. Where two people decide, the first one's answer is a recommendation, and another person agrees or sends
     * it back.
     *
     * @throws org.bulwark.basics.ProblemException with a code of {@link ApplicationProblem}; nothing has changed then
     */
    @Transactional
    public Settled decide(UUID application, RulingRequest wanted, Caller caller) {
        KnownParty party = parties.byId(reader.row(application, caller).party()).orElseThrow();
        parties.hold(List.of(party.controlGroup()));
        store.hold(application);
        ApplicationRow row = reader.row(application, caller);
        Dossier dossier = dossiers.of(row);
        Draft draft = Drafting.of(dossier, wanted, caller);
        Instant now = Microseconds.of(clock.instant());
        checkRight(dossier, draft, caller, now);
        if (draft.outcome() == Outcome.APPROVE) {
            checkHits(row);
        }
        Owed owed = Owed.now(exposures, party, store.offered(row));
        draft.terms().limit().ifPresent(limit -> owed.check(limit, dossier.policy()));
        OfficerEvidence act = act(dossier, draft, wanted, caller, owed, now);
        SealedEvidence evidence = vault.seal(row.party(), application, act.ordinal(), act.bytes());
        store.add(row, act, evidence);
        carryOut(dossier, act);
        trail.record(entry(row, act, evidence));
        return new Settled(
                application,
                act.ordinal(),
                act.act(),
                act.outcome(),
                act.terms().limit(),
                act.override(),
                now);
    }

    private void checkRight(Dossier dossier, Draft draft, Caller caller, Instant now) {
        boolean override = draft.isOverride(dossier);
        if (override) {
            caller.demand(Permission.APPLICATION_OVERRIDE, now);
            checkReasons(dossier, draft, caller);
        }
        if (draft.act() == Settled.Act.OFFICER) {
            Money amount = draft.terms().limit().orElse(dossier.row().requested());
            authority
                    .against(
                            caller,
                            new DecisionAuthority.Case(
                                    dossier.policy(), dossier.row().branch(), amount, override, draft.together()),
                            now)
                    .ifPresent(why -> {
                        throw ApplicationProblem.AUTHORITY_EXCEEDED.with(
                                why, "Give it to somebody whose authority reaches so far.");
                    });
        }
    }

    /** To nobody is lent who may be the one on a list; and to nobody who is, where the bank must not deal with them. */
    private void checkHits(ApplicationRow row) {
        List<HitRow> found = hits.hold(row.id());
        if (found.stream().anyMatch(hit -> hit.state() == HitState.OPEN)) {
            throw ApplicationProblem.HITS_OPEN.with(
                    "Application " + row.number() + " has hits on lists that nobody has reviewed.",
                    "Review them first, on the application's page.");
        }
        if (found.stream().anyMatch(hit -> hit.state() == HitState.CONFIRMED && hit.onBlockingList())) {
            throw ApplicationProblem.HIT_CONFIRMED.with(
                    "The applicant of application " + row.number() + " is on a list of those not to deal with.",
                    "Decline it.");
        }
    }

    private static void checkReasons(Dossier dossier, Draft draft, Caller caller) {
        Set<String> roles = caller.roles().stream().map(UserRole::word).collect(Collectors.toSet());
        Outcome before = dossier.policyOutcome();
        boolean allowed = !draft.reasons().isEmpty()
                && draft.reasons().stream()
                        .allMatch(reason -> dossier.policy().allows(before, draft.outcome(), roles, reason));
        if (!allowed) {
            String may = dossier.policy().overrides().stream()
                    .filter(right -> right.from() == before && right.to() == draft.outcome())
                    .filter(right -> right.roles().stream().anyMatch(roles::contains))
                    .flatMap(right -> right.reasons().stream())
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw ApplicationProblem.OVERRIDE_NOT_ALLOWED.with(
                    "The policy said " + before + "; to say " + draft.outcome() + " it lets your roles give "
                            + (may.isEmpty() ? "no reason at all" : "only these reasons: " + may) + ".",
                    may.isEmpty() ? "Ask somebody with another role." : "Give one of them.");
        }
    }

    private OfficerEvidence act(
            Dossier dossier, Draft draft, RulingRequest wanted, Caller caller, Owed owed, Instant now) {
        return new OfficerEvidence(
                dossier.row().id(),
                dossier.latest().ordinal() + 1,
                draft.act(),
                now,
                caller.login(),
                caller.roles().stream().map(UserRole::word).sorted().toList(),
                draft.outcome(),
                draft.terms(),
                draft.reasons(),
                wanted.note(),
                draft.isOverride(dossier),
                new OfficerEvidence.PolicyAnswer(
                        dossier.answers().getFirst().decidedBy(), dossier.policyOutcome(), dossier.policyTerms()),
                new OfficerEvidence.Seen(
                        wanted.seen(),
                        HexFormat.of().formatHex(dossier.latest().commitment()),
                        owed.obligor(),
                        owed.group()));
    }

    private void carryOut(Dossier dossier, OfficerEvidence act) {
        ApplicationRow row = dossier.row();
        switch (act.act()) {
            case RECOMMENDATION -> store.leaveOpen(row.id(), Optional.empty(), act.decidedAt());
            case RETURNED ->
                store.leaveOpen(row.id(), Optional.of(dossier.latest().decidedBy()), act.decidedAt());
            case OFFICER -> {
                if (store.isRunning(row.id())) {
                    throw ApplicationProblem.ALREADY_RUNNING.with(
                            "What was offered for application " + row.number() + " is a running facility by now.",
                            "Close or change the facility instead.");
                }
                store.settle(act);
                act.terms()
                        .limit()
                        .ifPresentOrElse(
                                limit -> store.offer(row, limit, act.decidedAt()), () -> store.withdraw(row.id()));
            }
        }
    }

    private static LogEntry entry(ApplicationRow row, OfficerEvidence act, SealedEvidence evidence) {
        return LogEntry.of(act.act().event(), "application:" + row.id(), act.decidedAt(), act.decidedBy())
                .with("evidence-" + act.ordinal(), evidence.commitment())
                .with("outcome", act.outcome().name())
                .with("policy", act.policy().version())
                .with("override", Boolean.toString(act.override()));
    }
}
