package org.bulwark.server.screening;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.screening.list.ListEntry;
import org.bulwark.screening.list.Listing;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where lists are made and changed. Each act is one transaction with its entry in the audit log; what it did is in force in this process
 * when it returns, and in others within two seconds. To put somebody on a list takes one person; to take somebody off a list that blocks,
 * to say when they come off, or to put a file in the place of all that is on it takes two.
 *
 * <p>A list is no {@link org.bulwark.basics.version.Versioned} value: it has up to a hundred thousand entries of which a change touches
 * one, and an entry that is found out today must block today. It has versions, differences and second people of its own kind.
 */
@Service
public class ListDesk {

    private static final int REST_OF_ID = 12;

    private final BankLists lists;
    private final ListWriter writer;
    private final Changes changes;
    private final ListsInForce inForce;
    private final ListKeys keys;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    ListDesk(
            BankLists lists,
            ListWriter writer,
            Changes changes,
            ListsInForce inForce,
            ListKeys keys,
            AuditTrail trail,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.lists = lists;
        this.writer = writer;
        this.changes = changes;
        this.inForce = inForce;
        this.keys = keys;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    private <T> T done(Supplier<T> act) {
        T result = Objects.requireNonNull(transaction.execute(status -> act.get()));
        inForce.refresh();
        return result;
    }

    private Instant now() {
        return Microseconds.of(clock.instant());
    }

    /** Makes a list, without entries. */
    public BankList make(ListDraft draft, Caller caller) {
        return done(() -> {
            caller.demand(Permission.LIST_EDIT, now());
            BankList list = draft.made(now(), caller.login());
            lists.add(list);
            trail.record(AuditEntry.of(caller.login(), "screening/list-made", subject(list.code()))
                    .with("kind", list.kind().word()));
            return list;
        });
    }

    /** Puts an entry on a list. */
    ListChange add(String code, EntryDraft draft, Caller caller) {
        return done(() -> {
            Asking asking = asking(code, ListChange.Act.ADD, draft.reason(), caller);
            String id = draft.id().isEmpty() ? freshId(asking.now) : draft.id();
            if (writer.find(asking.list, id).isPresent()) {
                throw ScreeningProblem.ENTRY_TAKEN.with(
                        "The list '" + code + "' has an entry '" + id + "' already.",
                        "Choose another id, or leave it empty.");
            }
            ListEntry entry = draft.entry(asking.list, id, keys, asking.now);
            return asking.about(id).ask(new Revision(false, List.of(entry), List.of()), false);
        });
    }

    private static String freshId(Instant now) {
        String id = TimeOrderedId.at(now).toString();
        return "E-" + id.substring(id.length() - REST_OF_ID);
    }

    /** Says from when an entry is in force no more; for ever when nothing is said. */
    ListChange expire(String code, String entry, Optional<Instant> expires, String reason, Caller caller) {
        return done(() -> {
            Asking asking = asking(code, ListChange.Act.EXPIRE, Said.reason(reason), caller)
                    .about(entry);
            ListEntry standing = writer.standing(asking.list, entry);
            Listing before = standing.listing();
            Listing after = new Listing(before.source(), before.reason(), before.added(), expires, before.comment());
            boolean two = Blocking.kind(asking.list.kind());
            ListEntry wanted = new ListEntry(entry, standing.version(), standing.party(), after);
            return asking.ask(new Revision(false, List.of(wanted), List.of()), two);
        });
    }

    /** Takes an entry off a list. */
    ListChange remove(String code, String entry, String reason, Caller caller) {
        return done(() -> {
            Asking asking = asking(code, ListChange.Act.REMOVE, Said.reason(reason), caller)
                    .about(entry);
            writer.standing(asking.list, entry);
            return asking.ask(new Revision(false, List.of(), List.of(entry)), Blocking.kind(asking.list.kind()));
        });
    }

    /** Puts all of a file in the place of what is on a list. */
    ListChange upload(String code, ListUpload file, String reason, Caller caller) {
        caller.demand(Permission.LIST_EDIT, now());
        List<ListEntry> read = file.read(lists.of(code), keys, now()); // long, and nobody waits for it
        return done(() -> {
            Asking asking = asking(code, ListChange.Act.UPLOAD, Said.reason(reason), caller);
            List<ListEntry> kept = writer.sinceBefore(asking.list, read, asking.now);
            return asking.in(file).ask(new Revision(true, kept, List.of()), Blocking.kind(asking.list.kind()));
        });
    }

    private Asking asking(String code, ListChange.Act act, String reason, Caller caller) {
        caller.demand(Permission.LIST_EDIT, now());
        return new Asking(lists.hold(code), act, reason, caller, now());
    }

    /** A change that is being asked for; its list is held. */
    private final class Asking {
        private final BankList list;
        private final ListChange.Act act;
        private final String reason;
        private final Caller caller;
        private final Instant now;
        private Optional<String> entry = Optional.empty();
        private Optional<ListUpload> file = Optional.empty();

        Asking(BankList list, ListChange.Act act, String reason, Caller caller, Instant now) {
            this.list = list;
            this.act = act;
            this.reason = reason;
            this.caller = caller;
            this.now = now;
        }

        Asking about(String id) {
            entry = Optional.of(id);
            return this;
        }

        Asking in(ListUpload upload) {
            file = Optional.of(upload);
            return this;
        }

        ListChange ask(Revision revision, boolean two) {
            Revision.Effect effect = writer.effect(list, revision);
            if (effect.isNothing()) {
                throw ScreeningProblem.NOTHING_CHANGES.with(
                        "The list '" + list.code() + "' is like that already.", "There is nothing to do.");
            }
            ListChange.Signed signed = new ListChange.Signed(now, caller.login());
            ListChange change = new ListChange(
                    TimeOrderedId.at(now),
                    list.code(),
                    act,
                    two ? ListChange.State.WAITING : ListChange.State.DONE,
                    entry,
                    reason,
                    file.map(ListUpload::name),
                    ListChange.Counts.of(effect),
                    list.version(),
                    two ? Optional.empty() : Optional.of(list.version() + 1),
                    signed,
                    two ? Optional.empty() : Optional.of(signed),
                    "");
            changes.add(change, file.map(ListUpload::digest), revision);
            if (!two) {
                writer.write(list, effect);
            }
            record(change, two ? "screening/change-asked" : "screening/list-changed", caller);
            return change;
        }
    }

    /** A second person agrees, and it is done. */
    ListChange approve(UUID id, String note, Caller caller) {
        return done(() -> {
            caller.demand(Permission.LIST_APPROVE, now());
            BankList list = lists.hold(changes.of(id).list());
            ListChange change = waiting(changes.hold(id));
            if (change.asked().by().equals(caller.login())) {
                throw ScreeningProblem.SECOND_PERSON_NEEDED.with(
                        "You have asked for this change yourself, and it takes two people.",
                        "Ask somebody else who may agree to it.");
            }
            Revision revision = changes.revision(id);
            writer.checkBase(change, list);
            Revision.Effect effect = writer.effect(list, revision);
            writer.write(list, effect);
            ListChange done = settled(
                    change,
                    ListChange.State.DONE,
                    Optional.of(list.version() + 1),
                    ListChange.Counts.of(effect),
                    note,
                    caller);
            record(done, "screening/list-changed", caller);
            return done;
        });
    }

    /** Somebody refuses a change, or takes their own back. */
    ListChange refuse(UUID id, String note, Caller caller) {
        return done(() -> {
            caller.demand(Permission.LIST_EDIT, now());
            ListChange change = waiting(changes.hold(id));
            String why = Said.reason(note);
            ListChange refused =
                    settled(change, ListChange.State.REFUSED, Optional.empty(), change.counts(), why, caller);
            record(refused, "screening/change-refused", caller);
            return refused;
        });
    }

    private static ListChange waiting(ListChange change) {
        if (change.state() != ListChange.State.WAITING) {
            throw changedMeanwhile(change);
        }
        return change;
    }

    private static ProblemException changedMeanwhile(ListChange change) {
        return ScreeningProblem.CHANGED_MEANWHILE.with(
                "This change is " + change.state().word() + " already, by "
                        + change.settled().map(ListChange.Signed::by).orElse("somebody") + ".",
                "Look at the list again.");
    }

    private ListChange settled(
            ListChange change,
            ListChange.State state,
            Optional<Integer> version,
            ListChange.Counts counts,
            String note,
            Caller caller) {
        ListChange settled = new ListChange(
                change.id(),
                change.list(),
                change.act(),
                state,
                change.entry(),
                change.reason(),
                change.file(),
                counts,
                change.base(),
                version,
                change.asked(),
                Optional.of(new ListChange.Signed(now(), caller.login())),
                note.strip());
        changes.settle(settled);
        return settled;
    }

    private void record(ListChange change, String kind, Caller caller) {
        AuditEntry entry = AuditEntry.of(caller.login(), kind, subject(change.list()))
                .with("change", change.id().toString())
                .with("act", change.act().word())
                .with("added", String.valueOf(change.counts().added()))
                .with("altered", String.valueOf(change.counts().altered()))
                .with("ended", String.valueOf(change.counts().ended()));
        if (change.entry().isPresent()) {
            entry = entry.with("entry", change.entry().get());
        }
        if (change.version().isPresent()) {
            entry = entry.with("version", String.valueOf(change.version().get()));
        }
        trail.record(entry);
    }

    private static String subject(String list) {
        return "list:" + list;
    }
}
