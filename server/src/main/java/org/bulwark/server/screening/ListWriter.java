package org.bulwark.server.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.ProblemException;
import org.bulwark.screening.list.ListEntry;
import org.bulwark.screening.list.Listing;
import org.bulwark.screening.list.ScreeningList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Works out what changes do to lists, and writes the versions that they make. */
@Component
class ListWriter {

    private final BankLists lists;
    private final Entries entries;

    ListWriter(BankLists lists, Entries entries) {
        this.lists = lists;
        this.entries = entries;
    }

    Optional<ListEntry> find(BankList list, String entry) {
        return Said.isText(entry) ? entries.find(list, entry) : Optional.empty();
    }

    ListEntry standing(BankList list, String entry) {
        return find(list, entry).orElseThrow(() -> unknown(list, entry));
    }

    static ProblemException unknown(BankList list, String entry) {
        return ScreeningProblem.ENTRY_UNKNOWN.with(
                "The list '" + list.code() + "' has no entry '" + entry + "'.",
                "Look at the list's page for those that there are.");
    }

    /** One entry is looked up alone; a whole file is held against all of the list. */
    Revision.Effect effect(BankList list, Revision revision) {
        if (revision.whole()) {
            return revision.on(entries.of(list));
        }
        List<String> named = new ArrayList<>(revision.ends());
        revision.entries().forEach(entry -> named.add(entry.id()));
        List<ListEntry> standing = named.stream()
                .distinct()
                .flatMap(id -> entries.find(list, id).stream())
                .toList();
        return revision.on(new ScreeningList(list.code(), list.kind(), standing));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void write(BankList list, Revision.Effect effect) {
        BankList next = list.at(list.version() + 1);
        List<String> ending = new ArrayList<>();
        effect.ended().forEach(entry -> ending.add(entry.id()));
        effect.altered().forEach(entry -> ending.add(entry.id()));
        List<ListEntry> beginning = new ArrayList<>(effect.added());
        beginning.addAll(effect.altered());
        entries.write(next, ending, beginning);
        lists.advance(next);
    }

    /** What the first person saw must be what the second one agrees to. */
    void checkBase(ListChange change, BankList list) {
        boolean same = change.act() == ListChange.Act.UPLOAD
                ? change.base() == list.version()
                : entries.find(list, change.entry().orElseThrow())
                        .equals(entries.find(
                                list.at(change.base()), change.entry().orElseThrow()));
        if (!same) {
            throw ScreeningProblem.CHANGED_MEANWHILE.with(
                    "The list '" + list.code() + "' has changed since this was asked for.",
                    "Refuse this change, and have it asked for again on what is there now.");
        }
    }

    /** A file that does not say since when an entry is on the list must not make the same entry another one each time. */
    List<ListEntry> sinceBefore(BankList list, List<ListEntry> read, Instant now) {
        Map<String, ListEntry> standing = new HashMap<>();
        entries.of(list).entries().forEach(entry -> standing.put(entry.id(), entry));
        List<ListEntry> kept = new ArrayList<>(read.size());
        for (ListEntry entry : read) {
            ListEntry before = standing.get(entry.id());
            boolean unsaid = !entry.listing().added().isBefore(now.minusSeconds(3_600));
            Listing said = entry.listing();
            kept.add(
                    before == null || !unsaid
                            ? entry
                            : new ListEntry(
                                    entry.id(),
                                    entry.version(),
                                    entry.party(),
                                    new Listing(
                                            said.source(),
                                            said.reason(),
                                            before.listing().added(),
                                            said.expires(),
                                            said.comment())));
        }
        return kept;
    }
}
