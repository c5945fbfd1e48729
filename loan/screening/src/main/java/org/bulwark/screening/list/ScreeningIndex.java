package org.bulwark.screening.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.bulwark.screening.name.NameForm;
import org.bulwark.screening.name.NameIndex;
import org.bulwark.screening.name.NameIndex.Found;

/**
 * All lists, ready to be asked for a party. Built once, immutable, safe for threads; when a list changes, a new index takes its place.
 * Two indices of the same lists give the same hits in the same order.
 */
public final class ScreeningIndex {

    /** No list at all. */
    public static final ScreeningIndex EMPTY = of(List.of());

    private final List<Listed> listed;
    private final NameIndex names;
    private final int[] entryOfName;
    private final Map<IdentifierKey, List<Listed>> byIdentifier;
    private final Map<String, List<Listed>> byDevice;

    /** An entry, and where it stands. */
    private record Listed(int place, ScreeningList list, ListEntry entry) {}

    private ScreeningIndex(List<Listed> listed) {
        this.listed = listed;
        List<NameForm> forms = new ArrayList<>();
        List<Integer> entries = new ArrayList<>();
        for (Listed one : listed) {
            for (NameForm form : forms(one.entry.party())) {
                forms.add(form);
                entries.add(one.place);
            }
        }
        this.names = NameIndex.of(forms);
        this.entryOfName = entries.stream().mapToInt(i -> i).toArray();
        this.byIdentifier = filed(listed, PartyDescription::identifiers);
        this.byDevice = filed(listed, PartyDescription::devices);
    }

    private static <K> Map<K, List<Listed>> filed(
            List<Listed> listed, Function<PartyDescription, NavigableSet<K>> keys) {
        Map<K, List<Listed>> filed = new HashMap<>();
        for (Listed one : listed) {
            for (K key : keys.apply(one.entry.party())) {
                filed.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(one);
            }
        }
        return filed;
    }

    /** An index of lists with different ids. */
    public static ScreeningIndex of(List<ScreeningList> lists) {
        List<Listed> listed = new ArrayList<>();
        NavigableSet<String> ids = new TreeSet<>();
        for (ScreeningList list : lists) {
            if (!ids.add(list.id())) {
                throw new IllegalArgumentException("two lists bear the id " + list.id());
            }
            for (ListEntry entry : list.entries()) {
                listed.add(new Listed(listed.size(), list, entry));
            }
        }
        return new ScreeningIndex(listed);
    }

    /**
     * The hits of a party at an instant, by {@link Hit#ORDER}; never on an entry that is not in force. Of the names of one entry the one
     * that is most alike makes the hit; each identifier and each device makes its own.
     *
     * @param key the party's key in clearances
     */
    public List<Hit> hits(
            PartyDescription party, String key, Instant at, MatchRules rules, Collection<Clearance> clearances) {
        List<Hit> hits = new ArrayList<>();
        Review review = new Review(key, at, clearances);
        party.identifiers()
                .forEach(identifier ->
                        with(identifier).forEach(one -> review.add(hits, one, 1, new Match.OfIdentifiers(identifier))));
        party.devices()
                .forEach(device -> byDevice.getOrDefault(device, List.of())
                        .forEach(one -> review.add(hits, one, 1, new Match.OfDevices(device))));
        nameMatches(party, rules).forEach((place, match) -> {
            double score = rules.weighed(match.likeness().score(), match.evidence());
            if (score >= rules.threshold()) {
                review.add(hits, listed.get(place), score, match);
            }
        });
        hits.sort(Hit.ORDER);
        return List.copyOf(hits);
    }

    /** Entries with an identifier, or with its key and no scheme. */
    private Set<Listed> with(IdentifierKey identifier) {
        Set<Listed> with = new LinkedHashSet<>(byIdentifier.getOrDefault(identifier, List.of()));
        with.addAll(byIdentifier.getOrDefault(new IdentifierKey(IdentifierKey.ANY, identifier.key()), List.of()));
        return with;
    }

    private Map<Integer, Match.OfNames> nameMatches(PartyDescription party, MatchRules rules) {
        Map<Integer, Match.OfNames> best = new TreeMap<>();
        for (NameForm asked : forms(party)) {
            for (Found found : names.search(asked, rules.threshold())) {
                int place = entryOfName[found.name()];
                Match.OfNames before = best.get(place);
                if (before == null
                        || before.likeness().score() < found.likeness().score()) {
                    List<Evidence> evidence =
                            Evidence.of(party, listed.get(place).entry.party());
                    String written = names.name(found.name()).written();
                    best.put(place, new Match.OfNames(asked.written(), written, found.likeness(), evidence));
                }
            }
        }
        return best;
    }

    private static List<NameForm> forms(PartyDescription party) {
        return party.names().stream()
                .flatMap(name -> NameForm.all(name, party.kind()).stream())
                .toList();
    }

    /** The lists' names alone. */
    public NameIndex names() {
        return names;
    }

    /** How many entries there are, in force or not. */
    public int size() {
        return listed.size();
    }

    /** Makes hits of what is in force, and marks those that a person has cleared. */
    private record Review(String party, Instant at, Collection<Clearance> clearances) {

        void add(List<Hit> hits, Listed one, double score, Match match) {
            if (one.entry.listing().isInForce(at)) {
                boolean cleared = clearances.stream().anyMatch(c -> c.holds(party, one.entry, one.list.id(), at));
                hits.add(new Hit(one.list.id(), one.list.kind(), one.entry, score, match, cleared));
            }
        }
    }
}
