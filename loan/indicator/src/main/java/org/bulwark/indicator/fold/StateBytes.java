package org.bulwark.indicator.fold;

import java.util.Arrays;
import org.bulwark.indicator.IndicatorProblem;
import org.jspecify.annotations.Nullable;

/**
 * The state of one source about one party as bytes, to be kept. Numbers are written in groups of seven bits with the sign folded in
 * (LEB128 and zigzag), runs of zeros as their length, days that no window can reach any more not at all. The bytes are the same for the same
 * events, whatever their order.
 */
public final class StateBytes {

    private static final byte VERSION = 1;
    private static final int FIRST = 256;
    private static final int LONGEST_NUMBER = 10;
    private static final int GROUP = 7;
    private static final int MORE = 0x80;

    private StateBytes() {}

    /**
     * The bytes of a state.
     *
     * @param today the day on which it is kept: no later event is known yet, and no reading will be of an earlier day
     */
    public static byte[] of(SourceState state, FoldPlan plan, int today) {
        Newest newest = state.newest();
        if (newest != null) {
            return records(newest);
        }
        state.forgetDaysBefore(today - plan.mostDays());
        Writer out = new Writer();
        out.put(VERSION);
        out.put(state.events());
        out.put(state.first());
        out.put(state.last());
        write(state.months(), out);
        write(state.days(), out);
        return out.bytes();
    }

    private static byte[] records(Newest newest) {
        Writer out = new Writer();
        out.put(VERSION);
        out.put(newest.size());
        for (int i = 0; i < newest.size(); i++) {
            out.put(newest.thing(i));
            out.run(newest.record(i));
        }
        return out.bytes();
    }

    private static void write(Span span, Writer out) {
        out.put(span.size());
        int before = 0;
        for (int i = 0; i < span.size(); i++) {
            out.put(span.time(i) - before);
            before = span.time(i);
            out.run(span.row(i));
            for (int column = 0; column < span.keyed(); column++) {
                write(span.keys(i, column), out);
            }
        }
    }

    private static void write(@Nullable Keys keys, Writer out) {
        out.put(keys == null ? 0 : keys.size());
        for (int i = 0; keys != null && i < keys.size(); i++) {
            out.put(keys.key(i));
            out.put(keys.count(i));
            out.put(keys.low(i));
            out.put(keys.high(i));
        }
    }

    /**
     * Puts a kept state into its place in the state of a party that has nothing of this source yet.
     *
     * @throws org.bulwark.basics.ProblemException {@link IndicatorProblem#STATE_INVALID} for bytes that were not made by {@link #of} under
     *     the same plan
     */
    public static void restore(byte[] bytes, int source, PartyState party) {
        try {
            Reader in = new Reader(bytes);
            if (in.next() != VERSION) {
                throw damaged();
            }
            SourceState state = party.sourceAt(source);
            Newest newest = state.newest();
            if (newest == null) {
                state.restored(in.next(), in.next(), in.next());
                read(state.months(), in);
                read(state.days(), in);
            } else {
                read(state, newest.words(), in);
            }
            if (in.at != bytes.length) {
                throw damaged();
            }
        } catch (IndexOutOfBoundsException e) {
            throw damaged();
        }
    }

    private static RuntimeException damaged() {
        return IndicatorProblem.STATE_INVALID.with(
                "The kept state of a party cannot be read.", "Build the states anew from the events.");
    }

    private static void read(SourceState state, int words, Reader in) {
        long size = in.next();
        for (long i = 0; i < size; i++) {
            long thing = in.next();
            long[] record = new long[words];
            in.run(record);
            state.restored(thing, record);
        }
    }

    private static void read(Span span, Reader in) {
        long size = in.next();
        int time = 0;
        for (long i = 0; i < size; i++) {
            time += (int) in.next();
            int row = span.at(time);
            in.run(span.row(row));
            for (int column = 0; column < span.keyed(); column++) {
                long keys = in.next();
                for (long k = 0; k < keys; k++) {
                    span.keysAt(row, column).add(in.next(), in.next(), in.next(), in.next());
                }
            }
        }
    }

    /** Numbers into bytes. */
    private static final class Writer {

        private byte[] bytes = new byte[FIRST];
        private int size;

        void put(long number) {
            if (size + LONGEST_NUMBER > bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            long left = (number << 1) ^ (number >> 63);
            while ((left & -MORE) != 0) {
                bytes[size++] = (byte) (left | MORE);
                left >>>= GROUP;
            }
            bytes[size++] = (byte) left;
        }

        /** Turns of how many zeros, then how many other numbers, then these. */
        void run(long[] row) {
            int at = 0;
            while (at < row.length) {
                int zeros = at;
                while (zeros < row.length && row[zeros] == 0) {
                    zeros++;
                }
                int others = zeros;
                while (others < row.length && row[others] != 0) {
                    others++;
                }
                put(zeros - at);
                put(others - zeros);
                for (int i = zeros; i < others; i++) {
                    put(row[i]);
                }
                at = others;
            }
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, size);
        }
    }

    /** Bytes into numbers. */
    private static final class Reader {

        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        long next() {
            long left = 0;
            int shift = 0;
            byte one;
            do {
                one = bytes[at++];
                left |= (long) (one & (MORE - 1)) << shift;
                shift += GROUP;
            } while (one < 0);
            return (left >>> 1) ^ -(left & 1);
        }

        void run(long[] row) {
            int place = 0;
            while (place < row.length) {
                place += (int) next();
                long others = next();
                for (long i = 0; i < others; i++) {
                    row[place++] = next();
                }
            }
        }
    }
}
