package org.bulwark.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;
import org.bulwark.bench.Contest.Peer;
import org.jspecify.annotations.Nullable;

/**
 * Times both sides of a contest by turns (ours, theirs, ours, theirs …), so that what else the machine does meets both alike.
 *
 * <p>Both sides are warmed up first. Short work is done several times a run, so that a run takes some hundredths of a second. The checksum
 * of every run is compared with the first one's: a wrong result ends the measurement.
 */
final class Stopwatch {

    /** So many rounds of warming up are enough, however short. */
    private static final int WARM_ROUNDS = 500;

    /** A run shorter than this is done several times. */
    private static final double RUN_SECONDS = 0.02;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final int repetitions;
    private final double warmSeconds;

    /**
     * A stopwatch.
     *
     * @param repetitions runs of each side
     * @param warmSeconds how long both sides are warmed up together; two rounds at the least
     */
    Stopwatch(int repetitions, double warmSeconds) {
        this.repetitions = repetitions;
        this.warmSeconds = warmSeconds;
    }

    /** Both sides' times; theirs null where there is no peer. */
    record Times(Timing own, @Nullable Timing peer) {}

    Times time(Contest contest) throws Exception {
        Side own = new Side(contest.own());
        Peer peer = contest.peer();
        Side other = peer == null ? null : new Side(peer.work());
        long start = System.nanoTime();
        for (int round = 0; round < 2 || (round < WARM_ROUNDS && seconds(start) < warmSeconds); round++) {
            own.warm();
            if (other != null) {
                other.warm();
            }
        }
        if (peer != null && other != null && peer.same() && own.checksum != other.checksum) {
            throw new AssertionError(
                    "our checksum " + own.checksum + ", that of " + peer.name() + " " + other.checksum);
        }
        System.gc(); // what warming up left behind
        for (int repetition = 0; repetition < repetitions; repetition++) {
            own.measure(repetition, repetitions);
            if (other != null) {
                other.measure(repetition, repetitions);
            }
        }
        return new Times(own.timing(), other == null ? null : other.timing());
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** One side: its work, its checksum, and the times of its runs. */
    private static final class Side {
        private final Work work;
        private long checksum;
        private boolean known;
        private double shortest = Double.POSITIVE_INFINITY;
        private double[] seconds = {};
        private double wall;
        private double processor;

        Side(Work work) {
            this.work = work;
        }

        void warm() throws Exception {
            long start = System.nanoTime();
            LongSupplier result = work.run();
            shortest = Math.min(shortest, seconds(start));
            verify(result);
        }

        void measure(int repetition, int repetitions) throws Exception {
            seconds = repetition == 0 ? new double[repetitions] : seconds;
            int times = (int) Math.clamp(Math.ceil(RUN_SECONDS / shortest), 1, 100_000);
            LongSupplier result = () -> checksum;
            long busy = SYSTEM.getProcessCpuTime();
            long start = System.nanoTime();
            for (int i = 0; i < times; i++) {
                result = work.run();
            }
            double taken = seconds(start);
            processor += (SYSTEM.getProcessCpuTime() - busy) / 1e9;
            wall += taken;
            seconds[repetition] = taken / times;
            verify(result);
        }

        private void verify(LongSupplier result) {
            long found = result.getAsLong();
            if (known && found != checksum) {
                throw new AssertionError("the same work came to " + checksum + " and then to " + found);
            }
            checksum = found;
            known = true;
        }

        Timing timing() {
            return new Timing(seconds, processor / wall);
        }
    }
}
