package org.bulwark.files.screening;

import java.util.List;
import org.bulwark.screening.list.ListEntry;
import org.bulwark.screening.list.ListKind;
import org.bulwark.screening.list.ScreeningList;

/**
 * What came of reading a list. Every row, the header aside, is kept or rejected: {@code rows = kept + rejected.size()}.
 *
 * @param entries the entries, in the order of the file
 * @param rows how many rows there were, the header not counted
 * @param kept how many rows went into the entries; more than these where an entry has several rows
 * @param rejected the rows that could not be used, each with its reason
 * @param remarks what could not be understood of entries that were kept
 */
public record ListReading(
        List<ListEntry> entries, long rows, long kept, List<ListRemark> rejected, List<ListRemark> remarks) {

    /** Copies the lists. */
    public ListReading {
        entries = List.copyOf(entries);
        rejected = List.copyOf(rejected);
        remarks = List.copyOf(remarks);
        if (rows != kept + rejected.size()) {
            throw new AssertionError(rows + " rows, " + kept + " kept and " + rejected.size() + " rejected");
        }
    }

    /** The entries as a list. */
    public ScreeningList list(String id, ListKind kind) {
        return new ScreeningList(id, kind, entries);
    }
}
