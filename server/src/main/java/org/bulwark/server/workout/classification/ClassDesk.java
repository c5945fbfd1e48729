package org.bulwark.server.workout.classification;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.server.access.Caller;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.workout.WorkoutProblem;
import org.bulwark.workout.classification.ClassAct;
import org.bulwark.workout.classification.ClassHistory;
import org.bulwark.workout.classification.RiskClass;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do about classes: somebody proposes one, another determines it, a third approves. Each act is one transaction with its entry in
 * the audit log; before it the rules are asked again.
 */
@Service
class ClassDesk {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;

    private final Classifying classifying;
    private final ClassBook book;
    private final FactBook facts;
    private final Facilities facilities;
    private final BusinessDate business;
    private final AuditTrail audit;
    private final InstantSource clock;

    ClassDesk(
            Classifying classifying,
            ClassBook book,
            FactBook facts,
            Facilities facilities,
            BusinessDate business,
            AuditTrail audit,
            InstantSource clock) {
        this.classifying = classifying;
        this.book = book;
        this.facts = facts;
        this.facilities = facilities;
        this.business = business;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is done to a history. */
    private interface Step {
        ClassHistory after(ClassHistory history, Findings findings, LocalDate day);
    }

    /** Somebody proposes a class, from the business date that is open on: {@link WorkoutProblem#CLASS_STEP}. */
    @Transactional
    void propose(UUID id, RiskClass to, String why, Caller caller) {
        act(
                id,
                "proposed",
                caller,
                (history, findings, day) -> history.proposed(day, to, findings.found(), made(history, why, caller)));
    }

    /** Another person determines it, or another class: {@link WorkoutProblem#CLASS_STEP}. */
    @Transactional
    void determine(UUID id, RiskClass to, String why, Caller caller) {
        act(id, "determined", caller, (history, findings, _) -> {
            notMilder(to, findings);
            return history.determined(to, made(history, why, caller));
        });
    }

    /** A third person approves what was determined, and it holds: {@link WorkoutProblem#CLASS_STEP}. */
    @Transactional
    void approve(UUID id, String why, Caller caller) {
        act(id, "approved", caller, (history, findings, _) -> {
            ClassHistory after = history.approved(made(history, why, caller));
            notMilder(after.current().orElse(RiskClass.NORMAL), findings);
            return after;
        });
    }

    /** Somebody turns down what is on its way: {@link WorkoutProblem#CLASS_STEP}. */
    @Transactional
    void reject(UUID id, String why, Caller caller) {
        act(id, "rejected", caller, (history, _, _) -> history.rejected(made(history, why, caller)));
    }

    /** What the rules find may have become worse since the class was proposed. */
    private static void notMilder(RiskClass to, Findings findings) {
        if (findings.found().found().isWorseThan(to)) {
            throw WorkoutProblem.CLASS_STEP.with(
                    "The rules find " + findings.found().found().word() + " by now, and not " + to.word() + ".",
                    "Turn it down, or determine the class that the rules find, or a worse one.");
        }
    }

    private void act(UUID id, String word, Caller caller, Step step) {
        FacilityRow facility = facilities.of(id, caller);
        LocalDate day = business.held();
        classifying.look(facility.party(), day);
        Findings findings = classifying.findings(facility.party(), day).stream()
                .filter(one -> one.debt().facility().id().equals(id))
                .findFirst()
                .orElseThrow(() -> WorkoutProblem.CLASS_STEP.with(
                        "Nothing is owed under this facility.", "Classify what is owed."));
        ClassHistory before = book.classes(facility);
        ClassHistory after = step.after(before, findings, day);
        book.keep(facility, before, after);
        classifying.acted(findings, after, day);
        audit.record(AuditEntry.of(caller.login(), "workout/class-" + word, facility.subject())
                .with("class", after.current().orElse(RiskClass.NORMAL).word()));
    }

    private ClassAct made(ClassHistory history, String why, Caller caller) {
        long now = Microseconds.since1970(clock.instant());
        long at = history.steps().isEmpty()
                ? now
                : Math.max(now, history.steps().getLast().at());
        return new ClassAct(at, caller.login(), checked(why));
    }

    private static String checked(String why) {
        String text = why.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw WorkoutProblem.CLASS_STEP.with(
                    "Why is said in " + SHORTEST + " to " + LONGEST + " characters.", "Say what you rest it on.");
        }
        return text;
    }

    /** Somebody knows more of a debt than its account tells; the rules are asked at once. */
    @Transactional
    void enter(UUID id, ClassFacts known, String why, Caller caller) {
        FacilityRow facility = facilities.hold(facilities.of(id, caller).id());
        facts.keep(facility, known, Microseconds.since1970(clock.instant()), caller.login(), checked(why));
        audit.record(AuditEntry.of(caller.login(), "workout/class-facts-entered", facility.subject()));
        classifying.look(facility.party(), business.held()); // refuses what cannot be
    }
}
