package org.bulwark.screening.list;

import java.time.Instant;
import java.util.ArrayList;
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

/** The entries of some lists, ready to be asked for a party. Built once, immutable, safe for threads. */
final class EntryIndex {

    private final List<Listed> listed;
    private final NameIndex names;
    private final int[] entryOfName;
    private final Map<IdentifierKey, List<Listed>> byIdentifier;
    private final Map<String, List<Listed>> byDevice;

    /** An entry, and where it stands. */
    private record Listed(int place, ScreeningList list, ListEntry entry) {}

    private EntryIndex(List<Listed> listed) {
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

    static EntryIndex of(List<ScreeningList> lists) {
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
        return new EntryIndex(listed);
    }

    /** Adds the hits of a party at an instant; the forms are those of its names. */
    void addHits(List<Hit> hits, PartyDescription party, List<NameForm> forms, Instant at, MatchRules rules) {
        party.identifiers()
                .forEach(identifier ->
                        with(identifier).forEach(one -> add(hits, one, 1, new Match.OfIdentifiers(identifier), at)));
        party.devices()
                .forEach(device -> byDevice.getOrDefault(device, List.of())
                        .forEach(one -> add(hits, one, 1, new Match.OfDevices(device), at)));
        nameMatches(party, forms, rules).forEach((place, match) -> {
            double score = rules.weighed(match.likeness().score(), match.evidence());
            if (score >= rules.threshold()) {
                add(hits, listed.get(place), score, match, at);
            }
        });
    }

    private static void add(List<Hit> hits, Listed one, double score, Match match, Instant at) {
        if (one.entry.listing().isInForce(at)) {
            hits.add(new Hit(one.list.id(), one.list.kind(), one.entry, score, match, false));
        }
    }

    /** Entries with an identifier, or with its key and no scheme. */
    private Set<Listed> with(IdentifierKey identifier) {
        Set<Listed> with = new LinkedHashSet<>(byIdentifier.getOrDefault(identifier, List.of()));
        with.addAll(byIdentifier.getOrDefault(new IdentifierKey(IdentifierKey.ANY, identifier.key()), List.of()));
        return with;
    }

    private Map<Integer, Match.OfNames> nameMatches(PartyDescription party, List<NameForm> forms, MatchRules rules) {
        Map<Integer, Match.OfNames> best = new TreeMap<>();
        for (NameForm asked : forms) {
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

    static List<NameForm> forms(PartyDescription party) {
        return party.names().stream()
                .flatMap(name -> NameForm.all(name, party.kind()).stream())
                .toList();
    }

    int size() {
        return listed.size();
    }
}
