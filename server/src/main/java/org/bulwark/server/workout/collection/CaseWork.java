package org.bulwark.server.workout.collection;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.KeptLoans;
import org.bulwark.server.workout.Notes;
import org.bulwark.server.workout.RulesBook;
import org.bulwark.workout.collection.CollectionFact;
import org.bulwark.workout.collection.Playbook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people find out and do in a case. Each act is one transaction with its entry in the audit log. */
@Service
class CaseWork {

    private final CaseDesk desk;
    private final Cases cases;
    private final SaidFacts said;
    private final CaseSteps steps;
    private final CaseScoring scoring;
    private final KeptLoans loans;
    private final RulesBook book;
    private final BusinessDate business;
    private final AuditTrail audit;

    CaseWork(
            CaseDesk desk,
            Cases cases,
            SaidFacts said,
            CaseSteps steps,
            CaseScoring scoring,
            KeptLoans loans,
            RulesBook book,
            BusinessDate business,
            AuditTrail audit) {
        this.desk = desk;
        this.cases = cases;
        this.said = said;
        this.steps = steps;
        this.scoring = scoring;
        this.loans = loans;
        this.book = book;
        this.business = business;
        this.audit = audit;
    }

    /**
     * Somebody says what they know of a client, and the case is scored again at once. What holds already changes nothing.
     *
     * @param facts nothing for what is unknown again; what is not named stays
     */
    @Transactional
    CaseRow say(UUID id, Map<CollectionFact, Optional<Boolean>> facts, Caller caller) {
        CaseRow row = desk.open(id, caller);
        LocalDate today = business.held();
        Map<CollectionFact, Boolean> holding = SaidFacts.holding(said.of(id));
        AuditEntry entry = AuditEntry.of(caller.login(), "workout/facts-said", row.subject());
        boolean changed = false;
        for (CollectionFact fact : SaidFacts.ALL) {
            Optional<Boolean> before = Optional.ofNullable(holding.get(fact));
            Optional<Boolean> now = facts.getOrDefault(fact, before);
            if (!now.equals(before)) {
                said.say(id, fact, now, today, caller);
                entry = entry.with(fact.word(), now.map(String::valueOf).orElse("unknown"));
                changed = true;
            }
        }
        if (changed) {
            audit.record(entry);
            scoring.score(row.facility(), today);
        }
        return desk.row(id, caller);
    }

    /**
     * A step is over. The same under the same id changes nothing.
     *
     * @param code a step of the strategy under way: {@link CollectionProblem#STEP_UNKNOWN}, {@link CollectionProblem#STEP_OVER}
     * @param note what came of it, or why it is left out: {@link CollectionProblem#COLLECTION_NOTE_UNFIT}
     */
    @Transactional
    CaseRow end(UUID id, String code, CaseSteps.End end, String senderId, String note, Caller caller) {
        CaseRow row = desk.open(id, caller);
        Optional<CaseSteps.Over> before = steps.of(row, caller).stream()
                .filter(one -> one.run() == row.run().number() && one.code().equals(code))
                .findFirst();
        if (before.filter(one -> one.senderId().equals(senderId) && one.end() == end)
                .isPresent()) {
            return row;
        }
        if (before.isPresent()) {
            throw CollectionProblem.STEP_OVER.with(
                    "The step '" + code + "' is over in this run.", "Look at the case again; it may have a next step.");
        }
        Playbook.Play step = playbook(row).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> CollectionProblem.STEP_UNKNOWN.with(
                        "The strategy under way has no step '" + code + "'.", "Look at the case again."));
        checkNote(note);
        LocalDate today = business.held();
        steps.end(row, step, end, senderId, note, today, caller);
        Set<String> over = new HashSet<>(steps.over(id, row.run().number()));
        loans.find(row.facility())
                .ifPresent(loan -> cases.next(
                        id,
                        CaseSteps.next(
                                book.collection(), row.strategy(), row.run().begunOn(), over, loan)));
        audit.record(AuditEntry.of(
                        caller.login(),
                        end == CaseSteps.End.DONE ? "workout/step-done" : "workout/step-skipped",
                        row.subject())
                .with("run", String.valueOf(row.run().number()))
                .with("step", code));
        return desk.row(id, caller);
    }

    /** The steps of the strategy under way, by the rules in force. */
    List<Playbook.Play> playbook(CaseRow row) {
        return book.collection().playbook(row.strategy()).steps();
    }

    static void checkNote(String note) {
        if (!Notes.fits(note)) {
            throw CollectionProblem.COLLECTION_NOTE_UNFIT.with(
                    "A note has 10 to 2,000 characters.", "Say what was done, and what came of it.");
        }
    }
}
