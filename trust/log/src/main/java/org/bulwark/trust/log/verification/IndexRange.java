package org.bulwark.trust.log.verification;

/**
 * Neighbouring entries, counted from 0.
 *
 * @param from the first
 * @param to the one behind the last; the range is empty where it is the first
 */
public record IndexRange(long from, long to) {

    /** No entry. */
    public static final IndexRange NONE = new IndexRange(0, 0);

    /** Checks the order. */
    public IndexRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("entries from " + from + " to " + to);
        }
    }

    /** One entry. */
    static IndexRange only(long index) {
        return new IndexRange(index, index + 1);
    }

    /** The entries under a node of the tree. */
    static IndexRange under(int height, long index) {
        return new IndexRange(index << height, (index + 1) << height);
    }

    /** Whether there is no entry in it. */
    public boolean isEmpty() {
        return from == to;
    }

    /** Whether it is a single entry. */
    public boolean isExact() {
        return to - from == 1;
    }

    /** Whether an entry is in it. */
    public boolean contains(long index) {
        return from <= index && index < to;
    }

    /** The entries that are in both; this range where there are none. */
    IndexRange meet(IndexRange other) {
        long begin = Math.max(from, other.from);
        long end = Math.min(to, other.to);
        return begin < end ? new IndexRange(begin, end) : this;
    }
}
