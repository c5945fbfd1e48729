package org.bulwark.server.decision;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.web.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings arrivals together into batches: whatever has come while the last batch was on its way to disk is the next one. Alone, an
 * application waits for nobody.
 */
@Component
class DecisionQueue {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionQueue.class);

    /** Two, so that one computes while the other waits for the disk. */
    private static final int LANES = 2;

    private static final int MOST_IN_A_BATCH = 100;
    private static final int MOST_IN_THE_QUEUE = 5_000;
    private static final int LATEST_SECONDS = 20;

    private record Place(Arrival arrival, CompletableFuture<Landed> landed) {}

    private final BlockingQueue<Place> queue = new ArrayBlockingQueue<>(MOST_IN_THE_QUEUE);
    private final DecisionBatch batch;
    private final List<Thread> lanes;
    private volatile boolean open = true;

    DecisionQueue(DecisionBatch batch) {
        this.batch = batch;
        this.lanes = IntStream.range(0, LANES)
                .mapToObj(lane -> Thread.ofPlatform().name("decisions-" + lane).start(this::run))
                .toList();
    }

    /**
     * Hands an arrival in. The answer comes when everything about it is durable.
     *
     * @throws org.bulwark.basics.ProblemException {@link ApplicationProblem#OVERLOADED} when too many wait already
     */
    CompletableFuture<Landed> submit(Arrival arrival) {
        CompletableFuture<Landed> landed = new CompletableFuture<>();
        if (!open || !queue.offer(new Place(arrival, landed))) {
            throw ApplicationProblem.OVERLOADED.with(
                    "More applications arrive than can be decided; this one was not taken in.",
                    "Send it again in some seconds, with the same idempotency key.");
        }
        return landed;
    }

    int size() {
        return queue.size();
    }

    private void run() {
        List<Place> places = new ArrayList<>(MOST_IN_A_BATCH);
        while (open || !queue.isEmpty()) {
            try {
                Place first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    places.add(first);
                    queue.drainTo(places, MOST_IN_A_BATCH - 1);
                    decide(places);
                    places.clear();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void decide(List<Place> places) {
        try {
            List<Landed> landed =
                    batch.decide(places.stream().map(Place::arrival).toList());
            for (int i = 0; i < landed.size(); i++) {
                places.get(i).landed.complete(landed.get(i));
            }
        } catch (RuntimeException e) {
            Optional<ProblemException> away = DatabaseAway.in(e);
            if (away.isPresent()) {
                LOG.warn("{} applications found the database away: {}", places.size(), e.getMessage());
                places.forEach(place -> place.landed.completeExceptionally(away.get()));
            } else if (places.size() == 1) {
                LOG.error(
                        "application {} could not be decided",
                        places.getFirst().arrival.id(),
                        e);
                places.getFirst().landed.completeExceptionally(e);
            } else {
                // One of them brought the others down: each gets a transaction of its own.
                places.forEach(place -> decide(List.of(place)));
            }
        }
    }

    /** Decides what is in the queue before the database goes. */
    @PreDestroy
    void close() throws InterruptedException {
        open = false;
        for (Thread lane : lanes) {
            lane.join(TimeUnit.SECONDS.toMillis(LATEST_SECONDS));
        }
    }
}
