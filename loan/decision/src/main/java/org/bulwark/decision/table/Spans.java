package org.bulwark.decision.table;

import java.util.Arrays;

/** Sets of segments as ascending pairs from (inclusive), to (exclusive) that neither overlap nor touch. */
final class Spans {

    static final int[] NONE = {};

    private Spans() {}

    static int[] and(int[] a, int[] b) {
        int[] both = new int[a.length + b.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            int from = Math.max(a[i], b[j]);
            int to = Math.min(a[i + 1], b[j + 1]);
            if (from < to) {
                both[size++] = from;
                both[size++] = to;
            }
            if (a[i + 1] < b[j + 1]) {
                i += 2;
            } else {
                j += 2;
            }
        }
        return size == both.length ? both : Arrays.copyOf(both, size);
    }

    static boolean meet(int[] a, int[] b) {
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (Math.max(a[i], b[j]) < Math.min(a[i + 1], b[j + 1])) {
                return true;
            }
            if (a[i + 1] < b[j + 1]) {
                i += 2;
            } else {
                j += 2;
            }
        }
        return false;
    }

    /** Whether the first holds all of the second. */
    static boolean holds(int[] all, int[] part) {
        int i = 0;
        for (int j = 0; j < part.length; j += 2) {
            while (i < all.length && all[i + 1] < part[j + 1]) {
                i += 2;
            }
            if (i == all.length || all[i] > part[j]) {
                return false;
            }
        }
        return true;
    }

    static boolean holds(int[] all, int segment) {
        return holds(all, new int[] {segment, segment + 1});
    }

    /** What is in the first and not in the second. */
    static int[] without(int[] all, int[] part) {
        int[] rest = new int[all.length + part.length];
        int size = 0;
        int j = 0;
        for (int i = 0; i < all.length; i += 2) {
            int from = all[i];
            while (j < part.length && part[j + 1] <= from) {
                j += 2;
            }
            for (int k = j; k < part.length && part[k] < all[i + 1]; k += 2) {
                if (from < part[k]) {
                    rest[size++] = from;
                    rest[size++] = part[k];
                }
                from = Math.max(from, part[k + 1]);
            }
            if (from < all[i + 1]) {
                rest[size++] = from;
                rest[size++] = all[i + 1];
            }
        }
        return Arrays.copyOf(rest, size);
    }

    /** A set with one more pair, which lies behind or touches its end. */
    static int[] append(int[] spans, int from, int to) {
        if (spans.length > 0 && spans[spans.length - 1] == from) {
            int[] longer = spans.clone();
            longer[spans.length - 1] = to;
            return longer;
        }
        int[] more = Arrays.copyOf(spans, spans.length + 2);
        more[spans.length] = from;
        more[spans.length + 1] = to;
        return more;
    }

    /** How many segments. */
    static int size(int[] spans) {
        int size = 0;
        for (int i = 0; i < spans.length; i += 2) {
            size += spans[i + 1] - spans[i];
        }
        return size;
    }
}
