package org.bulwark.screening.velocity;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The applications of the time that rules look back over, kept by their keys for live use. What it says of an application is what
 * {@link Velocity#of} says from the same history, in whatever order the history arrived; an application that arrives again takes the place
 * of the earlier one with its id. For one thread at a time.
 */
public final class VelocityWindow {

    private final VelocityRules rules;
    private final Map<String, PriorApplication> byId = new HashMap<>();
    private final TreeSet<PriorApplication> byAge = new TreeSet<>(PriorApplication.ORDER);
    private final Map<KeyKind, Map<String, TreeSet<PriorApplication>>> byKey = new EnumMap<>(KeyKind.class);

    /** An empty window. */
    public VelocityWindow(VelocityRules rules) {
        this.rules = rules;
        for (KeyKind kind : KeyKind.values()) {
            byKey.put(kind, new HashMap<>());
        }
    }

    /** Takes an application in. */
    public void add(PriorApplication application) {
        PriorApplication before = byId.put(application.id(), application);
        if (before != null) {
            remove(before);
        }
        byAge.add(application);
        byKey.forEach((kind, filed) -> {
            String key = application.keys().of(kind);
            if (!key.isEmpty()) {
                filed.computeIfAbsent(key, _ -> new TreeSet<>(PriorApplication.ORDER))
                        .add(application);
            }
        });
    }

    /** What the applications in the window say of one, which need not be among them. */
    public Velocity of(PriorApplication application) {
        return Velocity.from(application, this::with, rules);
    }

    private List<PriorApplication> with(KeyKind kind, String key, Instant after, Instant until) {
        TreeSet<PriorApplication> filed = byKey.getOrDefault(kind, Map.of()).get(key);
        if (filed == null) {
            return List.of();
        }
        // ids are not empty, so that these two stand before all others of their instant
        NavigableSet<PriorApplication> between =
                filed.subSet(mark(after.plusNanos(1)), true, mark(until.plusNanos(1)), false);
        return List.copyOf(between);
    }

    private static PriorApplication mark(Instant at) {
        return new PriorApplication("", at, MARK, "", 0, "");
    }

    private static final Keys MARK = new Keys("mark", "", "", "");

    /** Forgets what no application made at an instant or later could ask for. */
    public void forgetFor(Instant now) {
        Instant oldest = now.minus(rules.reach());
        while (!byAge.isEmpty() && !byAge.first().at().isAfter(oldest)) {
            PriorApplication application = byAge.first();
            byId.remove(application.id());
            remove(application);
        }
    }

    private void remove(PriorApplication application) {
        byAge.remove(application);
        byKey.forEach((kind, filed) -> filed.computeIfPresent(application.keys().of(kind), (_, some) -> {
            some.remove(application);
            return some.isEmpty() ? null : some;
        }));
    }

    /** How many applications it holds. */
    public int size() {
        return byId.size();
    }
}
