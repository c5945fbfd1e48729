package org.bulwark.server.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.bulwark.screening.list.Birth;
import org.bulwark.screening.list.IdentifierKey;
import org.bulwark.screening.list.ListEntry;
import org.bulwark.screening.list.Listing;
import org.bulwark.screening.list.PartyDescription;
import org.bulwark.screening.name.NameKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Entries as JSON objects. */
final class EntryTree {

    private static final int YEAR = 4;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private EntryTree() {}

    /** Who is listed, and the comment: what is sealed. */
    static byte[] content(ListEntry entry) {
        return JSON.writeValueAsBytes(party(entry));
    }

    private static Map<String, Object> party(ListEntry entry) {
        PartyDescription party = entry.party();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", party.kind().name());
        put(tree, "names", party.names());
        put(
                tree,
                "identifiers",
                party.identifiers().stream()
                        .map(i -> i.scheme() + ":" + i.key())
                        .toList());
        put(
                tree,
                "births",
                party.births().stream()
                        .map(b -> b.date().map(LocalDate::toString).orElse(Integer.toString(b.year())))
                        .toList());
        put(tree, "countries", List.copyOf(party.countries()));
        put(tree, "devices", List.copyOf(party.devices()));
        if (!entry.listing().comment().isEmpty()) {
            tree.put("comment", entry.listing().comment());
        }
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            tree.put(name, texts);
        }
    }

    /** An entry from its content and what stands beside it in the open; its comment is the content's. */
    static ListEntry entry(String id, int version, byte[] content, Listing open) {
        Map<String, Object> tree = JSON.readValue(content, TREE);
        return new ListEntry(id, version, party(tree), commented(open, text(tree, "comment")));
    }

    private static Listing commented(Listing open, String comment) {
        return new Listing(open.source(), open.reason(), open.added(), open.expires(), comment);
    }

    /** All of an entry. */
    static Map<String, Object> whole(ListEntry entry) {
        Map<String, Object> tree = party(entry);
        tree.put("id", entry.id());
        tree.put("version", entry.version());
        tree.put("source", entry.listing().source());
        tree.put("reason", entry.listing().reason());
        tree.put("added", entry.listing().added().toString());
        entry.listing().expires().ifPresent(end -> tree.put("expires", end.toString()));
        return tree;
    }

    static ListEntry entry(Map<String, Object> tree) {
        String expires = text(tree, "expires");
        return new ListEntry(
                text(tree, "id"),
                (Integer) tree.getOrDefault("version", 1),
                party(tree),
                new Listing(
                        text(tree, "source"),
                        text(tree, "reason"),
                        Instant.parse(text(tree, "added")),
                        expires.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(expires)),
                        text(tree, "comment")));
    }

    private static PartyDescription party(Map<String, Object> tree) {
        NavigableSet<IdentifierKey> identifiers = new TreeSet<>();
        for (String written : texts(tree, "identifiers")) {
            int colon = written.indexOf(':');
            identifiers.add(new IdentifierKey(written.substring(0, colon), written.substring(colon + 1)));
        }
        return new PartyDescription(
                NameKind.valueOf(text(tree, "kind")),
                texts(tree, "names"),
                identifiers,
                texts(tree, "births").stream().map(EntryTree::birth).toList(),
                new TreeSet<>(texts(tree, "countries")),
                new TreeSet<>(texts(tree, "devices")));
    }

    private static Birth birth(String text) {
        return text.length() <= YEAR ? Birth.in(Integer.parseInt(text)) : Birth.on(LocalDate.parse(text));
    }

    private static String text(Map<String, Object> tree, String name) {
        @Nullable Object value = tree.get(name);
        return value == null ? "" : value.toString();
    }

    private static List<String> texts(Map<String, Object> tree, String name) {
        return tree.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
