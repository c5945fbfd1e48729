package org.bulwark.data.text.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reports as they come in, merged to stories. Not for several threads at once. The same reports in any order give the same stories; a
 * report that comes again changes nothing; a late report may join two stories into one.
 */
public final class Stories {

    private record Known(int place, Report report, Shingles shingles) {}

    private final Likeness likeness;
    private final Map<String, Known> byId = new HashMap<>();
    private final Map<Long, List<Known>> byBand = new HashMap<>();
    private final List<Integer> parents = new ArrayList<>();

    private Stories(Likeness likeness) {
        this.likeness = likeness;
    }

    /** No stories yet. */
    public static Stories by(Likeness likeness) {
        return new Stories(likeness);
    }

    /** The stories of these reports. */
    public static List<Story> of(List<Report> reports, Likeness likeness) {
        Stories stories = by(likeness);
        reports.forEach(stories::add);
        return stories.all();
    }

    /** Takes a report in. One whose id is known already changes nothing. */
    public void add(Report report) {
        if (byId.containsKey(report.id())) {
            return;
        }
        Known known = new Known(parents.size(), report, Shingles.of(report.text(), report.language()));
        byId.put(report.id(), known);
        parents.add(known.place);
        for (long band : known.shingles.bands()) {
            List<Known> there = byBand.computeIfAbsent(band, _ -> new ArrayList<>());
            for (Known other : there) {
                if (root(other.place) != root(known.place) && isCopy(known, other)) {
                    parents.set(root(known.place), root(other.place));
                }
            }
            there.add(known);
        }
    }

    private boolean isCopy(Known one, Known other) {
        return one.report.language() == other.report.language()
                && Math.abs(one.report.occurredAt() - other.report.occurredAt()) <= likeness.microseconds()
                && one.shingles.similarity(other.shingles) >= likeness.similarity();
    }

    private int root(int place) {
        int root = place;
        while (parents.get(root) != root) {
            parents.set(root, parents.get(parents.get(root))); // halves the way for the next
            root = parents.get(root);
        }
        return root;
    }

    /** All stories, the first to be published first. */
    public List<Story> all() {
        Map<Integer, List<Report>> byRoot = new TreeMap<>();
        for (Known known : byId.values()) {
            byRoot.computeIfAbsent(root(known.place), _ -> new ArrayList<>()).add(known.report);
        }
        return byRoot.values().stream()
                .map(Story::new)
                .sorted(Comparator.comparing(Story::first, Story.ORDER))
                .toList();
    }
}
