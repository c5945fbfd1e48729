package org.bulwark.warning.signal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * In which of the last periods the signals were on, for one party. What was said last within a period stands for it; a period in which
 * nobody looked, or the answer was not known, is one in which the signal was not on. Immutable.
 */
public final class SignalMemory {

    private final List<Signal> signals;
    private final long[] bits;
    private final int[] periods;

    private SignalMemory(List<Signal> signals, long[] bits, int[] periods) {
        this.signals = signals;
        this.bits = bits;
        this.periods = periods;
    }

    /** Nothing remembered yet. */
    public static SignalMemory of(List<Signal> signals) {
        return new SignalMemory(List.copyOf(signals), new long[signals.size()], new int[signals.size()]);
    }

    /**
     * What is kept of one signal between two looks.
     *
     * @param bits the last periods in which it was on, the latest lowest
     * @param period the number of the latest period
     */
    public record Kept(long bits, int period) {}

    /** Takes up what was kept by the names of signals; a signal of which nothing was kept was never on. */
    public static SignalMemory of(List<Signal> signals, Map<String, Kept> kept) {
        SignalMemory memory = of(signals);
        for (int i = 0; i < memory.bits.length; i++) {
            Kept one = kept.get(signals.get(i).name());
            if (one != null) {
                memory.bits[i] = one.bits;
                memory.periods[i] = one.period;
            }
        }
        return memory;
    }

    /** What is to be kept, by the names of the signals; those that were not on in any period that is remembered are left out. */
    public SequencedMap<String, Kept> kept() {
        SequencedMap<String, Kept> kept = new LinkedHashMap<>();
        for (int i = 0; i < bits.length; i++) {
            if (bits[i] != 0) {
                kept.put(signals.get(i).name(), new Kept(bits[i], periods[i]));
            }
        }
        return kept;
    }

    /**
     * What is remembered after another look.
     *
     * @param answers of the same signals
     * @param day the bank's day on which it was looked; not before the last one
     */
    public SignalMemory after(SignalAnswers answers, LocalDate day) {
        long[] next = bits.clone();
        int[] when = periods.clone();
        for (int i = 0; i < next.length; i++) {
            int period = signals.get(i).persistence().period().number(day);
            int passed = Math.clamp((long) period - when[i], 0, Long.SIZE - 1);
            long on = answers.answer(i) == Answer.ON ? 1 : 0;
            next[i] = ((next[i] << passed) & ~1L) | on;
            when[i] = period;
        }
        return new SignalMemory(signals, next, when);
    }

    /** Whether a signal counts: it was on in enough of the last periods. */
    public boolean isActive(int signal) {
        return signals.get(signal).persistence().holds(bits[signal]);
    }

    /** The places of the signals that count, in order. */
    public int[] active() {
        return IntStream.range(0, bits.length).filter(this::isActive).toArray();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignalMemory that
                && signals.equals(that.signals)
                && Arrays.equals(bits, that.bits)
                && Arrays.equals(periods, that.periods);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }
}
