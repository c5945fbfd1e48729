package org.bulwark.server.decision.referral;

import java.util.List;
import java.util.Optional;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.money.Money;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.policy.LimitRules;
import org.bulwark.server.access.Caller;
import org.bulwark.server.decision.ApplicationProblem;
import org.bulwark.server.decision.ApplicationReader.Answered;

/** Works out what a ruling comes to, and refuses what the state of the application does not allow. */
final class Drafting {

    private final Dossier dossier;
    private final RulingRequest wanted;
    private final Caller caller;

    private Drafting(Dossier dossier, RulingRequest wanted, Caller caller) {
        this.dossier = dossier;
        this.wanted = wanted;
        this.caller = caller;
    }

    static Draft of(Dossier dossier, RulingRequest wanted, Caller caller) {
        return new Drafting(dossier, wanted, caller).draft();
    }

    private Draft draft() {
        if (dossier.latest().ordinal() != wanted.seen()) {
            throw ApplicationProblem.CHANGED_MEANWHILE.with(
                    "You have seen answer " + wanted.seen() + "; by now there is answer "
                            + dossier.latest().ordinal() + " of "
                            + dossier.latest().decidedBy() + ".",
                    "Look at the application again, then decide.");
        }
        if (!dossier.isReferred() && !dossier.isThePolicysOwn()) {
            throw settledAlready();
        }
        Optional<Answered> pending = dossier.pending();
        return switch (wanted.ruling()) {
            case Ruling.Agree() -> agreed(other(pending));
            case Ruling.SendBack() -> {
                other(pending);
                yield new Draft(
                        Settled.Act.RETURNED, Outcome.REFER, OfficerEvidence.Terms.NONE, wanted.reasons(), true);
            }
            case Ruling.Approve(Money limit) -> own(pending, Outcome.APPROVE, terms(limit));
            case Ruling.Decline() -> own(pending, Outcome.DECLINE, OfficerEvidence.Terms.NONE);
        };
    }

    private ProblemException settledAlready() {
        return ApplicationProblem.NOT_REFERRED.with(
                "Application " + dossier.row().number() + " waits for nobody's decision.",
                "Only what the policy referred, or settled alone, can be decided by a person.");
    }

    /** What somebody else recommends. */
    private Answered other(Optional<Answered> pending) {
        Answered first = pending.orElseThrow(() -> ApplicationProblem.RULING_INVALID.with(
                "Nobody has recommended anything that you could agree with or send back.",
                "Approve or decline; with an amount for two people that is a recommendation."));
        if (first.decidedBy().equals(caller.login())) {
            throw ApplicationProblem.SECOND_PERSON_NEEDED.with(
                    "You have recommended this yourself, and it takes two people.",
                    "Ask somebody else who may decide it.");
        }
        return first;
    }

    private Draft agreed(Answered first) {
        return new Draft(
                Settled.Act.OFFICER,
                Outcome.valueOf(first.outcome()),
                new OfficerEvidence.Terms(first.granted(), first.rate(), first.termMonths()),
                first.reasonCodes(),
                true);
    }

    private Draft own(Optional<Answered> pending, Outcome outcome, OfficerEvidence.Terms terms) {
        if (pending.isPresent()) {
            Answered first = other(pending);
            throw ApplicationProblem.RULING_INVALID.with(
                    first.decidedBy() + " recommends " + first.outcome() + " already.", "Agree, or send it back.");
        }
        if (!dossier.isReferred() && outcome == dossier.policyOutcome()) {
            throw settledAlready();
        }
        boolean two = dossier.row().eyes() > 1;
        return new Draft(
                two ? Settled.Act.RECOMMENDATION : Settled.Act.OFFICER,
                outcome,
                terms,
                List.copyOf(wanted.reasons()),
                false);
    }

    private OfficerEvidence.Terms terms(Money limit) {
        Money requested = dossier.row().requested();
        if (!limit.currency().equals(requested.currency()) || !limit.isPositive() || limit.isMoreThan(requested)) {
            throw ApplicationProblem.RULING_INVALID.with(
                    "The limit is " + limit + ", and " + requested + " was asked for.",
                    "Approve more than nothing and at most what was asked for.");
        }
        long least = dossier.policy().limit().map(LimitRules::least).orElse(0L);
        if (limit.minor() < least) {
            throw ApplicationProblem.RULING_INVALID.with(
                    "The limit is " + limit + "; the least that is lent is " + new Money(least, requested.currency())
                            + ".",
                    "Approve at least that, or decline.");
        }
        return new OfficerEvidence.Terms(Optional.of(limit), dossier.rate(), Optional.of(dossier.months()));
    }
}
