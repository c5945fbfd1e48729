package org.bulwark.files.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulwark.basics.Reason;
import org.bulwark.screening.list.ListEntry;

/** Entries and what was not understood, while a file is read. */
final class Collected {

    private final String file;
    private final Map<String, ListEntry> entries = new LinkedHashMap<>();
    private final List<ListRemark> rejected = new ArrayList<>();
    private final List<ListRemark> remarks = new ArrayList<>();
    private long kept;

    Collected(String file) {
        this.file = file;
    }

    /** Takes a row as an entry of its own. */
    void take(long line, EntryRow row) {
        try {
            ListEntry entry = row.entry();
            if (entries.containsKey(entry.id())) {
                reject(line, ListReason.LIST_ID_TWICE.with("entry", entry.id()));
                return;
            }
            entries.put(entry.id(), entry);
            row.remarks().forEach(reason -> remarks.add(new ListRemark(file, line, reason)));
            kept++;
        } catch (EntryRow.Rejected e) {
            reject(line, e.reason());
        }
    }

    void reject(long line, Reason reason) {
        rejected.add(new ListRemark(file, line, reason));
    }

    ListReading reading() {
        return new ListReading(List.copyOf(entries.values()), kept + rejected.size(), kept, rejected, remarks);
    }
}
