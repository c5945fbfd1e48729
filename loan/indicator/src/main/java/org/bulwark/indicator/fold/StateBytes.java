package org.bulwark.indicator.fold;

import org.bulwark.indicator.IndicatorProblem;
import org.jspecify.annotations.Nullable;

/**
 * The state of one source about one party as bytes, to be kept. Numbers are written short ({@link NumberWriter}), runs of zeros as their length, days that no window can reach any more not at all. The bytes are the same for the same
 * events, whatever their order.
 */
public final class StateBytes {

    /** The version of the format; states of another one are built anew from the events. */
    public static final int VERSION = 1;

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
        NumberWriter out = new NumberWriter();
        out.put(VERSION);
        out.put(state.events());
        out.put(state.first());
        out.put(state.last());
        write(state.months(), out);
        write(state.days(), out);
        return out.bytes();
    }

    private static byte[] records(Newest newest) {
        NumberWriter out = new NumberWriter();
        out.put(VERSION);
        out.put(newest.size());
        for (int i = 0; i < newest.size(); i++) {
            out.put(newest.thing(i));
            out.run(newest.record(i));
        }
        return out.bytes();
    }

    private static void write(Span span, NumberWriter out) {
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

    private static void write(@Nullable Keys keys, NumberWriter out) {
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
            NumberReader in = new NumberReader(bytes);
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
            if (!in.isAtEnd()) {
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

    private static void read(SourceState state, int words, NumberReader in) {
        long size = in.next();
        for (long i = 0; i < size; i++) {
            long thing = in.next();
            long[] record = new long[words];
            in.run(record);
            state.restored(thing, record);
        }
    }

    private static void read(Span span, NumberReader in) {
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
}
