package org.bulwark.server.screening;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.screening.list.ListEntry;
import org.bulwark.server.TimeOrderedId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings lists into an empty house as two people would have: one hands in a file, the other agrees. */
@Service
public class ListLoading {

    private final BankLists lists;
    private final ListWriter writer;
    private final Changes changes;
    private final ListsInForce inForce;
    private final ListKeys keys;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    ListLoading(
            BankLists lists,
            ListWriter writer,
            Changes changes,
            ListsInForce inForce,
            ListKeys keys,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.lists = lists;
        this.writer = writer;
        this.changes = changes;
        this.inForce = inForce;
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Makes a list with what a CSV file says.
     *
     * @param first the login of who handed it in
     * @param second the login of who agreed
     * @return how many entries it has
     */
    public int load(ListDraft draft, String file, byte[] csv, String first, String second) {
        Instant now = Microseconds.of(clock.instant());
        BankList list = draft.made(now, first);
        ListUpload upload = new ListUpload(file, ListUpload.Form.CSV, csv);
        List<ListEntry> read = upload.read(list, keys, now);
        transaction.executeWithoutResult(status -> {
            lists.add(list);
            Revision revision = new Revision(true, read, List.of());
            Revision.Effect effect = writer.effect(list, revision);
            changes.add(
                    new ListChange(
                            TimeOrderedId.at(now),
                            list.code(),
                            ListChange.Act.UPLOAD,
                            ListChange.State.DONE,
                            Optional.empty(),
                            "The first entries of the list.",
                            Optional.of(file),
                            ListChange.Counts.of(effect),
                            0,
                            Optional.of(1),
                            new ListChange.Signed(now, first),
                            Optional.of(new ListChange.Signed(now, second)),
                            ""),
                    Optional.of(upload.digest()),
                    revision);
            writer.write(list, effect);
        });
        inForce.refresh();
        return read.size();
    }
}
