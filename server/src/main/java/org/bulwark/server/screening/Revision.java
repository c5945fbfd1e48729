package org.bulwark.server.screening;

import com.github.luben.zstd.Zstd;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulwark.screening.list.ListEntry;
import org.bulwark.screening.list.ScreeningList;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a change brings to a list.
 *
 * @param whole whether the entries are all that the list shall have
 * @param entries entries that shall stand
 * @param ends ids of entries that shall stand no more
 */
record Revision(boolean whole, List<ListEntry> entries, List<String> ends) {

    private static final int LARGEST = 256 << 20;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    /** Copies. */
    Revision {
        entries = List.copyOf(entries);
        ends = List.copyOf(ends);
    }

    /**
     * What a revision does to a list.
     *
     * @param added entries whose id is new
     * @param altered entries that stand already, in another form
     * @param ended entries that stand no more
     * @param unaltered how many stay as they are
     */
    record Effect(List<ListEntry> added, List<ListEntry> altered, List<ListEntry> ended, int unaltered) {

        boolean isNothing() {
            return added.isEmpty() && altered.isEmpty() && ended.isEmpty();
        }
    }

    /** What it does to a list as it is now. */
    Effect on(ScreeningList list) {
        Map<String, ListEntry> standing = new LinkedHashMap<>();
        list.entries().forEach(entry -> standing.put(entry.id(), entry));
        int before = standing.size();
        List<ListEntry> added = new ArrayList<>();
        List<ListEntry> altered = new ArrayList<>();
        for (ListEntry entry : entries) {
            ListEntry now = standing.remove(entry.id());
            if (now == null) {
                added.add(entry);
            } else if (!now.party().equals(entry.party()) || !now.listing().equals(entry.listing())) {
                altered.add(entry);
            }
        }
        List<ListEntry> ended = whole
                ? List.copyOf(standing.values())
                : ends.stream().filter(standing::containsKey).map(standing::get).toList();
        return new Effect(added, altered, ended, before - altered.size() - ended.size());
    }

    byte[] bytes() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("whole", whole);
        tree.put("entries", entries.stream().map(EntryTree::whole).toList());
        tree.put("ends", ends);
        return Zstd.compress(JSON.writeValueAsBytes(tree));
    }

    @SuppressWarnings("unchecked") // written above
    static Revision parse(byte[] bytes) {
        long size = Zstd.getFrameContentSize(bytes);
        if (size < 0 || size > LARGEST) {
            throw new IllegalStateException("a change of " + size + " bytes");
        }
        Map<String, Object> tree = JSON.readValue(Zstd.decompress(bytes, (int) size), TREE);
        List<Map<String, Object>> entries = (List<Map<String, Object>>) tree.getOrDefault("entries", List.of());
        return new Revision(
                Boolean.TRUE.equals(tree.get("whole")),
                entries.stream().map(EntryTree::entry).toList(),
                (List<String>) tree.getOrDefault("ends", List.of()));
    }
}
