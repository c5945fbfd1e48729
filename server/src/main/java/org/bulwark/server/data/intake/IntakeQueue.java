package org.bulwark.server.data.intake;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.web.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings records of all senders together into batches: whatever has come while the last batch was on its way to disk is the next one. When it
 * is full, senders wait: that is the back-pressure of a stream.
 */
@Component
public class IntakeQueue {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeQueue.class);

    /** Two, so that one reads and seals while the other waits for the disk. */
    private static final int LANES = 2;

    private static final int MOST_IN_A_BATCH = 4_000;
    private static final int MOST_IN_THE_QUEUE = 40;
    private static final int LATEST_SECONDS = 20;

    private record Load(List<Parcel> parcels, Together together, CompletableFuture<List<Outcome>> outcomes) {}

    private final BlockingQueue<Load> queue = new ArrayBlockingQueue<>(MOST_IN_THE_QUEUE);
    private final IntakeBatch batch;
    private final List<Thread> lanes;
    private volatile boolean open = true;

    IntakeQueue(IntakeBatch batch) {
        this.batch = batch;
        this.lanes = IntStream.range(0, LANES)
                .mapToObj(lane -> Thread.ofPlatform().name("intake-" + lane).start(this::run))
                .toList();
    }

    /**
     * Hands records in, and waits while the queue is full. What became of each comes when it is durable.
     *
     * @throws org.bulwark.basics.ProblemException {@link IntakeProblem#INTAKE_OVERLOADED} when nothing moves
     */
    public CompletableFuture<List<Outcome>> submit(List<Parcel> parcels) {
        return submit(parcels, Together.NOTHING);
    }

    /** The same, with something that is kept in the transaction that takes the records in; when it refuses, none of them is. */
    public CompletableFuture<List<Outcome>> submit(List<Parcel> parcels, Together together) {
        CompletableFuture<List<Outcome>> outcomes = new CompletableFuture<>();
        try {
            if (open && queue.offer(new Load(parcels, together, outcomes), LATEST_SECONDS, TimeUnit.SECONDS)) {
                return outcomes;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw IntakeProblem.INTAKE_OVERLOADED.with(
                "More records arrive than can be taken in; these were not.",
                "Send them again in some seconds: what was taken in already changes nothing.");
    }

    private void run() {
        List<Load> loads = new ArrayList<>();
        while (open || !queue.isEmpty()) {
            try {
                Load first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    loads.add(first);
                    gather(loads, first.parcels.size());
                    take(loads);
                    loads.clear();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void gather(List<Load> loads, int first) {
        int size = first;
        for (Load next = queue.peek();
                next != null && size + next.parcels.size() <= MOST_IN_A_BATCH;
                next = queue.peek()) {
            Load taken = queue.poll();
            if (taken == null) {
                return;
            }
            loads.add(taken);
            size += taken.parcels.size();
        }
    }

    private void take(List<Load> loads) {
        try {
            List<Outcome> all = batch.take(
                    loads.stream().flatMap(load -> load.parcels.stream()).toList(),
                    outcomes -> each(loads, outcomes, (load, its) -> load.together.keep(its)));
            each(loads, all, (load, its) -> load.outcomes.complete(its));
        } catch (RuntimeException e) {
            Optional<ProblemException> away = DatabaseAway.in(e);
            if (away.isPresent() || loads.size() == 1) {
                LOG.warn("a batch of {} loads was not taken in", loads.size(), e);
                RuntimeException why = away.<RuntimeException>map(one -> one).orElse(e);
                loads.forEach(load -> load.outcomes.completeExceptionally(why));
            } else {
                loads.forEach(load -> take(List.of(load)));
            }
        }
    }

    private static void each(List<Load> loads, List<Outcome> all, BiConsumer<Load, List<Outcome>> what) {
        int at = 0;
        for (Load load : loads) {
            what.accept(load, List.copyOf(all.subList(at, at + load.parcels.size())));
            at += load.parcels.size();
        }
    }

    /** Takes in what is in the queue before the database goes. */
    @PreDestroy
    void close() throws InterruptedException {
        open = false;
        for (Thread lane : lanes) {
            lane.join(TimeUnit.SECONDS.toMillis(LATEST_SECONDS));
        }
    }
}
