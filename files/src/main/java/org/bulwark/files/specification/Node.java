package org.bulwark.files.specification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A piece of YAML with its place: a text, a list, or keys with values. Numbers and truth values are the texts that are written. */
sealed interface Node {

    /** Where it begins. */
    Place place();

    /** What it is, for messages. */
    String kind();

    /** Nothing, or {@code null}. */
    record Empty(Place place) implements Node {
        @Override
        public String kind() {
            return "nothing";
        }
    }

    /** A scalar. */
    record Text(Place place, String text) implements Node {
        @Override
        public String kind() {
            return "the text '" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
        }
    }

    /** A list. */
    record Items(Place place, List<Node> items) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** One key and its value. */
    record Entry(Place place, String key, Node value) {}

    /** Keys with values, each key once. */
    record Entries(Place place, List<Entry> entries) implements Node {
        @Override
        public String kind() {
            return "a set of keys";
        }

        /** Refuses a key that is none of those given. */
        Entries only(Set<String> known) {
            for (Entry entry : entries) {
                if (!known.contains(entry.key())) {
                    throw entry.place()
                            .problem(
                                    "'" + entry.key() + "' means nothing here.",
                                    "Use one of: " + String.join(", ", new TreeSet<>(known)) + ".");
                }
            }
            return this;
        }

        /** The value of a key; nothing if it is absent or empty. */
        Optional<Node> find(String key) {
            return entries.stream()
                    .filter(e -> e.key().equals(key) && !(e.value() instanceof Empty))
                    .map(Entry::value)
                    .findFirst();
        }

        /** The text of a key. */
        Optional<String> text(String key) {
            return find(key).map(node -> node.asText(key));
        }

        /** The texts of a key: a list, or one. */
        Optional<List<String>> texts(String key) {
            return find(key).map(node -> node.asTexts(key));
        }
    }

    /** This as text, or a problem that names the key. */
    default String asText(String key) {
        if (this instanceof Text text) {
            return text.text();
        }
        throw place().problem("'" + key + "' needs a text and has " + kind() + ".", "Write " + key + ": \"…\".");
    }

    /** This as a list of texts; one text is a list of one. */
    default List<String> asTexts(String key) {
        if (!(this instanceof Items list)) {
            return List.of(asText(key));
        }
        List<String> texts = new ArrayList<>();
        list.items().forEach(item -> texts.add(item.asText(key)));
        return texts;
    }

    /** This as keys with values; nothing, which YAML may also hand over as an empty text, is none. */
    default Entries asEntries(String key) {
        return switch (this) {
            case Entries entries -> entries;
            case Empty _ -> new Entries(place(), List.of());
            case Text text when text.text().isEmpty() -> new Entries(place(), List.of());
            default ->
                throw place().problem(
                                "'" + key + "' needs keys with values and has " + kind() + ".",
                                "Write " + key + ": { key: value, … }.");
        };
    }
}
