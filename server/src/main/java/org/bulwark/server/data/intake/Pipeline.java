package org.bulwark.server.data.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Hands a stream of records to the queue in loads, with a few loads under way at a time. For one thread. */
final class Pipeline {

    private static final int LOAD = 1_000;
    private static final int UNDER_WAY = 6;

    private final IntakeQueue queue;
    private final EventApi.Summary summary;
    private final Deque<CompletableFuture<List<Outcome>>> underWay = new ArrayDeque<>();
    private List<Parcel> next = new ArrayList<>(LOAD);
    private long settled;

    Pipeline(IntakeQueue queue, EventApi.Summary summary) {
        this.queue = queue;
        this.summary = summary;
    }

    void add(Parcel parcel) {
        next.add(parcel);
        if (next.size() == LOAD) {
            send();
        }
    }

    private void send() {
        underWay.add(queue.submit(next));
        next = new ArrayList<>(LOAD);
        while (underWay.size() >= UNDER_WAY) {
            settle();
        }
    }

    private void settle() {
        List<Outcome> outcomes = EventApi.await(underWay.remove());
        summary.add(settled, outcomes);
        settled += outcomes.size();
    }

    /** Hands in what is left, and waits for all. */
    void flush() {
        if (!next.isEmpty()) {
            send();
        }
        while (!underWay.isEmpty()) {
            settle();
        }
    }
}
