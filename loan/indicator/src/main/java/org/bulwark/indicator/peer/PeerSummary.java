package org.bulwark.indicator.peer;

import java.util.Arrays;
import org.bulwark.indicator.fold.NumberReader;
import org.bulwark.indicator.fold.NumberWriter;

/**
 * How many parties have which value of one indicator. Values are counted as they are while at most 256 are different; then neighbours fall
 * together, by leaving out low bits of the number, until 256 steps hold them all: the steps are narrow where values are small, so that a
 * rank is good to a fraction of a per cent at any size. Steps lie on one fixed grid and are only ever halved in number, so the summary is the same
 * to the bit for the same values, in whatever order they came and however many summaries were merged. For one thread at a time.
 */
public final class PeerSummary {

    private static final int MOST = 256;
    private static final int FIRST = 8;

    private int dropped;
    private int size;
    private long[] steps = new long[FIRST];
    private long[] counts = new long[FIRST];
    private long count;

    /** How many parties. */
    public long count() {
        return count;
    }

    /** How many different steps their values lie in. */
    public int steps() {
        return size;
    }

    /** Counts a party; its value must be a number. */
    public void add(double value) {
        put(order(value) >> dropped, 1);
        narrow();
    }

    /** Counts all parties of another. */
    public void merge(PeerSummary other) {
        coarsen(Math.max(dropped, other.dropped) - dropped);
        for (int i = 0; i < other.size; i++) {
            put(other.steps[i] >> (dropped - other.dropped), other.counts[i]);
        }
        narrow();
    }

    /**
     * The share of parties with a lower value, those in the same step by half; 0 to 1. There must be a party.
     *
     * @param value any number
     */
    public double rank(double value) {
        long step = order(value) >> dropped;
        long below = 0;
        int at = 0;
        while (at < size && steps[at] < step) {
            below += counts[at++];
        }
        long same = at < size && steps[at] == step ? counts[at] : 0;
        return (2.0 * below + same) / (2.0 * count);
    }

    /**
     * The value that a share of the parties does not exceed: the middle of its step. There must be a party.
     *
     * @param share 0 to 1
     */
    public double quantile(double share) {
        long reached = 0;
        for (int i = 0; i < size - 1; i++) {
            reached += counts[i];
            if (reached >= share * count) {
                return middle(steps[i]);
            }
        }
        return middle(steps[size - 1]);
    }

    private double middle(long step) {
        long order = dropped == 0 ? step : (step << dropped) | (1L << (dropped - 1));
        return Double.longBitsToDouble(order < 0 ? order ^ Long.MAX_VALUE : order);
    }

    /** The bits of a number in the order of numbers; one zero only. */
    private static long order(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits < 0 ? bits ^ Long.MAX_VALUE : bits;
    }

    private void put(long step, long parties) {
        int place = Arrays.binarySearch(steps, 0, size, step);
        if (place < 0) {
            place = -place - 1;
            if (size == steps.length) {
                steps = Arrays.copyOf(steps, 2 * size);
                counts = Arrays.copyOf(counts, 2 * size);
            }
            System.arraycopy(steps, place, steps, place + 1, size - place);
            System.arraycopy(counts, place, counts, place + 1, size - place);
            steps[place] = step;
            counts[place] = 0;
            size++;
        }
        counts[place] += parties;
        count += parties;
    }

    private void narrow() {
        while (size > MOST) {
            coarsen(1);
        }
    }

    private void coarsen(int bits) {
        if (bits == 0) {
            return;
        }
        dropped += bits;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            long step = steps[i] >> bits;
            if (kept > 0 && steps[kept - 1] == step) {
                counts[kept - 1] += counts[i];
            } else {
                steps[kept] = step;
                counts[kept++] = counts[i];
            }
        }
        size = kept;
    }

    void write(NumberWriter out) {
        out.put(dropped);
        out.put(size);
        long before = 0;
        for (int i = 0; i < size; i++) {
            out.put(steps[i] - before);
            out.put(counts[i]);
            before = steps[i];
        }
    }

    static PeerSummary read(NumberReader in) {
        PeerSummary summary = new PeerSummary();
        summary.dropped = (int) in.next();
        long size = in.next();
        long step = 0;
        for (long i = 0; i < size; i++) {
            step += in.next();
            summary.put(step, in.next());
        }
        return summary;
    }
}
