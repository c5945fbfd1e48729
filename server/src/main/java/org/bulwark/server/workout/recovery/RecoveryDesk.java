package org.bulwark.server.workout.recovery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.server.access.Caller;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.contract.KeptLoan;
import org.bulwark.server.contract.KeptLoans;
import org.bulwark.server.workout.Notes;
import org.bulwark.workout.recovery.Recovery;
import org.bulwark.workout.recovery.RecoveryEvent;
import org.bulwark.workout.restructure.Loan;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people enter in the accounts of debts in default. Each act is one transaction with its entry in the audit log. */
@Service
class RecoveryDesk {

    private final RecoveryAccounts accounts;
    private final KeptLoans loans;
    private final Facilities facilities;
    private final BusinessDate business;
    private final AuditTrail audit;

    RecoveryDesk(
            RecoveryAccounts accounts,
            KeptLoans loans,
            Facilities facilities,
            BusinessDate business,
            AuditTrail audit) {
        this.accounts = accounts;
        this.loans = loans;
        this.facilities = facilities;
        this.business = business;
        this.audit = audit;
    }

    /** One account: {@link RecoveryProblem#RECOVERY_UNKNOWN} also for one of another branch. */
    AccountRow one(UUID id, Caller caller) {
        return accounts.find(id)
                .filter(row -> caller.sees(row.branch()))
                .orElseThrow(() -> RecoveryProblem.RECOVERY_UNKNOWN.with(
                        "There is no such account of a debt in default.", "Look at the page of the facility."));
    }

    /** The same, held for the transaction under way. */
    @Transactional(propagation = Propagation.MANDATORY)
    AccountRow hold(UUID id, Caller caller) {
        facilities.hold(one(id, caller).facility());
        return one(id, caller);
    }

    /** The accounts of a facility, the latest first. */
    List<AccountRow> of(UUID facility, Caller caller) {
        return accounts.ofFacility(facilities.of(facility, caller).id());
    }

    /**
     * Opens the account of a debt. The same under the same id changes nothing.
     *
     * @param defaultedOn the business date of default; not after today
     * @param gross all that was owed then
     * @throws org.bulwark.basics.ProblemException {@link RecoveryProblem}, and what is no debt
     */
    @Transactional
    AccountRow open(UUID id, String senderId, LocalDate defaultedOn, Money gross, Caller caller) {
        FacilityRow facility = facilities.hold(facilities.of(id, caller).id());
        List<AccountRow> before = accounts.ofFacility(id);
        Optional<AccountRow> same =
                before.stream().filter(one -> one.senderId().equals(senderId)).findFirst();
        if (same.isPresent()) {
            if (!same.get().defaultedOn().equals(defaultedOn)
                    || !same.get().gross().equals(gross)) {
                throw taken(senderId);
            }
            return same.get();
        }
        before.stream().filter(one -> one.curedOn().isEmpty()).findFirst().ifPresent(_ -> {
            throw RecoveryProblem.RECOVERY_THERE.with(
                    "The debt has an account already.", "Enter in it what comes back, or that it was cured.");
        });
        KeptLoan loan = loans.of(facility)
                .orElseThrow(() -> RecoveryProblem.RECOVERY_UNFIT.with(
                        "No schedule is kept for this facility.", "Set up its contract first."));
        checkDay(defaultedOn);
        Recovery recovery = Recovery.of(defaultedOn, gross);
        double rate = new Loan(id.toString(), loan.schedule(), Money.zero(gross.currency())).effectiveRate();
        AccountRow row = one(accounts.open(facility, senderId, recovery, rate, caller), caller);
        audit.record(AuditEntry.of(caller.login(), "workout/recovery-opened", row.subject())
                .with("facility", id.toString())
                .with("defaulted-on", defaultedOn.toString())
                .with("gross", gross.toString()));
        return row;
    }

    private void checkDay(LocalDate day) {
        LocalDate today = business.held();
        if (day.isAfter(today)) {
            throw RecoveryProblem.RECOVERY_UNFIT.with(
                    "The day " + day + " has not come.", "Give " + today + " or an earlier day.");
        }
    }

    static RuntimeException taken(String senderId) {
        return RecoveryProblem.RECOVERY_ID_TAKEN.with(
                "'" + senderId + "' came before with something else.", "Give what is new an id of its own.");
    }

    /**
     * Enters what happened: money that came back, a cost, or a cure; a write-off needs two persons. The same under the same id changes
     * nothing.
     */
    @Transactional
    AccountRow enter(UUID id, String senderId, RecoveryEvent event, Caller caller) {
        AccountRow row = hold(id, caller);
        Optional<AccountRow.Entered> same = row.events().stream()
                .filter(one -> one.senderId().equals(senderId))
                .findFirst();
        if (same.isPresent()) {
            if (!same.get().event().equals(event)) {
                throw taken(senderId);
            }
            return row;
        }
        checkDay(event.on());
        row.recovery().with(event); // refuses what cannot be
        accounts.enter(row, senderId, event, null, caller.login());
        AuditEntry entry = AuditEntry.of(caller.login(), "workout/recovery-" + RecoveryView.word(event), row.subject())
                .with("on", event.on().toString());
        audit.record(RecoveryView.amount(event)
                .map(amount -> entry.with("amount", amount.toString()))
                .orElse(entry));
        return one(id, caller);
    }

    /**
     * Takes back an entry that was wrong; it stays, and counts no more. Once taken back it stays so.
     *
     * @param note why: {@link RecoveryProblem#RECOVERY_NOTE_UNFIT}
     */
    @Transactional
    AccountRow takeBack(UUID id, UUID event, String note, Caller caller) {
        AccountRow row = hold(id, caller);
        AccountRow.Entered entered = row.events().stream()
                .filter(one -> one.id().equals(event))
                .findFirst()
                .orElseThrow(() -> RecoveryProblem.RECOVERY_EVENT_UNKNOWN.with(
                        "There is no such entry in this account.", "Look at the page of the facility."));
        if (entered.voided().isPresent()) {
            return row;
        }
        switch (entered.event()) {
            case RecoveryEvent.Recovered _, RecoveryEvent.Cost _ -> {}
            case RecoveryEvent.WrittenOff _, RecoveryEvent.Cured _ ->
                throw RecoveryProblem.RECOVERY_EVENT_STAYS.with(
                        "A write-off and a cure are not taken back.",
                        "Money that comes back takes back a write-off by itself; a new default has a new account.");
        }
        checkNote(note);
        accounts.takeBack(row, event, note, caller);
        AccountRow after = one(id, caller);
        after.recovery(); // refuses what no longer follows
        audit.record(AuditEntry.of(caller.login(), "workout/recovery-voided", row.subject())
                .with("entry", event.toString()));
        return after;
    }

    static void checkNote(String note) {
        if (!Notes.fits(note)) {
            throw RecoveryProblem.RECOVERY_NOTE_UNFIT.with(
                    "Why is said in 10 to 2,000 characters.", "Say what was found, and what was tried before.");
        }
    }
}
