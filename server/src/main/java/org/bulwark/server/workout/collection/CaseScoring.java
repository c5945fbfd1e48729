package org.bulwark.server.workout.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.basics.Progress;
import org.bulwark.contract.payment.AccountState;
import org.bulwark.contract.payment.Entry;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.contract.KeptLoan;
import org.bulwark.server.contract.KeptLoans;
import org.bulwark.server.workout.RulesBook;
import org.bulwark.server.workout.recovery.RecoveryAccounts;
import org.bulwark.workout.collection.CollectionFinding;
import org.bulwark.workout.collection.CollectionReading;
import org.bulwark.workout.collection.CollectionRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens a case for a debt that is past due, scores it, and closes it when nothing is past due any more. A facility is a transaction of its
 * own; to score it again for the same date with the same knowledge changes nothing.
 */
@Service
class CaseScoring {

    private static final String ACTOR = "bulwark";
    private static final int AT_ONCE = 200;

    private final Cases cases;
    private final CaseFacts facts;
    private final CaseSteps steps;
    private final Persons persons;
    private final RecoveryAccounts recoveries;
    private final KeptLoans loans;
    private final Facilities facilities;
    private final RulesBook book;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    CaseScoring(
            Cases cases,
            CaseFacts facts,
            CaseSteps steps,
            Persons persons,
            RecoveryAccounts recoveries,
            KeptLoans loans,
            Facilities facilities,
            RulesBook book,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.cases = cases;
        this.facts = facts;
        this.steps = steps;
        this.persons = persons;
        this.recoveries = recoveries;
        this.loans = loans;
        this.facilities = facilities;
        this.book = book;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * How many were looked at, and of how many something else is true now: opened, closed, or another strategy.
     */
    record Sum(long looked, long changed) {
        private Sum plus(boolean change) {
            return new Sum(looked + 1, changed + (change ? 1 : 0));
        }
    }

    /** Looks at the loans of every party as of a business date. */
    Sum run(LocalDate day, Progress progress) {
        Sum sum = new Sum(0, 0);
        UUID last = new UUID(0, 0);
        for (List<UUID> next = loans.parties(last, AT_ONCE); !next.isEmpty(); next = loans.parties(last, AT_ONCE)) {
            for (UUID party : next) {
                sum = party(party, day, sum);
                progress.at("scoring cases", sum.looked, 0);
            }
            last = next.getLast();
        }
        return rest(day, sum, progress);
    }

    private Sum party(UUID party, LocalDate day, Sum before) {
        Sum sum = before;
        Set<UUID> open = cases.openOfParty(party);
        for (KeptLoan loan : loans.ofParty(party)) {
            UUID facility = loan.facility().id();
            boolean asks =
                    open.contains(facility) || loan.account().on(day).pastDue().isPositive();
            sum = sum.plus(asks && score(facility, day));
        }
        return sum;
    }

    /** Cases whose facilities were closed meanwhile. */
    private Sum rest(LocalDate day, Sum before, Progress progress) {
        Sum sum = before;
        UUID last = new UUID(0, 0);
        for (List<UUID> next = cases.unscored(day, last, AT_ONCE);
                !next.isEmpty();
                next = cases.unscored(day, last, AT_ONCE)) {
            for (UUID facility : next) {
                sum = sum.plus(score(facility, day));
                progress.at("scoring cases", sum.looked, 0);
            }
            last = next.getLast();
        }
        return sum;
    }

    /** Looks at one facility; whether something else is true of it now. */
    boolean score(UUID facility, LocalDate day) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            facilities.hold(facility);
            return loans.find(facility).filter(loan -> score(loan, day)).isPresent();
        }));
    }

    private boolean score(KeptLoan loan, LocalDate day) {
        Optional<CaseRow> open = cases.openOf(loan.facility().id());
        if (open.filter(one -> one.scored().on().isAfter(day)).isPresent()) {
            return false; // a later look knows more
        }
        AccountState state = loan.account().on(day);
        if (!state.pastDue().isPositive()) {
            open.ifPresent(one -> close(one, day, hasNewTerms(loan, one) ? "new-terms" : "paid"));
            return open.isPresent();
        }
        persons.name(loan.facility().party(), day);
        if (recoveries.isWrittenOff(loan.facility().id(), day)) {
            open.ifPresent(one -> close(one, day, "written-off"));
            return open.isPresent();
        }
        CollectionRules rules = book.collection();
        CollectionFinding finding = CollectionReading.of(rules).at(facts.of(loan.facility(), state, open));
        CaseRow.Scored scored =
                new CaseRow.Scored(day, state.daysPastDue(), state.pastDue(), state.onBalance(), finding);
        if (open.isEmpty()) {
            begin(loan, scored, rules);
            return true;
        }
        return again(open.get(), loan, scored, rules);
    }

    /** Whether what was past due became principal of new terms, which is no payment. */
    private static boolean hasNewTerms(KeptLoan loan, CaseRow open) {
        return loan.account().entries().stream()
                .anyMatch(entry -> entry instanceof Entry.Capitalisation
                        && !entry.valueDate().isBefore(open.openedOn()));
    }

    private void begin(KeptLoan loan, CaseRow.Scored scored, CollectionRules rules) {
        UUID id = cases.open(
                loan, scored, CaseSteps.next(rules, scored.finding().strategy(), scored.on(), Set.of(), loan));
        audit.record(AuditEntry.of(ACTOR, "workout/case-opened", "case:" + id)
                .with("facility", loan.facility().id().toString())
                .with("strategy", scored.finding().strategy().word()));
    }

    private boolean again(CaseRow open, KeptLoan loan, CaseRow.Scored scored, CollectionRules rules) {
        boolean changed = open.strategy() != scored.finding().strategy();
        CaseRow.Run run = changed ? new CaseRow.Run(open.run().number() + 1, scored.on()) : open.run();
        cases.scored(
                open.id(),
                scored,
                run,
                CaseSteps.next(
                        rules, scored.finding().strategy(), run.begunOn(), steps.over(open.id(), run.number()), loan));
        if (changed) {
            audit.record(AuditEntry.of(ACTOR, "workout/strategy-changed", open.subject())
                    .with("strategy", scored.finding().strategy().word())
                    .with("row", scored.finding().row()));
        }
        return changed;
    }

    private void close(CaseRow open, LocalDate day, String why) {
        cases.close(open.id(), day, why);
        audit.record(AuditEntry.of(ACTOR, "workout/case-closed", open.subject()).with("why", why));
    }
}
