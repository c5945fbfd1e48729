package org.bulwark.bench.load;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Sends requests over some connections, as fast as answers come or at a fixed rate, and keeps every latency. At a fixed rate a latency
 * counts from when the request was due, not from when it could be sent, so that a server that stalls cannot hide it.
 */
final class Load {

    private final int port;
    private final int connections;

    Load(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /**
     * What came of it.
     *
     * @param seconds how long it took
     * @param statuses how many answers of each status
     * @param latencies in nanoseconds, ascending
     */
    record Outcome(double seconds, Map<Integer, Long> statuses, long[] latencies) {

        /** Decisions a second: a request that was refused is answered, but decides nothing. */
        double rate() {
            return decided() / seconds;
        }

        long decided() {
            return statuses.getOrDefault(201, 0L);
        }

        double milliseconds(double quantile) {
            return latencies.length == 0
                    ? 0
                    : latencies[(int) Math.min(latencies.length - 1L, (long) (quantile * latencies.length))] / 1e6;
        }
    }

    /** Sends all requests as fast as answers come. */
    Outcome asFastAsPossible(List<byte[]> requests) throws IOException, InterruptedException {
        return run(requests, 0);
    }

    /** Sends all requests at a fixed rate. */
    Outcome at(double perSecond, List<byte[]> requests) throws IOException, InterruptedException {
        return run(requests, (long) (1e9 / perSecond));
    }

    private Outcome run(List<byte[]> requests, long gap) throws IOException, InterruptedException {
        long[] latencies = new long[requests.size()];
        AtomicInteger next = new AtomicInteger();
        Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
        AtomicReference<IOException> failure = new AtomicReference<>();
        long begin = System.nanoTime();
        List<Thread> senders = IntStream.range(0, connections)
                .mapToObj(c -> Thread.ofVirtual().start(() -> {
                    try (HttpConnection connection = HttpConnection.to(port)) {
                        for (int i = next.getAndIncrement(); i < latencies.length; i = next.getAndIncrement()) {
                            long due = gap == 0 ? System.nanoTime() : begin + i * gap;
                            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                                LockSupport.parkNanos(wait);
                            }
                            int status = connection.send(requests.get(i)).status();
                            latencies[i] = System.nanoTime() - due;
                            statuses.computeIfAbsent(status, s -> new LongAdder())
                                    .increment();
                        }
                    } catch (IOException e) {
                        failure.set(e);
                    }
                }))
                .toList();
        for (Thread sender : senders) {
            sender.join();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (failure.get() != null) {
            throw failure.get();
        }
        Arrays.sort(latencies);
        Map<Integer, Long> counted = new TreeMap<>();
        statuses.forEach((status, count) -> counted.put(status, count.sum()));
        return new Outcome(seconds, counted, latencies);
    }
}
