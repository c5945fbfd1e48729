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
