package org.bulwark.server.data.quarantine;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.data.event.Lineage;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.vault.Unmasking;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.data.intake.Envelope;
import org.bulwark.server.data.intake.IntakeBatch;
import org.bulwark.server.data.intake.IntakeProblem;
import org.bulwark.server.data.intake.Outcome;
import org.bulwark.server.data.intake.Parcel;
import org.bulwark.server.web.StrictJson.BodyProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people settle records that were kept aside. Nobody knows whose they are, so they are the whole bank's: what they say in full is for
 * those only who see every branch. Each act is audited in the transaction that does it.
 */
@Service
public class QuarantineDesk {

    private static final int LEAST_NOTE = 5;
    private static final int LONGEST_NOTE = 2_000;

    private final KeptRecords records;
    private final IntakeBatch batch;
    private final Envelope envelope;
    private final Unmasking unmasking;
    private final AuditTrail trail;
    private final InstantSource clock;

    QuarantineDesk(
            KeptRecords records,
            IntakeBatch batch,
            Envelope envelope,
            Unmasking unmasking,
            AuditTrail trail,
            InstantSource clock) {
        this.records = records;
        this.batch = batch;
        this.envelope = envelope;
        this.unmasking = unmasking;
        this.trail = trail;
        this.clock = clock;
    }

    /** A record: {@link IntakeProblem#RECORD_UNKNOWN}. That somebody looked is in the log. */
    KeptRecord open(UUID id, Caller caller) {
        KeptRecord record = row(id);
        trail.record(
                AuditEntry.of(caller.login(), "data/record-read", subject(id)).with("source", record.source()));
        return record;
    }

    /** The same without a word in the log, for what tells nothing of it. */
    KeptRecord row(UUID id) {
        return records.find(id).orElseThrow(QuarantineDesk::unknown);
    }

    private static RuntimeException unknown() {
        return IntakeProblem.RECORD_UNKNOWN.with(
                "There is no such record in the quarantine.", "Check the id; the list is at /data/quarantine.");
    }

    /** What was sent, for masking; empty once it was dropped. */
    Optional<byte[]> content(UUID id) {
        return records.raw(id);
    }

    /**
     * What was sent, in full, for a purpose that is in the log before anybody sees it.
     *
     * @throws org.bulwark.basics.ProblemException {@link AccessProblem#FORBIDDEN} for who does not see the whole bank,
     *     {@link IntakeProblem#RECORD_UNKNOWN}, {@link IntakeProblem#RECORD_GONE}
     */
    byte[] whole(UUID id, Unmasking.Purpose purpose, Caller caller) {
        row(id);
        if (!caller.seesWholeBank()) {
            throw AccessProblem.FORBIDDEN.with(
                    "Nobody knows of which branch a record tells that was kept aside.",
                    "Ask somebody who sees the whole bank.");
        }
        return unmasking.show(
                caller,
                subject(id),
                "record",
                purpose,
                () -> records.raw(id)
                        .orElseThrow(() -> IntakeProblem.RECORD_GONE.with(
                                "The record was dropped, and its content with it.",
                                "Ask its sender to send it again.")));
    }

    /**
     * Takes a corrected record in; what was sent at first stays sealed.
     *
     * @param corrected the whole record as a CloudEvent in JSON
     * @throws StillFlawed when the door finds something wrong with it
     * @throws org.bulwark.basics.ProblemException {@link IntakeProblem#RECORD_UNKNOWN}, {@link IntakeProblem#RECORD_SETTLED}
     */
    @Transactional
    public void mend(UUID id, byte[] corrected, Caller caller) {
        caller.demand(Permission.QUARANTINE_EDIT, clock.instant());
        KeptRecord record = held(id);
        Outcome outcome = taken(envelope.read(corrected, new Lineage("quarantine:" + id, 0)));
        settle(record, KeptState.MENDED, caller.login(), Optional.empty(), outcome);
    }

    /**
     * Takes a record in as it was sent, for what was wrong around it and no longer is: a party that is known now, a consent that was given.
     *
     * @throws StillFlawed when the door finds something wrong with it
     * @throws org.bulwark.basics.ProblemException {@link IntakeProblem#RECORD_UNKNOWN}, {@link IntakeProblem#RECORD_SETTLED}
     */
    @Transactional
    public void replay(UUID id, Caller caller) {
        caller.demand(Permission.QUARANTINE_EDIT, clock.instant());
        replay(id, caller.login());
    }

    /** The same for the job that somebody asked for who might. */
    @Transactional
    public void replay(UUID id, String by) {
        KeptRecord record = held(id);
        byte[] raw = records.raw(id).orElseThrow(QuarantineDesk::unknown);
        Outcome outcome = taken(envelope.read(raw, record.lineage()));
        settle(record, KeptState.REPLAYED, by, Optional.empty(), outcome);
    }

    /**
     * Gives a record up; its content is destroyed.
     *
     * @param note why
     * @throws org.bulwark.basics.ProblemException {@link IntakeProblem#RECORD_UNKNOWN}, {@link IntakeProblem#RECORD_SETTLED},
     *     {@link BodyProblem#FIELD_INVALID}
     */
    @Transactional
    public void drop(UUID id, String note, Caller caller) {
        caller.demand(Permission.QUARANTINE_EDIT, clock.instant());
        KeptRecord record = held(id);
        settle(
                record,
                KeptState.DROPPED,
                caller.login(),
                Optional.of(reason(note)),
                new Outcome.Quarantined(List.of()));
    }

    private static String reason(String written) {
        String reason = written.strip();
        boolean text = reason.chars().allMatch(c -> !Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t');
        if (reason.length() < LEAST_NOTE || reason.length() > LONGEST_NOTE || !text) {
            throw BodyProblem.FIELD_INVALID.with(
                    "The note has fewer than " + LEAST_NOTE + " or more than " + LONGEST_NOTE
                            + " characters, or some that cannot be shown.",
                    "Say why the record is given up, in a sentence or two.");
        }
        return reason;
    }

    private KeptRecord held(UUID id) {
        KeptRecord record = records.hold(id).orElseThrow(QuarantineDesk::unknown);
        if (record.state() != KeptState.WAITING) {
            throw IntakeProblem.RECORD_SETTLED.with(
                    "The record is " + record.state().word() + " already.",
                    "Look at it again; who did it stands there.");
        }
        return record;
    }

    private Outcome taken(Parcel parcel) {
        Outcome outcome = batch.again(parcel);
        if (outcome instanceof Outcome.Quarantined(var flaws)) {
            throw new StillFlawed(flaws);
        }
        return outcome;
    }

    private void settle(KeptRecord record, KeptState state, String by, Optional<String> note, Outcome outcome) {
        Instant now = Microseconds.of(clock.instant());
        records.settle(record.id(), state, now, by, note);
        trail.record(AuditEntry.of(by, "data/record-" + state.word(), subject(record.id()))
                .with("source", record.source())
                .with("outcome", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT)));
    }

    private static String subject(UUID id) {
        return "record:" + id;
    }
}
