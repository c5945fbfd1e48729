package org.bulwark.server.screening;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.screening.list.ListEntry;
import org.bulwark.server.access.Caller;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.springframework.stereotype.Service;

/** Shows lists to people: what is on them, how they changed, and what waits. Whoever looks at entries is in the log. */
@Service
class ListBook {

    static final int MOST_CHANGES = 200;
    static final int MOST_DIFFERENCES = 500;

    private final BankLists lists;
    private final Entries entries;
    private final Changes changes;
    private final ListsInForce inForce;
    private final AuditTrail trail;
    private final InstantSource clock;

    ListBook(
            BankLists lists,
            Entries entries,
            Changes changes,
            ListsInForce inForce,
            AuditTrail trail,
            InstantSource clock) {
        this.lists = lists;
        this.entries = entries;
        this.changes = changes;
        this.inForce = inForce;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A list at a glance.
     *
     * @param list the list
     * @param entries how many entries it has
     * @param inForce how many of them are in force now
     */
    record Glance(BankList list, int entries, int inForce) {}

    List<Glance> glances() {
        Instant now = clock.instant();
        return inForce.refreshed().held().values().stream()
                .map(held ->
                        new Glance(held.head(), held.content().entries().size(), (int) held.content().entries().stream()
                                .filter(entry -> entry.listing().isInForce(now))
                                .count()))
                .toList();
    }

    /** A list, held in memory: {@link ScreeningProblem#LIST_UNKNOWN}. */
    ListsInForce.Held held(String code) {
        return inForce.refreshed().list(code).orElseThrow(() -> BankLists.unknown(code));
    }

    /**
     * A part of a list's entries, by id.
     *
     * @param all how many fulfil the question
     * @param entries the part
     */
    record Page(int all, List<EntryAnswer> entries) {}

    /**
     * Entries of a list whose id or a name of which holds some letters.
     *
     * @param after behind the entry of this id; from the first on when empty
     * @param before before the entry of this id, the last ones first; empty for none
     */
    Page page(String code, String words, String after, String before, int most, Caller caller) {
        ListsInForce.Held held = held(code);
        trail.record(AuditEntry.of(caller.login(), "screening/list-read", "list:" + code));
        Instant now = clock.instant();
        String plain = words.toLowerCase(Locale.ROOT);
        List<ListEntry> found = held.content().entries().stream()
                .filter(entry -> plain.isEmpty() || holds(entry, plain))
                .toList();
        List<ListEntry> ordered = before.isEmpty() ? found : found.reversed();
        return new Page(
                found.size(),
                ordered.stream()
                        .filter(entry -> before.isEmpty()
                                ? entry.id().compareTo(after) > 0
                                : entry.id().compareTo(before) < 0)
                        .limit(most)
                        .map(entry -> EntryAnswer.of(held.head(), entry, now))
                        .toList());
    }

    private static boolean holds(ListEntry entry, String words) {
        return entry.id().toLowerCase(Locale.ROOT).contains(words)
                || entry.party().names().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(words));
    }

    /** One entry as it stands: {@link ScreeningProblem#ENTRY_UNKNOWN}. */
    EntryAnswer entry(String code, String id, Caller caller) {
        BankList list = lists.of(code);
        trail.record(AuditEntry.of(caller.login(), "screening/list-read", "list:" + code));
        return entries.find(list, id)
                .map(entry -> EntryAnswer.of(list, entry, clock.instant()))
                .orElseThrow(() -> ListWriter.unknown(list, id));
    }

    List<ListChange> changes(String code) {
        return changes.newest(lists.of(code).code(), MOST_CHANGES);
    }

    List<ListChange> waiting() {
        return changes.waiting();
    }

    ListChange change(UUID id) {
        return changes.of(id);
    }

    /**
     * How one entry differs.
     *
     * @param id its id
     * @param before as it was
     * @param after as it is
     */
    record Differs(String id, Optional<EntryAnswer> before, Optional<EntryAnswer> after) {}

    /** How a version differs from an earlier one; at most {@value #MOST_DIFFERENCES} entries. */
    List<Differs> differences(String code, int version, int since, Caller caller) {
        BankList list = lists.of(code);
        if (since < 0 || since >= version || version > list.version()) {
            throw ScreeningProblem.LIST_INVALID.with(
                    "The list '" + code + "' has versions 0 to " + list.version() + ".",
                    "Compare one of them with an earlier one.");
        }
        trail.record(AuditEntry.of(caller.login(), "screening/list-read", "list:" + code));
        BankList at = list.at(version);
        return entries.altered(at, since, MOST_DIFFERENCES).stream()
                .map(one -> differs(at, one.id(), one.before(), one.after()))
                .toList();
    }

    /** What a waiting change would do; at most {@value #MOST_DIFFERENCES} entries. */
    List<Differs> wanted(ListChange change, Caller caller) {
        if (change.state() != ListChange.State.WAITING) {
            return List.of();
        }
        BankList list = lists.of(change.list());
        trail.record(AuditEntry.of(caller.login(), "screening/list-read", "list:" + list.code()));
        Revision revision = changes.revision(change.id());
        Revision.Effect effect = revision.on(entries.of(list));
        List<Differs> wanted = new ArrayList<>();
        effect.ended().forEach(one -> wanted.add(differs(list, one.id(), Optional.of(one), Optional.empty())));
        effect.altered()
                .forEach(one -> wanted.add(differs(list, one.id(), entries.find(list, one.id()), Optional.of(one))));
        effect.added().forEach(one -> wanted.add(differs(list, one.id(), Optional.empty(), Optional.of(one))));
        return wanted.subList(0, Math.min(MOST_DIFFERENCES, wanted.size()));
    }

    private Differs differs(BankList list, String id, Optional<ListEntry> before, Optional<ListEntry> after) {
        Instant now = clock.instant();
        return new Differs(
                id,
                before.map(entry -> EntryAnswer.of(list, entry, now)),
                after.map(entry -> EntryAnswer.of(list, entry, now)));
    }
}
