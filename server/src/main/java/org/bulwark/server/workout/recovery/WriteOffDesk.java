package org.bulwark.server.workout.recovery;

import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.server.access.Caller;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.Proposal;
import org.bulwark.workout.recovery.RecoveryEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes off what does not come back: one person asks, another grants. It is an entry of the account of the debt; the contract's account
 * goes on to claim all of it. Each act is one transaction with its entry in the audit log.
 */
@Service
class WriteOffDesk {

    private final RecoveryDesk desk;
    private final RecoveryAccounts accounts;
    private final WriteOffs writeOffs;
    private final BusinessDate business;
    private final AuditTrail audit;

    WriteOffDesk(
            RecoveryDesk desk,
            RecoveryAccounts accounts,
            WriteOffs writeOffs,
            BusinessDate business,
            AuditTrail audit) {
        this.desk = desk;
        this.accounts = accounts;
        this.writeOffs = writeOffs;
        this.business = business;
        this.audit = audit;
    }

    /** Somebody asks. The same under the same id changes nothing. */
    @Transactional
    WriteOffs.Asked ask(UUID id, String senderId, Money amount, String note, Caller caller) {
        AccountRow row = desk.hold(id, caller);
        Optional<WriteOffs.Asked> before = writeOffs.of(row, caller).stream()
                .filter(one -> one.senderId().equals(senderId))
                .findFirst();
        if (before.isPresent()) {
            if (!before.get().amount().equals(amount)) {
                throw RecoveryDesk.taken(senderId);
            }
            return before.get();
        }
        RecoveryDesk.checkNote(note);
        row.recovery().with(new RecoveryEvent.WrittenOff(business.held(), amount)); // refuses what cannot be
        UUID asked = writeOffs.ask(row, senderId, amount, note, caller);
        audit.record(AuditEntry.of(caller.login(), "workout/write-off-asked", row.subject())
                .with("write-off", asked.toString())
                .with("amount", amount.toString()));
        return one(row, asked, caller);
    }

    private WriteOffs.Asked one(AccountRow row, UUID id, Caller caller) {
        return writeOffs.of(row, caller).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RecoveryProblem.WRITE_OFF_UNKNOWN.with(
                        "There is no such write-off of this debt.", "Look at the page of the facility."));
    }

    /**
     * Somebody else grants or refuses it.
     *
     * @throws org.bulwark.basics.ProblemException {@link RecoveryProblem#WRITE_OFF_SECOND_PERSON}, {@link RecoveryProblem#WRITE_OFF_SETTLED}
     */
    @Transactional
    WriteOffs.Asked settle(UUID id, UUID writeOff, boolean grant, Caller caller) {
        AccountRow row = desk.hold(id, caller);
        WriteOffs.Asked asked = one(row, writeOff, caller);
        if (asked.state() != Proposal.State.PROPOSED) {
            throw RecoveryProblem.WRITE_OFF_SETTLED.with("It was settled meanwhile.", "Look at it again.");
        }
        if (asked.proposedBy().equals(caller.login())) {
            throw RecoveryProblem.WRITE_OFF_SECOND_PERSON.with(
                    "You asked for this yourself; a second person settles it.", "Ask a colleague to look at it.");
        }
        Proposal.State state = grant ? Proposal.State.GRANTED : Proposal.State.REFUSED;
        writeOffs.settle(writeOff, state, caller);
        if (grant) {
            RecoveryEvent event = new RecoveryEvent.WrittenOff(business.held(), asked.amount());
            row.recovery().with(event); // what is outstanding may have become less meanwhile
            accounts.enter(row, "write-off/" + writeOff, event, writeOff, asked.proposedBy());
        }
        audit.record(AuditEntry.of(caller.login(), "workout/write-off-" + state.word(), row.subject())
                .with("write-off", writeOff.toString())
                .with("amount", asked.amount().toString()));
        return one(row, writeOff, caller);
    }
}
