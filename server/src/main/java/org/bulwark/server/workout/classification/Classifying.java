package org.bulwark.server.workout.classification;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.Progress;
import org.bulwark.basics.Reason;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.warning.Watched;
import org.bulwark.server.workout.RulesBook;
import org.bulwark.workout.classification.ClassHistory;
import org.bulwark.workout.classification.ClassStep;
import org.bulwark.workout.classification.ClassificationRules;
import org.bulwark.workout.classification.RiskClass;
import org.bulwark.workout.classification.StageHistory;
import org.bulwark.workout.classification.StageReading;
import org.bulwark.workout.classification.StageState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the rules how bad debts are, debtor by debtor: a worse class holds at once, and stages go their way. To ask again on the same date
 * changes nothing.
 */
@Service
class Classifying {

    private static final String ACTOR = "bulwark";
    private static final int AT_ONCE = 200;

    private final DebtorReader debtors;
    private final Facilities facilities;
    private final ClassBook book;
    private final ClassStates states;
    private final RulesBook rules;
    private final Watched watched;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Classifying(
            DebtorReader debtors,
            Facilities facilities,
            ClassBook book,
            ClassStates states,
            RulesBook rules,
            Watched watched,
            AuditTrail audit,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.debtors = debtors;
        this.facilities = facilities;
        this.book = book;
        this.states = states;
        this.rules = rules;
        this.watched = watched;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What a pass did.
     *
     * @param looked at how many debts it looked
     * @param changed how many of them have another class or stage now
     */
    record Passed(long looked, long changed) {}

    /** Looks at all debtors at the end of a business date. */
    Passed run(LocalDate day, Progress progress) {
        UUID last = new UUID(0, 0);
        long looked = 0;
        long changed = 0;
        while (true) {
            progress.at("classifying debts", looked, 0);
            List<UUID> next = facilities.parties(last, AT_ONCE);
            if (next.isEmpty()) {
                return new Passed(looked, changed);
            }
            for (UUID party : next) {
                List<Boolean> done = look(party, day);
                looked += done.size();
                changed += done.stream().filter(one -> one).count();
                progress.at("classifying debts", looked, 0);
            }
            last = next.getLast();
        }
    }

    /** Looks at the debts of one party; whether each has another class or stage now. */
    List<Boolean> look(UUID party, LocalDate day) {
        List<Boolean> changed = transaction.execute(_ -> {
            facilities.ofParty(party).forEach(one -> facilities.hold(one.id()));
            ClassificationRules inForce = rules.classification();
            List<Findings> findings = findings(party, day);
            states.paid(
                    party,
                    findings.stream().map(one -> one.debt().facility().id()).toArray(UUID[]::new));
            return findings.stream().map(one -> keep(one, inForce, day)).toList();
        });
        return changed == null ? List.of() : changed;
    }

    /** What the rules in force find of a party's debts on a business date; nothing is kept. */
    List<Findings> findings(UUID party, LocalDate day) {
        return Findings.of(debtors.of(party, day), watched.isWatched(party), rules.classification(), day);
    }

    private boolean keep(Findings one, ClassificationRules inForce, LocalDate day) {
        FacilityRow facility = one.debt().facility();
        ClassHistory before = book.classes(facility);
        long now = Microseconds.since1970(clock.instant());
        ClassHistory after = before.found(notBefore(before, now), day, one.found());
        if (!after.equals(before)) {
            book.keep(facility, before, after);
            audit.record(AuditEntry.of(ACTOR, "workout/class-downgraded", facility.subject())
                    .with("class", after.current().orElse(RiskClass.NORMAL).word()));
        }
        StageHistory stages = book.stages(facility.id());
        StageState state = stage(stages, one, inForce, day, now, facility);
        states.keep(row(one, after, state, day));
        return !after.equals(before)
                || stages.looks().isEmpty()
                || stages.looks().getLast().state().stage() != state.stage();
    }

    private StageState stage(
            StageHistory before,
            Findings one,
            ClassificationRules inForce,
            LocalDate day,
            long now,
            FacilityRow facility) {
        Optional<StageState> last = before.looks().isEmpty()
                ? Optional.empty()
                : Optional.of(before.looks().getLast().state());
        if (last.filter(state -> state.on().isAfter(day)).isPresent()) {
            return last.get(); // a later look knows more
        }
        StageHistory after = before.looked(StageReading.of(inForce.stages()), notBefore(before, now), one.stage());
        StageHistory.Look look = after.looks().getLast();
        if (last.filter(state -> isSame(state, look.state())).isEmpty()) {
            book.keep(facility.id(), after.looks().size(), look);
            if (last.filter(state -> state.stage() == look.state().stage()).isEmpty()) {
                audit.record(AuditEntry.of(ACTOR, "workout/stage-changed", facility.subject())
                        .with("stage", String.valueOf(look.state().stage().number())));
            }
        }
        return look.state();
    }

    /** Whether nothing but figures within the reasons differs: days past due grow every night. */
    private static boolean isSame(StageState one, StageState other) {
        return one.stage() == other.stage()
                && one.clearSince().equals(other.clearSince())
                && one.reasons().stream()
                        .map(Reason::code)
                        .toList()
                        .equals(other.reasons().stream().map(Reason::code).toList());
    }

    private static long notBefore(ClassHistory history, long now) {
        return history.steps().isEmpty()
                ? now
                : Math.max(now, history.steps().getLast().at());
    }

    private static long notBefore(StageHistory history, long now) {
        return history.looks().isEmpty()
                ? now
                : Math.max(now, history.looks().getLast().at());
    }

    /** Keeps how a debt stands after somebody did something about its class. */
    void acted(Findings one, ClassHistory history, LocalDate day) {
        StageHistory stages = book.stages(one.debt().facility().id());
        states.keep(row(one, history, stages.looks().getLast().state(), day));
    }

    private static ClassRow row(Findings one, ClassHistory history, StageState state, LocalDate day) {
        FacilityRow facility = one.debt().facility();
        return new ClassRow(
                facility.id(),
                facility.party(),
                facility.label(),
                facility.branch(),
                one.debt().debt().owed(),
                one.debt().debt().daysPastDue(),
                history.current().orElse(RiskClass.NORMAL),
                one.found().found(),
                state.stage(),
                pending(history),
                day);
    }

    private static String pending(ClassHistory history) {
        return !history.isPending()
                ? ""
                : history.steps().getLast() instanceof ClassStep.Proposed ? "proposed" : "determined";
    }
}
