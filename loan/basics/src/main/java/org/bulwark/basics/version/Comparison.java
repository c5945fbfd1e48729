package org.bulwark.basics.version;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks two plain trees side by side. */
final class Comparison {

    private static final List<String> IDENTITIES = List.of("id", "code", "name");

    private final List<Change> changes = new ArrayList<>();

    private Comparison() {}

    static List<Change> of(@Nullable Object before, @Nullable Object after) {
        Comparison comparison = new Comparison();
        comparison.walk("", before, after);
        return List.copyOf(comparison.changes);
    }

    private void walk(String path, @Nullable Object before, @Nullable Object after) {
        if (before instanceof Map<?, ?> old && after instanceof Map<?, ?> young) {
            entries(keyed(old, path, "."), keyed(young, path, "."));
        } else if (before instanceof List<?> old && after instanceof List<?> young) {
            Optional<String> identity = IDENTITIES.stream()
                    .filter(i -> names(old, i) && names(young, i))
                    .findFirst();
            entries(keyed(old, path, identity), keyed(young, path, identity));
        } else if (before == null || after == null) {
            leaves(path, before, after);
        } else if (!before.equals(after)) {
            replaced(path, before, after);
        }
    }

    /** Two leaves, or two values of different shape: then all of the old is gone and all of the new is there. */
    private void replaced(String path, Object before, Object after) {
        if (isBranch(before) || isBranch(after)) {
            leaves(path, before, null);
            leaves(path, null, after);
        } else if (!before.toString().equals(after.toString())) {
            changes.add(new Change(path, Optional.of(before.toString()), Optional.of(after.toString())));
        }
    }

    /** One side is missing: everything below the other is new or gone. */
    private void leaves(String path, @Nullable Object before, @Nullable Object after) {
        Object there = before == null ? after : before;
        SequencedMap<String, Object> below = switch (there) {
            case null -> new LinkedHashMap<>();
            case Map<?, ?> map -> keyed(map, path, ".");
            case List<?> list ->
                keyed(
                        list,
                        path,
                        IDENTITIES.stream().filter(i -> names(list, i)).findFirst());
            default -> new LinkedHashMap<>();
        };
        if (below.isEmpty()) {
            if (there != null) {
                changes.add(new Change(path, text(before), text(after)));
            }
            return;
        }
        below.forEach((name, value) -> leaves(name, before == null ? null : value, before == null ? value : null));
    }

    private void entries(SequencedMap<String, Object> before, SequencedMap<String, Object> after) {
        for (String name : merged(before, after)) {
            walk(name, before.get(name), after.get(name));
        }
    }

    /** The keys of both: those of the second in their order, and each key that is gone behind the one it used to follow. */
    private static Set<String> merged(SequencedMap<String, Object> before, SequencedMap<String, Object> after) {
        List<String> order = new ArrayList<>(after.keySet());
        int place = 0;
        for (String name : before.keySet()) {
            int at = order.indexOf(name);
            if (at >= 0) {
                place = at + 1;
            } else {
                order.add(place++, name);
            }
        }
        return new LinkedHashSet<>(order);
    }

    private static SequencedMap<String, Object> keyed(Map<?, ?> map, String path, String joint) {
        SequencedMap<String, Object> keyed = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                keyed.put(path.isEmpty() ? key.toString() : path + joint + key, value);
            }
        });
        return keyed;
    }

    private static SequencedMap<String, Object> keyed(List<?> list, String path, Optional<String> identity) {
        SequencedMap<String, Object> keyed = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            Object entry = list.get(i);
            String name = identity.map(key -> String.valueOf(((Map<?, ?>) entry).get(key)))
                    .orElse(String.valueOf(i + 1));
            keyed.put(path + "[" + name + "]", entry);
        }
        return keyed;
    }

    /** Whether every entry is a map with a value of its own under a key. */
    private static boolean names(List<?> list, String key) {
        Set<String> seen = new HashSet<>();
        for (Object entry : list) {
            if (!(entry instanceof Map<?, ?> map)
                    || map.get(key) == null
                    || !seen.add(map.get(key).toString())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBranch(Object value) {
        return value instanceof Map || value instanceof List;
    }

    private static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString);
    }
}
