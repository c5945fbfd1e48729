package org.bulwark.screening.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bulwark.screening.name.NameForm;

/**
 * Lists, ready to be asked for a party. Built once, immutable, safe for threads; when a list changes, a new index takes its place.
 * Two indices of the same lists give the same hits in the same order.
 *
 * <p>How rare a word is, is counted over the lists that were indexed together. Whoever keeps an index for each list and asks them
 * {@link #together} gets hits that depend on each list alone, and need not index the others again when one changes.
 */
public final class ScreeningIndex {

    /** No list at all. */
    public static final ScreeningIndex EMPTY = new ScreeningIndex(List.of());

    private final List<EntryIndex> parts;

    private ScreeningIndex(List<EntryIndex> parts) {
        this.parts = List.copyOf(parts);
    }

    /** An index of lists with different ids. */
    public static ScreeningIndex of(List<ScreeningList> lists) {
        return new ScreeningIndex(List.of(EntryIndex.of(lists)));
    }

    /** Indices of different lists, asked as one. */
    public static ScreeningIndex together(Collection<ScreeningIndex> indices) {
        return new ScreeningIndex(
                indices.stream().flatMap(index -> index.parts.stream()).toList());
    }

    /**
     * The hits of a party at an instant, by {@link Hit#ORDER}; never on an entry that is not in force. Of the names of one entry the one
     * that is most alike makes the hit; each identifier and each device makes its own. Nobody has reviewed them yet.
     */
    public List<Hit> hits(PartyDescription party, Instant at, MatchRules rules) {
        List<NameForm> forms = EntryIndex.forms(party);
        List<Hit> hits = new ArrayList<>();
        parts.forEach(part -> part.addHits(hits, party, forms, at, rules));
        hits.sort(Hit.ORDER);
        return List.copyOf(hits);
    }

    /**
     * The same, where those are marked that a person has cleared.
     *
     * @param key the party's key in clearances
     */
    public List<Hit> hits(
            PartyDescription party, String key, Instant at, MatchRules rules, Collection<Clearance> clearances) {
        return hits(party, at, rules).stream()
                .map(hit -> hit.reviewed(key, clearances, at))
                .toList();
    }

    /** How many entries there are, in force or not. */
    public int size() {
        return parts.stream().mapToInt(EntryIndex::size).sum();
    }
}
