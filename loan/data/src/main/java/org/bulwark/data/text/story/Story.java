package org.bulwark.data.text.story;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One story and its copies.
 *
 * @param copies the first to be published first; of equals by source, then id
 */
public record Story(List<Report> copies) {

    static final Comparator<Report> ORDER = Comparator.comparingLong(Report::occurredAt)
            .thenComparing(Report::source)
            .thenComparing(Report::id);

    /** Puts the copies in order; at least one. */
    public Story {
        copies = copies.stream().sorted(ORDER).toList();
        if (copies.isEmpty()) {
            throw new IllegalArgumentException("a story without a report");
        }
    }

    /** The report that was published first; the story bears its id. */
    public Report first() {
        return copies.getFirst();
    }

    /** When it was first published, in microseconds since 1970-01-01T00:00Z. */
    public long firstAt() {
        return first().occurredAt();
    }

    /** When it was last published. */
    public long lastAt() {
        return copies.getLast().occurredAt();
    }

    /** The outlets that told it, each once. */
    public SortedSet<String> sources() {
        return copies.stream().map(Report::source).collect(Collectors.toCollection(TreeSet::new));
    }
}
