package org.bulwark.server.screening;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bulwark.screening.list.ScreeningIndex;
import org.bulwark.screening.list.ScreeningList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * All lists as they are in force, ready to be asked, in memory. Whoever asks gets a picture that nobody changes. Once a second a small
 * question tells whether a list has changed, here or in another process; then that list is read and indexed again, beside those who ask,
 * and the new picture takes the place of the old one. In the process that changes a list it does so before the change is answered.
 */
@Component
class ListsInForce {

    private static final Logger LOG = LoggerFactory.getLogger(ListsInForce.class);

    private final BankLists lists;
    private final Entries entries;
    private volatile @Nullable Picture picture;

    ListsInForce(BankLists lists, Entries entries) {
        this.lists = lists;
        this.entries = entries;
    }

    /**
     * A list with its entries, and the index over them.
     *
     * @param head the list, in the version that is in force
     */
    record Held(BankList head, ScreeningList content, ScreeningIndex index) {}

    /**
     * All lists at one time.
     *
     * @param changes the count of changes at which it was taken
     * @param held the lists by code
     * @param index over all of them
     */
    record Picture(long changes, Map<String, Held> held, ScreeningIndex index) {

        static Picture of(long changes, Map<String, Held> held) {
            Collection<ScreeningIndex> indices =
                    held.values().stream().map(Held::index).toList();
            return new Picture(changes, held, ScreeningIndex.together(indices));
        }

        Optional<Held> list(String code) {
            return Optional.ofNullable(held.get(code));
        }

        int version(String code) {
            return Objects.requireNonNull(held.get(code), code).head.version();
        }
    }

    /** The lists in force; read from the database by the first who asks. */
    Picture current() {
        Picture known = picture;
        return known == null ? refreshed() : known;
    }

    @Scheduled(fixedDelay = 1_000)
    void refresh() {
        try {
            refreshed();
        } catch (RuntimeException e) {
            LOG.error("the lists could not be read again; those of before stay in force", e);
        }
    }

    /** As they are in the database by now. */
    synchronized Picture refreshed() {
        long changes = lists.changes();
        Picture known = picture;
        if (known != null && known.changes == changes) {
            return known;
        }
        Map<String, Held> held = new LinkedHashMap<>();
        for (BankList head : lists.all()) {
            Held before = known == null ? null : known.held.get(head.code());
            held.put(head.code(), before != null && before.head.equals(head) ? before : read(head));
        }
        Picture taken = Picture.of(changes, held);
        picture = taken;
        return taken;
    }

    private Held read(BankList head) {
        ScreeningList content = entries.of(head);
        return new Held(head, content, ScreeningIndex.of(List.of(content)));
    }
}
