package org.bulwark.server.workout.promise;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.contract.KeptLoan;
import org.bulwark.server.contract.KeptLoans;
import org.bulwark.workout.promise.PromiseState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what clients promise. Each act is one transaction with its entry in the audit log. */
@Service
class PromiseDesk {

    private static final int FURTHEST_DAYS = 366;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;

    private final Promises promises;
    private final PromiseJudging judging;
    private final KeptLoans loans;
    private final Facilities facilities;
    private final BusinessDate business;
    private final AuditTrail audit;
    private final InstantSource clock;

    PromiseDesk(
            Promises promises,
            PromiseJudging judging,
            KeptLoans loans,
            Facilities facilities,
            BusinessDate business,
            AuditTrail audit,
            InstantSource clock) {
        this.promises = promises;
        this.judging = judging;
        this.loans = loans;
        this.facilities = facilities;
        this.business = business;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A promise as somebody writes it down.
     *
     * @param senderId what they call it: what comes again changes nothing
     * @param amount how much
     * @param due by which business date
     * @param replaces whether it takes the place of those that are open
     * @param note who told it and what was said, in 10 to 2,000 characters
     */
    record Told(String senderId, Money amount, LocalDate due, boolean replaces, String note) {}

    /**
     * Writes a promise down.
     *
     * @throws org.bulwark.basics.ProblemException {@link PromiseProblem}
     */
    @Transactional
    PromiseRow make(UUID id, Told told, Caller caller) {
        FacilityRow facility = facilities.hold(facilities.of(id, caller).id());
        Optional<PromiseRow> before = promises.of(id).stream()
                .filter(row -> row.senderId().equals(told.senderId))
                .findFirst();
        if (before.isPresent()) {
            if (!before.get().amount().equals(told.amount)
                    || !before.get().due().equals(told.due)) {
                throw PromiseProblem.PROMISE_ID_TAKEN.with(
                        "'" + told.senderId + "' came before with another promise.",
                        "Give a new promise an id of its own.");
            }
            return before.get();
        }
        LocalDate today = business.today();
        check(told, today);
        KeptLoan loan = loans.of(facility)
                .orElseThrow(() -> PromiseProblem.PROMISE_OF_NOTHING.with(
                        "No schedule is kept for this facility.", "Set up its contract first."));
        if (told.replaces) {
            promises.replaceOpen(id, today);
        }
        PromiseRow row = new PromiseRow(
                TimeOrderedId.at(clock.instant()),
                id,
                told.senderId,
                facility.party(),
                facility.label(),
                facility.branch(),
                told.amount,
                told.due,
                today,
                loan.lastEntry(),
                Optional.empty(),
                caller.login(),
                PromiseState.OPEN,
                Money.zero(facility.currency()),
                today);
        row.promise(); // refuses what is no promise
        promises.keep(row, told.note.strip());
        judging.judge(id, today);
        audit.record(AuditEntry.of(caller.login(), "workout/promise-made", row.subject())
                .with("facility", id.toString())
                .with("amount", told.amount.toString())
                .with("due", told.due.toString()));
        return of(facility).stream()
                .filter(one -> one.id().equals(row.id()))
                .findFirst()
                .orElseThrow();
    }

    private static void check(Told told, LocalDate today) {
        int length = told.note.strip().length();
        if (told.due.isBefore(today) || told.due.isAfter(today.plusDays(FURTHEST_DAYS))) {
            throw PromiseProblem.PROMISE_UNFIT.with(
                    "A promise cannot be due on " + told.due + ".",
                    "Give a day from " + today + " to a year ahead; later ones are new terms.");
        }
        if (length < SHORTEST || told.note.length() > LONGEST) {
            throw PromiseProblem.PROMISE_UNFIT.with(
                    "Who told it is said in " + SHORTEST + " to " + LONGEST + " characters.",
                    "Say who promised, and how you spoke.");
        }
    }

    /** The promises of a facility, the latest due first. */
    List<PromiseRow> of(FacilityRow facility) {
        return promises.of(facility.id());
    }
}
